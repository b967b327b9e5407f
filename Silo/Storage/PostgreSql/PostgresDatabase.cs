using System.Data.Common;
using Ampl.Silo.Hosting;
using Dapper;
using Npgsql;

namespace Ampl.Silo.Storage.PostgreSql;

/// <summary>A server, shared with other silos.</summary>
internal sealed class PostgresDatabase : IDatabase
{
    private const int OldestServer = 13;
    private const long MigrationLock = 0x414D504C; // "AMPL"; whoever holds it migrates, others wait

    /// <summary>
    /// Snapshots are read, and all is written, by primary key. A plan made while a table is still empty would scan it,
    /// and would be kept while the table grows.
    /// </summary>
    private const string ByKey =
        "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off";

    private const string ReadOnly = "-c default_transaction_read_only=on";

    private readonly NpgsqlConnectionStringBuilder _settings;
    private readonly NpgsqlDataSource _readers;
    private readonly SnapshotReader _snapshots;
    private readonly TimeProvider _time;

    public PostgresDatabase(StorageOptions options, TimeProvider time)
    {
        _time = time;
        _settings = new NpgsqlConnectionStringBuilder(options.Database.ConnectionString)
        {
            Timeout = options.ConnectSeconds,
            CommandTimeout = options.StatementSeconds,
            MaxPoolSize = options.ReadConnections,
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            Multiplexing = false,
            NoResetOnClose = true,
            IncludeErrorDetail = false,
        };
        if (string.IsNullOrEmpty(_settings.ApplicationName)) _settings.ApplicationName = "ampl";
        _readers = NpgsqlDataSource.Create(WithOptions(ReadOnly));
        _snapshots = new SnapshotReader(NpgsqlDataSource.Create(WithOptions($"{ReadOnly} {ByKey}")));
    }

    public async Task Open(CancellationToken cancellation)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { Pooling = false });
            await using var connection = await source.OpenConnectionAsync(cancellation);
            if (connection.PostgreSqlVersion.Major < OldestServer)
                throw new SettingException(DatabaseUrl.Setting, $"names PostgreSQL {connection.PostgreSqlVersion}; {OldestServer} is the oldest that works.");
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@MigrationLock)", new { MigrationLock }, transaction);
            await Migrations.Apply(connection, transaction, Migration.All("postgresql"), _time, cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (NpgsqlException failure)
        {
            throw new SettingException(
                DatabaseUrl.Setting, $"names a server that cannot be used, {_settings.Host}:{_settings.Port}: {failure.Message}", failure);
        }
    }

    public IBatchWriter CreateWriter()
    {
        var settings = WithOptions($"-c synchronous_commit=on {ByKey}");
        settings.Pooling = false;
        settings.WriteBufferSize = 256 * 1024; // A batch in one piece: the server would wake for each smaller one.
        settings.ApplicationName += " writer";
        return new PostgresBatchWriter(NpgsqlDataSource.Create(settings));
    }

    public ValueTask<StoredState> ReadState(string grain) => new(_snapshots.Read(grain));

    public async Task<T> Read<T>(Func<DbConnection, Task<T>> query, CancellationToken cancellation)
    {
        await using var connection = await _readers.OpenConnectionAsync(cancellation);
        return await query(connection);
    }

    public object Time(DateTimeOffset moment) => moment.UtcDateTime;

    public string Micros(string column) => $"(extract(epoch FROM {column}) * 1000000)::bigint";

    public string Integers(string parameter) => $"SELECT value::bigint FROM json_array_elements_text({parameter}::json)";

    public ValueTask DisposeAsync()
    {
        _snapshots.Dispose();
        return _readers.DisposeAsync();
    }

    private NpgsqlConnectionStringBuilder WithOptions(string options) =>
        new(_settings.ConnectionString) { Options = $"{_settings.Options} {options}".Trim() };
}
