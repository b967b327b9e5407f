using Ampl.Silo.Hosting;
using Microsoft.Extensions.Configuration;

namespace Ampl.Silo.Storage;

/// <summary>Where conversations, leads and everything else are kept.</summary>
internal sealed record StorageOptions
{
    public required DatabaseUrl Database { get; init; }

    /// <summary>Connections that query at the same time; writing, and on a server reading snapshots, has one of its own.</summary>
    public int ReadConnections { get; init; } = 20;

    /// <summary>How long a server may take to accept a connection.</summary>
    public int ConnectSeconds { get; init; } = 5;

    /// <summary>How long a statement may take; less than a turn, so that a caller hears of it.</summary>
    public int StatementSeconds { get; init; } = 10;

    /// <exception cref="SettingException">DATABASE_URL or DATABASE_POOL_SIZE cannot be used.</exception>
    public static StorageOptions From(IConfiguration settings) => new()
    {
        Database = settings.Text(DatabaseUrl.Setting) is { } url ? DatabaseUrl.Parse(url) : DatabaseUrl.OfFile(DefaultFile(settings)),
        ReadConnections = settings.Number("DATABASE_POOL_SIZE", 20, 1, 200),
    };

    private static string DefaultFile(IConfiguration settings) =>
        Path.Combine(ProductFiles.Resolve(settings.Text("DATA_DIRECTORY", "data")), ".ampl", "ampl.db");
}
