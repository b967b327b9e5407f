using Ampl.EmbeddedHost.Activations;
using Orleans.Storage;

namespace Ampl.EmbeddedHost.State;

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

    public Task ReadStateAsync() => _last = After(_last, static self => self.Read());

    public Task WriteStateAsync() => _last = After(_last, static self => self.Write());

    public Task ClearStateAsync() => _last = After(_last, static self => self.Clear());

    private Task Read() => storage.ReadStateAsync(name, activation.GrainId, this);

    private Task Write() => storage.WriteStateAsync(name, activation.GrainId, this);

    private Task Clear() => storage.ClearStateAsync(name, activation.GrainId, this);

    private async Task After(Task previous, Func<PersistentState<T>, Task> operation)
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
            throw new OrleansException($"Error from storage during an operation on state {name} of grain {activation.GrainId}: {exception.Message}", exception);
        }
    }
}
