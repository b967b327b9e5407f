namespace Ampl.Tests.Hosting;

/// <summary>A directory of a test's own, gone afterwards.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ampl-test-").FullName;

    public string SqliteUrl => "sqlite:///" + System.IO.Path.Combine(Path, "ampl.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
