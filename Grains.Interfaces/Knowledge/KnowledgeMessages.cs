using System.Collections.Immutable;

namespace Ampl.Knowledge;

/// <summary>A condition on a passage's metadata: operator is eq, in, gt, gte, lt or lte; numbers in invariant form.</summary>
[GenerateSerializer, Immutable, Alias("ampl.SearchCondition")]
public sealed record SearchCondition(string Field, string Operator, ImmutableArray<string> Values);

/// <summary>What to look for; without a namespace all four are searched.</summary>
[GenerateSerializer, Immutable, Alias("ampl.KnowledgeQuery")]
public sealed record KnowledgeQuery
{
    [Id(0)] public string Text { get; init; } = "";
    [Id(1)] public string? Namespace { get; init; }
    [Id(2)] public int TopK { get; init; } = 5;
    [Id(3)] public ImmutableArray<SearchCondition> Conditions { get; init; } = [];
}

/// <summary>A passage that was found; the score is 0..1, <paramref name="Why"/> names the words that matched.</summary>
[GenerateSerializer, Immutable, Alias("ampl.KnowledgeHit")]
public sealed record KnowledgeHit(string Id, string Namespace, string Source, double Score, string Text, string Why);

/// <summary>What was found, and by what: words alone, or words and meaning.</summary>
[GenerateSerializer, Immutable, Alias("ampl.KnowledgeFindings")]
public sealed record KnowledgeFindings
{
    [Id(0)] public ImmutableArray<KnowledgeHit> Hits { get; init; } = [];
    [Id(1)] public bool ByMeaning { get; init; }

    /// <summary>Why words alone decided although embeddings are configured.</summary>
    [Id(2)] public string? Degraded { get; init; }
}
