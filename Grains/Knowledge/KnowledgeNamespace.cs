namespace Ampl.Knowledge;

/// <summary>The four shelves of a dealer's knowledge, named on the wire in lower case.</summary>
internal enum KnowledgeNamespace : byte
{
    Inventory,
    Sales,
    Insurance,
    Faq,
}

internal static class KnowledgeNamespaces
{
    public const int Count = 4;

    public static ReadOnlySpan<KnowledgeNamespace> All =>
        [KnowledgeNamespace.Inventory, KnowledgeNamespace.Sales, KnowledgeNamespace.Insurance, KnowledgeNamespace.Faq];

    public static string Wire(this KnowledgeNamespace value) => value switch
    {
        KnowledgeNamespace.Inventory => "inventory",
        KnowledgeNamespace.Sales => "sales",
        KnowledgeNamespace.Insurance => "insurance",
        _ => "faq",
    };

    public static bool TryParse(string? text, out KnowledgeNamespace value)
    {
        foreach (var candidate in All)
        {
            if (!string.Equals(candidate.Wire(), text?.Trim(), StringComparison.OrdinalIgnoreCase)) continue;
            value = candidate;
            return true;
        }

        value = default;
        return false;
    }
}
