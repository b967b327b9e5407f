namespace Ampl.Tests.Conformance;

public interface ICounterGrain : IGrainWithStringKey
{
    Task<int> Add(int amount);

    Task<int> Value();

    Task<bool> Exists();

    Task Clear();

    /// <summary>Differs from activation to activation.</summary>
    Task<string> Activation();

    Task<string> AddAfterGo(int amount);

    Task<string> AddIn(string other, int amount);

    Task Leave();

    Task FailToActivateOnce();
}

[GenerateSerializer]
internal sealed record CounterState
{
    [Id(0)] public int Value { get; init; }
}

internal sealed class CounterGrain([PersistentState("counter", "Default")] IPersistentState<CounterState> stored) : Grain, ICounterGrain
{
    private readonly string _activation = Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToString();

    private string Key => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Signals.Note(Key, "activated");
        if (Signals.Notes($"{Key}/fail").Length != 1)
            return Task.CompletedTask;
        Signals.Note($"{Key}/fail", "done");
        throw new InvalidOperationException("not yet");
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Signals.Note(Key, $"deactivated {reason.ReasonCode}");
        Signals.Raise($"{Key}/deactivated");
        return Task.CompletedTask;
    }

    public async Task<int> Add(int amount)
    {
        stored.State = stored.State with { Value = stored.State.Value + amount };
        await stored.WriteStateAsync();
        return stored.State.Value;
    }

    public Task<int> Value() => Task.FromResult(stored.State.Value);

    public Task<bool> Exists() => Task.FromResult(stored.RecordExists && stored.Etag is not null);

    public Task Clear() => stored.ClearStateAsync();

    public Task<string> Activation() => Task.FromResult(_activation);

    public async Task<string> AddAfterGo(int amount)
    {
        Signals.Raise($"{Key}/started");
        await Signals.Wait($"{Key}/go");
        await Add(amount);
        return _activation;
    }

    public async Task<string> AddIn(string other, int amount)
    {
        await GrainFactory.GetGrain<ICounterGrain>(other).Add(amount);
        return _activation;
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task FailToActivateOnce()
    {
        Signals.Note($"{Key}/fail", "armed");
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
