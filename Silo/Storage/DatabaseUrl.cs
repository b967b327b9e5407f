using Ampl.Silo.Hosting;
using Npgsql;

namespace Ampl.Silo.Storage;

/// <summary>
/// What DATABASE_URL names: a file, or a server's connection string. The Python drivers that older
/// configurations name after a plus sign are accepted and ignored. No message repeats the url: it may hold a password.
/// </summary>
internal sealed record DatabaseUrl
{
    public const string Setting = "DATABASE_URL";

    private DatabaseUrl(string? file, string connectionString) => (File, ConnectionString) = (file, connectionString);

    /// <summary>The SQLite file; null when the database is on a server.</summary>
    public string? File { get; }

    public string ConnectionString { get; }

    public bool IsPostgreSql => File is null;

    public static DatabaseUrl OfFile(string path) => new(Path.GetFullPath(path), "");

    /// <exception cref="SettingException">The url names no database that we can open.</exception>
    public static DatabaseUrl Parse(string url)
    {
        var mark = url.IndexOf("://", StringComparison.Ordinal);
        var scheme = mark < 0 ? "" : url[..mark].ToLowerInvariant();
        return scheme switch
        {
            "sqlite" or "sqlite+aiosqlite" or "sqlite+pysqlite" => OfFile(FilePath(url[(mark + 3)..])),
            "postgresql" or "postgres" or "postgresql+asyncpg" or "postgresql+psycopg" or "postgresql+psycopg2" =>
                new DatabaseUrl(null, ConnectionStringOf(url[(mark + 3)..])),
            _ => throw Wrong("must be sqlite:///path/to/file or postgresql://user:password@host:port/database."),
        };
    }

    private static string FilePath(string rest)
    {
        var path = Uri.UnescapeDataString(Before(rest, '?'));
        if (path.Length < 2 || path[0] != '/')
            throw Wrong("has three slashes and a file for SQLite, as in sqlite:///data/ampl.db; a database in memory would lose what it acknowledged.");
        return path[1..];
    }

    private static string ConnectionStringOf(string rest)
    {
        var address = Before(rest, '?');
        var slash = address.IndexOf('/', StringComparison.Ordinal);
        var authority = slash < 0 ? address : address[..slash];
        var at = authority.LastIndexOf('@');
        var settings = new NpgsqlConnectionStringBuilder
        {
            Database = slash < 0 ? null : Uri.UnescapeDataString(address[(slash + 1)..]),
        };
        if (at >= 0) ReadUser(settings, authority[..at]);
        ReadHost(settings, authority[(at + 1)..]);
        if (address.Length < rest.Length) ReadParameters(settings, rest[(address.Length + 1)..]);
        if (string.IsNullOrEmpty(settings.Host) || string.IsNullOrEmpty(settings.Database))
            throw Wrong("needs a host and a database for PostgreSQL.");
        return settings.ConnectionString;
    }

    private static void ReadUser(NpgsqlConnectionStringBuilder settings, string user)
    {
        var name = Before(user, ':');
        settings.Username = Uri.UnescapeDataString(name);
        if (name.Length < user.Length) settings.Password = Uri.UnescapeDataString(user[(name.Length + 1)..]);
    }

    private static void ReadHost(NpgsqlConnectionStringBuilder settings, string host)
    {
        var colon = host.EndsWith(']') ? -1 : host.LastIndexOf(':');
        settings.Host = Uri.UnescapeDataString(colon < 0 ? host : host[..colon]).Trim('[', ']');
        if (colon < 0) return;
        settings.Port = int.TryParse(host.AsSpan(colon + 1), out var port) && port is > 0 and <= ushort.MaxValue
            ? port
            : throw Wrong("has a port that is not a number from 1 to 65535.");
    }

    private static void ReadParameters(NpgsqlConnectionStringBuilder settings, string query)
    {
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Before(pair, '=');
            var value = name.Length < pair.Length ? Uri.UnescapeDataString(pair[(name.Length + 1)..]) : "";
            try
            {
                settings[KeywordOf(name)] = value;
            }
            catch (Exception cause) when (cause is ArgumentException or FormatException or OverflowException)
            {
                throw new SettingException(Setting, $"has a parameter '{name}' that is unknown or has a value that does not fit.", cause);
            }
        }
    }

    private static string KeywordOf(string name) => name.ToLowerInvariant() switch
    {
        "sslmode" or "ssl" => "SSL Mode",
        "sslrootcert" => "Root Certificate",
        "sslcert" => "SSL Certificate",
        "sslkey" => "SSL Key",
        "connect_timeout" => "Timeout",
        "application_name" => "Application Name",
        "options" => "Options",
        "host" => "Host",
        "port" => "Port",
        _ => name,
    };

    private static string Before(string text, char mark)
    {
        var index = text.IndexOf(mark, StringComparison.Ordinal);
        return index < 0 ? text : text[..index];
    }

    private static SettingException Wrong(string problem) => new(Setting, problem);

    /// <summary>Without the password, so that a record that is logged by mistake tells nothing.</summary>
    public override string ToString() => File ?? "PostgreSQL";
}
