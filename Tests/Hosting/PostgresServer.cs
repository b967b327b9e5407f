using System.Diagnostics;
using Npgsql;

namespace Ampl.Tests.Hosting;

/// <summary>
/// A private PostgreSQL server of this test run, started from the installed binaries when a test first
/// asks for a database, and removed with its data at the end. A server refuses to run as root, so it gets another user then.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly bool _durable;

    private readonly SemaphoreSlim _gate = new(1);
    private string _folder = "";
    private Process? _server;
    private int _port;
    private int _databases;

    public PostgresServer()
        : this(durable: false)
    {
    }

    /// <param name="durable">Whether a commit waits for the disk; without, only the server's own crash could lose one.</param>
    internal PostgresServer(bool durable) => _durable = durable;

    /// <summary>True when the server's binaries are installed.</summary>
    internal static bool IsInstalled => FindBinary("postgres") is not null;

    /// <summary>The url of a new and empty database.</summary>
    public async Task<string> CreateDatabase()
    {
        await _gate.WaitAsync();
        try
        {
            if (_server is null) await Start();
            var name = $"ampl_{++_databases}";
            await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
            await command.ExecuteNonQueryAsync();
            return $"postgresql://ampl@127.0.0.1:{_port}/{name}";
        }
        finally
        {
            _gate.Release();
        }
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=ampl;Database={database};Pooling=false;Timeout=2";

    private async Task Start()
    {
        _folder = Directory.CreateTempSubdirectory("ampl-postgres-").FullName;
        if (Environment.IsPrivilegedProcess) await Run("chown", ServerUser, _folder);
        _port = FreePort.Next();
        var data = Path.Combine(_folder, "data");
        await Run(AsServerUser(Binary("initdb"), "-D", data, "-U", "ampl", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C"));
        _server = Process.Start(StartInfo(AsServerUser(
            Binary("postgres"), "-D", data, "-k", _folder, "-h", "127.0.0.1", "-p", $"{_port}",
            "-c", _durable ? "fsync=on" : "fsync=off", "-c", "max_connections=500", "-c", "logging_collector=off")))!;
        _server.OutputDataReceived += (_, _) => { };
        _server.ErrorDataReceived += (_, _) => { };
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        await UntilItAnswers();
    }

    private async Task UntilItAnswers()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (attempt < 300 && !_server!.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    private static async Task Run(params string[] command)
    {
        using var process = Process.Start(StartInfo(command))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command[0]} failed: {await output}{errors}");
    }

    private static ProcessStartInfo StartInfo(string[] command) => new(command[0], command[1..])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = Path.GetTempPath(),
    };

    private static string ServerUser { get; } =
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    /// <summary>setpriv becomes the server, so that a signal to the process reaches it.</summary>
    private static string[] AsServerUser(params string[] command) => Environment.IsPrivilegedProcess
        ? ["setpriv", $"--reuid={ServerUser}", "--clear-groups", .. command]
        : command;

    private static string Binary(string name) => FindBinary(name)
        ?? throw new InvalidOperationException($"{name} was not found; this needs PostgreSQL's server programs");

    private static string? FindBinary(string name)
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            : Enumerable.Empty<string>();
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return installed.Select(folder => Path.Combine(folder, "bin")).Concat(onPath)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    public async ValueTask DisposeAsync()
    {
        _gate.Dispose();
        if (_server is null) return;
        await Run("kill", "-INT", $"{_server.Id}"); // PostgreSQL's fast shutdown
        await _server.WaitForExitAsync();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
