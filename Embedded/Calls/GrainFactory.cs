using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Ampl.EmbeddedHost.Activations;
using Ampl.EmbeddedHost.Hosting;

namespace Ampl.EmbeddedHost.Calls;

/// <summary>Gives references to grains; what a reference needs is built once for each interface.</summary>
internal sealed class GrainFactory(GrainHost host, TimeSpan responseTimeout, TimeProvider responseClock) : IClusterClient
{
    private readonly ConcurrentDictionary<Type, GrainProxy> _templates = new();
    private readonly ConcurrentDictionary<(Type Contract, GrainType Class), GrainProxy> _templatesByClass = new();

    public IServiceProvider ServiceProvider => host.Services;

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        ArgumentException.ThrowIfNullOrEmpty(primaryKey);
        if (grainClassNamePrefix is not null)
            throw new NotSupportedException("The embedded host does not support class name prefixes");
        var template = _templates.GetOrAdd(typeof(TGrainInterface), static (contract, self) => self.Template(contract, self.ClassOf(contract)), this);
        return (TGrainInterface)(object)template.For(primaryKey);
    }

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable
    {
        var template = _templatesByClass.GetOrAdd(
            (typeof(TGrainInterface), grainId.Type), static (key, self) => self.Template(key.Contract, self.ClassOf(key.Class)), this);
        return (TGrainInterface)(object)template.For(grainId.Key.Value);
    }

    private GrainProxy Template(Type contract, GrainClass grainClass)
    {
        if (!grainClass.Implementation.IsAssignableTo(contract))
            throw new ArgumentException($"Grain {grainClass.Type} does not implement {contract}", nameof(contract));
        Type[] contracts = [contract, .. contract.GetInterfaces()];
        return GrainProxy.Template(contract, grainClass, contracts
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public))
            .ToFrozenDictionary(method => method, method => GrainMethod.Create(method, responseTimeout, responseClock)));
    }

    private GrainClass ClassOf(Type contract)
    {
        GrainClass[] found = [.. host.Classes.Where(grainClass => grainClass.Implementation.IsAssignableTo(contract))];
        return found.Length == 1 ? found[0]
            : throw new ArgumentException($"{contract} must be implemented by exactly one grain class, and is by {found.Length}", nameof(contract));
    }

    private GrainClass ClassOf(GrainType type) =>
        host.Classes.FirstOrDefault(grainClass => grainClass.Type == type) ?? throw new ArgumentException($"There is no grain class named {type}", nameof(type));
}
