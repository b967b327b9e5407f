using System.Collections.Concurrent;
using System.Reflection;
using Ampl.EmbeddedHost.Calls;
using Ampl.EmbeddedHost.Hosting;
using Ampl.EmbeddedHost.State;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Core;

namespace Ampl.EmbeddedHost.Activations;

/// <summary>A grain class of the application, how to construct it, and its activations by key.</summary>
internal sealed class GrainClass
{
    private readonly ConcurrentDictionary<string, ICallTarget> _targets = new(StringComparer.Ordinal);
    private readonly ObjectFactory _construct;
    private readonly StateParameter[] _states;

    public GrainClass(GrainHost host, Type implementation)
    {
        (Host, Implementation) = (host, implementation);
        Type = GrainType.Create(NameOf(implementation));
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

    private static string NameOf(Type implementation)
    {
        var name = implementation.Name;
        return (name.EndsWith("Grain", StringComparison.Ordinal) ? name[..^"Grain".Length] : name).ToLowerInvariant();
    }

    private ICallTarget NewTarget(string key) =>
        MaxLocalWorkers > 0 ? new WorkerPool(this, key) : new Activation(this, key, Remove);

    private void Remove(Activation activation) => _targets.TryRemove(new(activation.Key, activation));
}
