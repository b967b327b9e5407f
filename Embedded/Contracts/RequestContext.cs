using System.Collections.Immutable;

namespace Orleans.Runtime;

/// <summary>Values which flow with a call to the grains it reaches, and never back.</summary>
public static class RequestContext
{
    private static readonly AsyncLocal<ImmutableDictionary<string, object>?> Values = new();

    public static IEnumerable<string> Keys => (Values.Value ?? []).Keys;

    public static IEnumerable<KeyValuePair<string, object>> Entries => Values.Value ?? [];

    internal static ImmutableDictionary<string, object>? Captured => Values.Value;

    public static object? Get(string key) => Values.Value?.GetValueOrDefault(key);

    public static void Set(string key, object value) => Values.Value = (Values.Value ?? []).SetItem(key, value);

    public static bool Remove(string key)
    {
        if (Values.Value is not { } values || !values.ContainsKey(key))
            return false;
        Values.Value = values.Remove(key) is { Count: > 0 } rest ? rest : null;
        return true;
    }

    public static void Clear() => Values.Value = null;

    internal static void Import(ImmutableDictionary<string, object> values) => Values.Value = values;
}
