using System.Collections.ObjectModel;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Knowledge;

/// <summary>A piece of text that can be found and cited; <see cref="RecordId"/> links it to the typed record it was written from.</summary>
internal sealed record Passage
{
    public string Id { get; init; } = "";
    public KnowledgeNamespace Namespace { get; init; }
    public string Source { get; init; } = "";
    public string Title { get; init; } = "";
    public string Text { get; init; } = "";

    /// <summary>Searched but never shown: tags and categories.</summary>
    public string Keywords { get; init; } = "";
    public RecordKind Kind { get; init; }
    public string? RecordId { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Wire names of API.md 6 (price, fuel_type, category …); numbers in invariant form.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    public bool IsValid(DateOnly on) => !(on < ValidFrom) && !(on > ValidUntil);
}

/// <summary>What a stored document holds; the names are stored, so they are append-only.</summary>
internal enum RecordKind : byte
{
    Passage,
    Vehicle,
    Faq,
    Offer,
    FinanceScheme,
    InsurancePolicy,
}
