namespace Ampl.Tests.Hosting;

/// <summary>Each silo gets ports of its own, and a cluster of its own unless its test names one.</summary>
internal static class HostSettings
{
    public static IEnumerable<(string Name, string Value)> New() =>
    [
        ("CLUSTER_ID", $"test-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}"),
        ("SILO_ADDRESS", "127.0.0.1"),
        ("SILO_PORT", FreePort.NextAsText()),
        ("GATEWAY_PORT", FreePort.NextAsText()),
    ];
}
