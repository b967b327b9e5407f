using System.Collections.Immutable;
using System.Globalization;
using Ampl.Storage;
using Orleans.Storage;

namespace Ampl.Silo.Storage;

/// <summary>
/// Stores a grain's snapshot together with the facts of the change, in one transaction. A grain has one
/// state (STYLE 10), so the grain's id is its key. Versions count up even across a clear.
/// </summary>
internal sealed class GrainStateStorage(IDatabase database, CommitQueue queue, StateJson json) : IGrainStorage
{
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var stored = await database.ReadState(grainId.ToString());
        grainState.State = stored.Json is null
            ? Activator.CreateInstance<T>()
            : StoredJson.Read<T>(stored.Json);
        grainState.RecordExists = stored.Json is not null;
        grainState.ETag = EtagOf(stored.Version);
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var state = grainState.State!;
        var durable = state as DurableState;
        var bytes = StoredJson.Utf8(state, json.Of<T>());
        await Commit(grainId, grainState, bytes, durable?.Pending ?? []);
        grainState.RecordExists = true;
        if (durable is { Pending.IsEmpty: false } && ReferenceEquals(grainState.State, state))
            grainState.State = (T)(object)durable.Committed();
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (grainState.ETag is not null) await Commit(grainId, grainState, null, []);
        grainState.State = Activator.CreateInstance<T>();
        grainState.RecordExists = false;
    }

    private async Task Commit<T>(GrainId grainId, IGrainState<T> grainState, byte[]? state, ImmutableArray<Fact> facts)
    {
        var write = new StateWrite(grainId.ToString(), VersionOf(grainState.ETag), state, facts);
        try
        {
            await queue.Enqueue(write);
        }
        catch (Exception exception)
        {
            throw new InconsistentStateException(
                $"The write of {write.Grain} failed or its outcome is unknown: {exception.Message}", null, grainState.ETag, exception);
        }
        if (write.Conflict) throw await ConflictOf(write);
        grainState.ETag = EtagOf(write.Version);
    }

    private async Task<InconsistentStateException> ConflictOf(StateWrite write)
    {
        var stored = await database.ReadState(write.Grain);
        return new InconsistentStateException(
            $"{write.Grain} was changed by another activation", EtagOf(stored.Version), EtagOf(write.Expected));
    }

    private static long VersionOf(string? etag) => etag is null ? 0 : long.Parse(etag, CultureInfo.InvariantCulture);

    private static string? EtagOf(long version) => version == 0 ? null : version.ToString(CultureInfo.InvariantCulture);
}
