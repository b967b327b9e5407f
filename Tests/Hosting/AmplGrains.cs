using System.Text.Json.Serialization;
using Ampl.Outbox;
using Ampl.Silo.Hosting;
using Ampl.Silo.Storage;
using Ampl.Tests.Outbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ampl.Tests.Hosting;

/// <summary>
/// The product's grains on either host, with the sample dealer's data and a real database (SQLite on the embedded
/// host, PostgreSQL below two silos) that a test can make fail.
/// </summary>
public sealed class AmplGrains : GrainFixture
{
    private readonly TemporaryDirectory _directory = new();
    private string _databaseUrl = "";

    internal DatabaseFaults Faults { get; } = new();

    internal ScriptedHandler Handler { get; } = new();

    /// <summary>While held nothing is delivered, as if the process died between commit and delivery.</summary>
    internal OutboxHold Outbox { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        _databaseUrl = await TestDatabase.New(_directory);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _directory.Dispose();
    }

    /// <summary>Delivers what the grain has committed so far.</summary>
    internal Task DeliverFrom(IAddressable sender) => Grains.OutboxPartition(OutboxPartition.Of(SenderOf(sender))).Drain();

    internal static string SenderOf(IAddressable sender) => sender.GetGrainId().ToString();

    protected override void ConfigureServices(IServiceCollection services)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["DATABASE_URL"] = _databaseUrl,
            ["DATA_DIRECTORY"] = SampleData.Directory,
        }).Build();
        services.AddAmpl(settings);
        services.AddDealershipStart();
        services.AddOutboxStart();
        services.AddSingleton<IOutboxHandler>(Handler);
        services.AddSingleton<JsonSerializerContext>(SenderJson.Default);
        var database = services.Last(service => service.ServiceType == typeof(IDatabase)).ImplementationFactory!;
        services.AddSingleton<IDatabase>(provider => new FaultyDatabase((IDatabase)database(provider), Faults));
        services.AddSingleton<IOutbox>(provider => new HeldOutbox(ActivatorUtilities.CreateInstance<OutboxQueue>(provider), Outbox));
    }
}
