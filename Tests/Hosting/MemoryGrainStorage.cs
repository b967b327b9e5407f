using System.Globalization;
using System.Text.Json;
using Orleans.Storage;

namespace Ampl.Tests.Hosting;

/// <summary>Keeps state as JSON with a version, so that what a grain holds is never what is stored.</summary>
public sealed class MemoryGrainStorage : IGrainStorage
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Name, string Grain), (string Json, int Version)> _rows = [];

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (_gate)
        {
            if (!_rows.TryGetValue((stateName, grainId.ToString()), out var row))
                return Task.CompletedTask;
            grainState.State = JsonSerializer.Deserialize<T>(row.Json)!;
            (grainState.ETag, grainState.RecordExists) = (ETag(row.Version), true);
        }

        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (_gate)
        {
            var version = ExpectedVersion(stateName, grainId, grainState.ETag) + 1;
            _rows[(stateName, grainId.ToString())] = (JsonSerializer.Serialize(grainState.State), version);
            (grainState.ETag, grainState.RecordExists) = (ETag(version), true);
        }

        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (_gate)
        {
            ExpectedVersion(stateName, grainId, grainState.ETag);
            _rows.Remove((stateName, grainId.ToString()));
            (grainState.State, grainState.ETag, grainState.RecordExists) = (Activator.CreateInstance<T>(), null, false);
        }

        return Task.CompletedTask;
    }

    /// <summary>Makes the next write of whoever holds the state a stale one.</summary>
    public void ChangeBehindItsBack(string stateName, GrainId grainId)
    {
        lock (_gate)
        {
            var row = _rows[(stateName, grainId.ToString())];
            _rows[(stateName, grainId.ToString())] = row with { Version = row.Version + 1 };
        }
    }

    private static string ETag(int version) => version.ToString(CultureInfo.InvariantCulture);

    private int ExpectedVersion(string stateName, GrainId grainId, string? etag)
    {
        var stored = _rows.TryGetValue((stateName, grainId.ToString()), out var row) ? row.Version : 0;
        return etag == (stored == 0 ? null : ETag(stored))
            ? stored
            : throw new InconsistentStateException($"State of {grainId} was changed elsewhere", ETag(stored), etag);
    }
}
