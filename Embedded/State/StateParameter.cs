using System.Reflection;
using Ampl.EmbeddedHost.Activations;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Core;
using Orleans.Storage;

namespace Ampl.EmbeddedHost.State;

/// <summary>A constructor parameter of a grain that asks for its stored state.</summary>
internal abstract class StateParameter
{
    public abstract Type ParameterType { get; }

    public static StateParameter? Of(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<PersistentStateAttribute>() is { } attribute
            ? (StateParameter)Activator.CreateInstance(typeof(StateParameter<>).MakeGenericType(parameter.ParameterType.GenericTypeArguments), attribute)!
            : null;

    public abstract IStorage Create(Activation activation);
}

internal sealed class StateParameter<T>(PersistentStateAttribute attribute) : StateParameter
{
    private IGrainStorage? _storage;

    public override Type ParameterType => typeof(IPersistentState<T>);

    public override IStorage Create(Activation activation)
    {
        _storage ??= attribute.StorageName is { } name
            ? activation.Host.Services.GetRequiredKeyedService<IGrainStorage>(name)
            : activation.Host.Services.GetRequiredService<IGrainStorage>();
        return new PersistentState<T>(attribute.StateName, _storage, activation);
    }
}
