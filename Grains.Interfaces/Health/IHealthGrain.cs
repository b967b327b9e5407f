namespace Ampl.Health;

/// <summary>What a silo needs to answer a chat turn, and whether it has it.</summary>
[GenerateSerializer, Immutable, Alias("ampl.HealthView")]
public sealed record HealthView(bool Storage, bool Knowledge, int Vehicles, int Passages);

/// <summary>Says whether a silo can answer; key is the tenant.</summary>
[Alias("ampl.IHealthGrain")]
public interface IHealthGrain : IGrainWithStringKey
{
    [Alias("Check")]
    Task<HealthView> Check(CancellationToken cancellation = default);
}
