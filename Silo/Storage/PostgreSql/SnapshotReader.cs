using Npgsql;
using NpgsqlTypes;

namespace Ampl.Silo.Storage.PostgreSql;

/// <summary>
/// Reads the snapshots of grains that wake. Those asked for while an answer is under way share the next round trip:
/// alone, each would cost the server more than the rest of a conversation's first turn.
/// </summary>
internal sealed class SnapshotReader : IDisposable
{
    private const int LargestBatch = 256;

    private readonly NpgsqlDataSource _source;
    private readonly BatchThread<Question> _thread;

    public SnapshotReader(NpgsqlDataSource source)
    {
        _source = source;
        _thread = new BatchThread<Question>("ampl-snapshots", LargestBatch, Answer);
    }

    public Task<StoredState> Read(string grain)
    {
        var question = new Question(grain);
        _thread.Add(question);
        return question.Task;
    }

    private void Answer(IReadOnlyList<Question> questions)
    {
        Dictionary<string, StoredState> found;
        try
        {
            found = Find([.. questions.Select(question => question.Grain)]);
        }
        catch (Exception exception)
        {
            foreach (var question in questions) question.SetException(exception);
            return;
        }
        foreach (var question in questions) question.SetResult(found.GetValueOrDefault(question.Grain));
    }

    private Dictionary<string, StoredState> Find(string[] grains)
    {
        using var command = _source.CreateCommand("SELECT grain, version, state FROM grain_state WHERE grain = ANY($1)");
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = grains, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        using var reader = command.ExecuteReader();
        var found = new Dictionary<string, StoredState>(grains.Length, StringComparer.Ordinal);
        while (reader.Read())
            found[reader.GetString(0)] = new StoredState(reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetFieldValue<byte[]>(2));
        return found;
    }

    public void Dispose()
    {
        _thread.Dispose();
        _source.Dispose();
    }

    private sealed class Question(string grain) : TaskCompletionSource<StoredState>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public string Grain { get; } = grain;
    }
}
