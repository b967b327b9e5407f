using System.Diagnostics;
using Ampl.Silo.Hosting;
using Ampl.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Ampl.Tests.CommandLine;

/// <summary>Kills the ingest command at random moments: what was read stays, nothing is there twice, and the next run goes on.</summary>
public sealed class IngestKillTests
{
    private const int Documents = 400;
    private const int Cars = 2_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_killed_load_is_resumed_without_doubles()
    {
        using var folder = new TemporaryDirectory();
        await Fill(folder.Path);
        var random = new Random(20261127);
        var kills = 0;
        for (var attempt = 0; attempt < 4; attempt++)
        {
            if (await RunAndKill(folder.Path, random.Next(1, Documents / 5))) kills++;
        }

        var before = Count(folder.Path, "SELECT COUNT(*) FROM knowledge_files");
        var lines = await RunToTheEnd(folder.Path);

        kills.ShouldBeGreaterThan(0);
        lines.Count(line => line.Contains(" unchanged ", StringComparison.Ordinal)).ShouldBe((int)before);
        Count(folder.Path, "SELECT COUNT(*) FROM knowledge_files").ShouldBe(Documents + 1);
        Count(folder.Path, "SELECT COUNT(*) FROM knowledge_documents").ShouldBe(Documents + Cars);
        Count(folder.Path, "SELECT COUNT(*) - COUNT(DISTINCT id) FROM knowledge_documents").ShouldBe(0);
    }

    private static async Task Fill(string folder)
    {
        var rows = Enumerable.Range(0, Cars).Select(i => $"Zorvex Lumina {i % 40},Grade {i},Petrol,{700_000 + (i * 100)},{2015 + (i % 10)}");
        await File.WriteAllLinesAsync(Path.Combine(folder, "vehicles.csv"), rows.Prepend("car_name,trim,fuel_type,selling_price,model_year"));
        Directory.CreateDirectory(Path.Combine(folder, "papers"));
        for (var i = 0; i < Documents; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "papers", $"paper-{i}.txt"), $"Paper {i} says how bay {i} of the yard is kept.");
        }
    }

    /// <returns>False when the command was done before it could be killed.</returns>
    private static async Task<bool> RunAndKill(string folder, int afterFiles)
    {
        using var ingest = Start(folder);
        using var patience = new CancellationTokenSource(Patience);
        for (var read = 0; read < afterFiles;)
        {
            if (await ingest.StandardOutput.ReadLineAsync(patience.Token) is not { } line) return false;
            if (line.Contains(" read ", StringComparison.Ordinal)) read++;
        }

        ingest.Kill();
        await ingest.WaitForExitAsync(patience.Token);
        return ingest.ExitCode != 0;
    }

    private static async Task<string[]> RunToTheEnd(string folder)
    {
        using var ingest = Start(folder);
        var output = await ingest.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        await ingest.WaitForExitAsync(TestContext.Current.CancellationToken);
        ingest.ExitCode.ShouldBe(0, output);
        return output.Split('\n');
    }

    private static Process Start(string folder)
    {
        string[] command = [Path.Combine(AppContext.BaseDirectory, "Ampl.Api.dll"), "ingest", "--source", "all", "--source-type", "local", "--path", folder];
        return Process.Start(new ProcessStartInfo("dotnet", command) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = ProductFiles.SolutionRoot()! })!;
    }

    private static long Count(string folder, string sql)
    {
        var path = Path.Combine(folder, ".ampl", "ampl.db");
        if (!File.Exists(path)) return 0;
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
