namespace Ampl.EmbeddedHost.Activations;

/// <summary>What stands behind a grain id: one activation, or the workers of a stateless one.</summary>
internal interface ICallTarget
{
    IEnumerable<Activation> Activations { get; }

    /// <summary>False when the target is gone; the sender then asks for the next one.</summary>
    bool TrySend(Request request);
}

/// <summary>A grain class of the application, how to construct it, and its activations by key.</summary>
internal sealed class GrainClass
{
    private readonly ConcurrentDictionary<string, ICallTarget> _targets = new(StringComparer.Ordinal);
    private readonly ObjectFactory _construct;
    private readonly StateParameter[] _states;

    public GrainClass(GrainHost host, Type implementation)
    {
        (Host, Implementation) = (host, implementation);
        var name = implementation.Name.ToLowerInvariant();
        Type = GrainType.Create(name.EndsWith("grain", StringComparison.Ordinal) ? name[..^"grain".Length] : name);
        MaxLocalWorkers = implementation.GetCustomAttribute<StatelessWorkerAttribute>()?.MaxLocalWorkers ?? 0;
        _states = [.. implementation.GetConstructors().SelectMany(c => c.GetParameters()).Select(StateParameter.Of).OfType<StateParameter>()];
        _construct = ActivatorUtilities.CreateFactory(implementation, [.. _states.Select(s => s.ParameterType)]);
    }

    public GrainHost Host { get; }
    public Type Implementation { get; }
    public GrainType Type { get; }
    public int MaxLocalWorkers { get; }
    public IEnumerable<Activation> Activations => _targets.SelectMany(target => target.Value.Activations);

    public object Construct(Activation activation, List<IStorage> states)
    {
        states.AddRange(_states.Select(state => state.Create(activation)));
        return _construct(activation.ActivationServices, [.. states]);
    }

    public ICallTarget? Send(string key, Request request)
    {
        while (!Host.Refuses(request))
        {
            var target = _targets.GetOrAdd(key, static (key, self) => self.NewTarget(key), this);
            if (target.TrySend(request))
                return target;
        }

        return null;
    }

    private ICallTarget NewTarget(string key) => MaxLocalWorkers > 0
        ? new WorkerPool(this, key)
        : new Activation(this, key, activation => _targets.TryRemove(new(activation.Key, activation)));
}
