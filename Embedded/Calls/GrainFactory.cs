namespace Ampl.EmbeddedHost.Calls;

/// <summary>Gives references to grains; what a reference needs is built once for each interface.</summary>
internal sealed class GrainFactory(GrainHost host, TimeSpan responseTimeout) : IClusterClient
{
    private readonly ConcurrentDictionary<Type, GrainProxy> _templates = new();
    private readonly ConcurrentDictionary<(Type Contract, GrainType Class), GrainProxy> _templatesByClass = new();

    public IServiceProvider ServiceProvider => host.Services;

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey)
        where TGrainInterface : IGrainWithStringKey
    {
        ArgumentException.ThrowIfNullOrEmpty(primaryKey);
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
        var methods = contract.GetInterfaces().Append(contract).SelectMany(type => type.GetMethods());
        return GrainProxy.Template(contract, grainClass, methods.ToFrozenDictionary(method => method, method => GrainMethod.Create(method, responseTimeout)));
    }

    private GrainClass ClassOf(Type contract) => host.Classes.Where(grainClass => grainClass.Implementation.IsAssignableTo(contract)).ToArray() is [var only]
        ? only
        : throw new ArgumentException($"{contract} must be implemented by exactly one grain class", nameof(contract));

    private GrainClass ClassOf(GrainType type) =>
        host.Classes.FirstOrDefault(grainClass => grainClass.Type == type) ?? throw new ArgumentException($"There is no grain class named {type}", nameof(type));
}
