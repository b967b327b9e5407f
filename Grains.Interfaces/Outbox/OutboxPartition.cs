using Ampl.Tenants;

namespace Ampl.Outbox;

/// <summary>Which partition delivers what one sender committed; the number of partitions is fixed for good.</summary>
public static class OutboxPartition
{
    public const int Count = 8;

    public static int Of(string senderKey)
    {
        var hash = 2166136261u; // FNV-1a: stable across processes and releases, unlike string.GetHashCode
        foreach (var c in senderKey)
            hash = (hash ^ c) * 16777619u;
        return (int)(hash % Count);
    }

    public static string Key(int partition) => $"{TenantId.Platform.Value}/{partition}";
}
