namespace Orleans.Runtime;

/// <summary>Values which flow with a call to the grains it reaches, and never back.</summary>
public static class RequestContext
{
    private static readonly AsyncLocal<ImmutableDictionary<string, object>?> Values = new();

    internal static ImmutableDictionary<string, object>? Current { get => Values.Value; set => Values.Value = value; }

    public static object? Get(string key) => Values.Value?.GetValueOrDefault(key);
    public static void Set(string key, object value) => Values.Value = (Values.Value ?? []).SetItem(key, value);
    public static void Clear() => Values.Value = null;

    public static bool Remove(string key)
    {
        var had = Values.Value is { } values && values.ContainsKey(key);
        Values.Value = Values.Value?.Remove(key);
        return had;
    }
}
