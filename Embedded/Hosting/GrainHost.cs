using System.Reflection;
using Ampl.EmbeddedHost.Activations;
using Ampl.EmbeddedHost.Calls;
using Ampl.EmbeddedHost.Reminders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Ampl.EmbeddedHost.Hosting;

/// <summary>All grains of this process: their classes, clocks and sweeps, and their start and end.</summary>
internal sealed class GrainHost : IHostedService, IEmbeddedGrainHost, IDisposable
{
    private readonly TimeProvider _responseClock;
    private readonly GrainCollectionOptions _collection;
    private ITimer? _timeoutSweep;
    private ITimer? _idleSweep;
    private volatile bool _stopped;

    public GrainHost(
        IServiceProvider services,
        IOptions<EmbeddedGrainOptions> options,
        IOptions<GrainCollectionOptions> collection,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        (Services, Time, _collection) = (services, time, collection.Value);
        Logger = loggers.CreateLogger("Ampl.EmbeddedHost");
        _responseClock = options.Value.ResponseClock ?? time;
        Classes = [.. options.Value.Assemblies.SelectMany(GrainTypes).Select(type => new GrainClass(this, type))];
        Grains = new GrainFactory(this, options.Value.ResponseTimeout, _responseClock);
        Reminders = new ReminderService(this);
    }

    public IServiceProvider Services { get; }

    public TimeProvider Time { get; }

    public ILogger Logger { get; }

    public IReadOnlyList<GrainClass> Classes { get; }

    public GrainFactory Grains { get; }

    public ReminderService Reminders { get; }

    public int ActivationCount => Activations.Count();

    public DateTimeOffset? NextReminder => Reminders.NextDue;

    private IEnumerable<Activation> Activations => Classes.SelectMany(grainClass => grainClass.Activations);

    public GrainCall NewCall(GrainMethod method, object?[] arguments, GrainId target)
    {
        var call = method.NewCall(arguments, target, _responseClock.GetTimestamp() + method.TimeoutTicks);
        call.HonourCancellation();
        return call;
    }

    public bool Refuses(Request request)
    {
        if (_stopped)
            request.Fail(new SiloUnavailableException("The grain host has stopped"));
        return _stopped;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Reminders.StartAsync(cancellationToken);
        var sweepPeriod = TimeSpan.FromMilliseconds(100);
        _timeoutSweep = _responseClock.CreateTimer(_ => TimeOutCalls(), null, sweepPeriod, sweepPeriod);
        _idleSweep = Time.CreateTimer(_ => CollectIdle(_collection.CollectionAge), null, _collection.CollectionQuantum, _collection.CollectionQuantum);
    }

    /// <summary>Running calls end first, and may still call other grains; so it goes in rounds until nothing is active.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Reminders.Dispose();
        while (!cancellationToken.IsCancellationRequested && Activations.Any())
            await DeactivateAll(new(DeactivationReasonCode.ShuttingDown, "The host stops")).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Crash();
    }

    public Task DeactivateAll() => DeactivateAll(new(DeactivationReasonCode.RuntimeRequested, "All grains are deactivated"));

    public Task DeactivateIdle(TimeSpan age)
    {
        CollectIdle(age);
        return Task.WhenAll(Activations.Where(activation => activation.IsLeaving).Select(activation => activation.Deactivated));
    }

    public void Crash()
    {
        _stopped = true;
        Dispose();
        foreach (var activation in Activations)
            activation.Abandon(new SiloUnavailableException("The grain host has stopped"));
    }

    public Task RemindersDelivered() => Reminders.Delivered();

    public void Dispose()
    {
        Reminders.Dispose();
        _timeoutSweep?.Dispose();
        _idleSweep?.Dispose();
    }

    private static IEnumerable<Type> GrainTypes(Assembly assembly) =>
        assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(Grain)));

    private Task DeactivateAll(DeactivationReason reason) => Task.WhenAll(Activations.Select(activation =>
    {
        activation.Deactivate(reason);
        return activation.Deactivated;
    }));

    private void CollectIdle(TimeSpan age)
    {
        var now = Time.GetUtcNow();
        foreach (var activation in Activations)
            activation.DeactivateIfIdle(now, age);
    }

    private void TimeOutCalls()
    {
        var now = _responseClock.GetTimestamp();
        List<Request> overdue = [];
        foreach (var activation in Activations)
            activation.CollectOverdue(now, overdue);
        foreach (var call in overdue.OfType<GrainCall>())
            call.TimeOut();
    }
}
