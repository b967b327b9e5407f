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
    public override Type ParameterType => typeof(IPersistentState<T>);

    public override IStorage Create(Activation activation) =>
        new PersistentState<T>(attribute.StateName, activation.Host.Services.GetRequiredKeyedService<IGrainStorage>(attribute.StorageName), activation);
}

/// <summary>A grain's state, handed to the storage by reference; operations on it follow one another.</summary>
internal sealed class PersistentState<T>(string name, IGrainStorage storage, Activation activation) : IPersistentState<T>, IGrainState<T>
{
    private Task _last = Task.CompletedTask;

    public T State { get; set; } = Activator.CreateInstance<T>();
    public string? ETag { get; set; }
    public string? Etag => ETag;
    public bool RecordExists { get; set; }

    T? IGrainState<T>.State
    {
        get => State;
        set => State = value!;
    }

    public Task ReadStateAsync() => _last = After(_last, self => storage.ReadStateAsync(name, activation.GrainId, self));
    public Task WriteStateAsync() => _last = After(_last, self => storage.WriteStateAsync(name, activation.GrainId, self));
    public Task ClearStateAsync() => _last = After(_last, self => storage.ClearStateAsync(name, activation.GrainId, self));

    private async Task After(Task previous, Func<IGrainState<T>, Task> operation)
    {
        if (!previous.IsCompleted)
            await previous.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        if (activation.IsGone)
            throw new OrleansException($"Grain {activation.GrainId} is no longer active");
        try
        {
            await operation(this);
        }
        catch (Exception exception) when (exception is not OrleansException)
        {
            throw new OrleansException($"Error from storage on state {name} of grain {activation.GrainId}: {exception.Message}", exception);
        }
    }
}
