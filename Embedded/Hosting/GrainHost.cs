using Microsoft.Extensions.Hosting;

namespace Ampl.EmbeddedHost.Hosting;

/// <summary>All grains of this process: their classes, clocks and sweeps, and their start and end.</summary>
internal sealed class GrainHost : IHostedService, IDisposable
{
    private readonly TimeProvider _responseClock;
    private readonly GrainCollectionOptions _collection;
    private readonly ConcurrentDictionary<GrainCall, bool> _pending = new();
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
        Classes = [.. options.Value.Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(Grain)))
            .Select(type => new GrainClass(this, type))];
        Grains = new GrainFactory(this, options.Value.ResponseTimeout);
        Reminders = new ReminderService(this);
    }

    public IServiceProvider Services { get; }
    public TimeProvider Time { get; }
    public ILogger Logger { get; }
    public IReadOnlyList<GrainClass> Classes { get; }
    public GrainFactory Grains { get; }
    public ReminderService Reminders { get; }
    private IEnumerable<Activation> Activations => Classes.SelectMany(grainClass => grainClass.Activations);

    public GrainCall NewCall(GrainMethod method, object?[] arguments, GrainId target)
    {
        var patience = (long)(method.Timeout.TotalSeconds * _responseClock.TimestampFrequency);
        var call = method.NewCall(arguments, target, _responseClock.GetTimestamp() + patience);
        call.AwaitAnswer(_pending);
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
        var sweep = TimeSpan.FromMilliseconds(100);
        _timeoutSweep = _responseClock.CreateTimer(_ => TimeOutCalls(), null, sweep, sweep);
        _idleSweep = Time.CreateTimer(_ => _ = CollectIdle(_collection.CollectionAge), null, _collection.CollectionQuantum, _collection.CollectionQuantum);
    }

    /// <summary>Running calls end first, and may still call other grains; so it goes in rounds until nothing is active.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Reminders.Dispose();
        while (!cancellationToken.IsCancellationRequested && Activations.Any())
            await DeactivateAll(DeactivationReasonCode.ShuttingDown).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Crash();
    }

    /// <summary>Deactivates all grains after their running calls.</summary>
    public Task DeactivateAll(DeactivationReasonCode code = DeactivationReasonCode.RuntimeRequested) => Task.WhenAll(Activations.Select(activation =>
    {
        activation.Deactivate(new DeactivationReason(code, "All grains are deactivated"));
        return activation.Deactivated;
    }));

    /// <summary>Deactivates every grain that was idle for the given time; zero means all that do nothing at the moment.</summary>
    public Task CollectIdle(TimeSpan age)
    {
        var now = Time.GetUtcNow();
        foreach (var activation in Activations)
            activation.DeactivateIfIdle(now, age);
        return Task.WhenAll(Activations.Where(activation => activation.IsLeaving).Select(activation => activation.Deactivated));
    }

    /// <summary>Stops as a killed process would: no grain is asked, no running call reaches the storage any more.</summary>
    public void Crash()
    {
        _stopped = true;
        Dispose();
        foreach (var activation in Activations)
            activation.Abandon();
        foreach (var (call, _) in _pending)
            call.Fail(new SiloUnavailableException("The grain host has stopped"));
    }

    public void Dispose()
    {
        Reminders.Dispose();
        _timeoutSweep?.Dispose();
        _idleSweep?.Dispose();
    }

    /// <summary>All messages are made first, for a call that fails leaves its chain.</summary>
    private void TimeOutCalls()
    {
        var now = _responseClock.GetTimestamp();
        var late = _pending.Where(entry => entry.Key.Deadline <= now).Select(entry => (Call: entry.Key, Exception: entry.Key.TimedOut())).ToList();
        late.ForEach(entry => entry.Call.Fail(entry.Exception));
    }
}
