namespace Ampl.Tests.Storage;

/// <summary>What an activation holds of its state between calls to the storage.</summary>
internal sealed class Held<T> : IGrainState<T>
{
    public T? State { get; set; }

    public string? ETag { get; set; }

    public bool RecordExists { get; set; }
}
