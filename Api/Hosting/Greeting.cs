namespace Ampl.Api.Hosting;

/// <summary>Tells whoever started the program where to go.</summary>
internal static class Greeting
{
    public static void Print(ICollection<string> urls)
    {
        var url = urls.FirstOrDefault()?.Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal);
        Console.Out.WriteLine($"\n  Ampl is ready: {url}\n  API documents: {url}/docs\n");
    }
}
