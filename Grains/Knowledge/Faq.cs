using System.Collections.Immutable;

namespace Ampl.Knowledge;

internal sealed record Faq
{
    /// <summary>md5 of "faq:" and the question (API.md 6).</summary>
    public string Id { get; init; } = "";
    public string Question { get; init; } = "";
    public string Answer { get; init; } = "";
    public string Category { get; init; } = "general";
    public ImmutableArray<string> Tags { get; init; } = [];
    public ImmutableArray<string> Related { get; init; } = [];
    public int Priority { get; init; }
    public string Source { get; init; } = "";
}
