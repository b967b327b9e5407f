using Npgsql;

namespace Ampl.Silo.Storage.PostgreSql;

/// <summary>
/// The only connection of this process that writes. A batch is one round trip: the statements are sent
/// together, run as one implicit transaction and are durable when the answer comes.
/// </summary>
internal sealed class PostgresBatchWriter(NpgsqlDataSource source) : IBatchWriter
{
    private BatchStatements _statements = new();
    private readonly HashSet<string> _grains = new(StringComparer.Ordinal);
    private NpgsqlConnection? _connection;

    public void Write(IReadOnlyList<QueuedWrite> batch)
    {
        var connection = Connect();
        try
        {
            using var commands = new NpgsqlBatch(connection);
            Gather(batch, commands);
            foreach (var rows in _statements.Filled().Reverse()) commands.BatchCommands.Insert(0, rows.Command);
            if (commands.BatchCommands.Count > 0) Run(commands, batch);
        }
        finally
        {
            _statements.Clear();
            _grains.Clear();
        }
    }

    public bool CanRetry(Exception failure) =>
        failure is not NpgsqlException || _connection is { FullState: System.Data.ConnectionState.Open };

    private void Gather(IReadOnlyList<QueuedWrite> batch, NpgsqlBatch commands)
    {
        foreach (var write in batch)
        {
            if (write is StateWrite state)
            {
                if (!_grains.Add(state.Grain)) throw new TwoWritesOfOneGrainException();
                _statements.Add(state);
            }
            else
            {
                foreach (var statement in ((SqlWrite)write).Statements) commands.BatchCommands.Add(CommandOf(statement));
            }
        }
    }

    private static void Run(NpgsqlBatch commands, IReadOnlyList<QueuedWrite> batch)
    {
        try
        {
            commands.ExecuteNonQuery();
        }
        catch (PostgresException failure) when (BatchStatements.IsRefusal(failure))
        {
            if (batch is not [StateWrite alone]) throw new SnapshotRefusedException();
            alone.Conflict = true;
        }
    }

    private static NpgsqlBatchCommand CommandOf(Statement statement)
    {
        var command = new NpgsqlBatchCommand(statement.Sql);
        foreach (var value in statement.Values)
        {
            command.Parameters.Add(new NpgsqlParameter
            {
                Value = value switch { null => DBNull.Value, DateTimeOffset time => time.UtcDateTime, _ => value },
            });
        }
        return command;
    }

    private NpgsqlConnection Connect()
    {
        if (_connection is { FullState: System.Data.ConnectionState.Open }) return _connection;
        _connection?.Dispose();
        _connection = null;
        _statements = new BatchStatements(); // The old ones remember what they had prepared on the connection that is lost.
        return _connection = source.OpenConnection();
    }

    public void Dispose()
    {
        _connection?.Dispose();
        source.Dispose();
    }

    /// <summary>Two activations of one grain met in a batch: each is tried alone, and the second one loses.</summary>
    private sealed class TwoWritesOfOneGrainException() : Exception("two activations of one grain wrote at the same time");

    /// <summary>Another activation was first with one of the batch's grains: each is tried alone, to see which.</summary>
    private sealed class SnapshotRefusedException() : Exception("a snapshot was changed by another activation");
}
