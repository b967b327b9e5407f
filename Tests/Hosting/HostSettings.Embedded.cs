namespace Ampl.Tests.Hosting;

/// <summary>The embedded host needs nothing more.</summary>
internal static class HostSettings
{
    public static IEnumerable<(string Name, string Value)> New() => [];
}
