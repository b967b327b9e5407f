namespace Ampl.Retrieval;

/// <summary>How passages are made and searched for, as an operator has set it.</summary>
internal sealed record RetrievalOptions
{
    public static readonly RetrievalOptions Usual = new();

    /// <summary>Passages among which an answer is looked for.</summary>
    public int TopK { get; init; } = 5;

    /// <summary>Characters of one piece of a document, and how many of them the next piece repeats.</summary>
    public int ChunkSize { get; init; } = 1000;
    public int ChunkOverlap { get; init; } = 100;

    /// <summary>False leaves passages in the order that their words alone give.</summary>
    public bool Reranks { get; init; } = true;

    /// <summary>False searches every shelf for every question.</summary>
    public bool RoutesByIntent { get; init; } = true;

    /// <summary>False takes a customer's words as they are, without what they mean in the documents' words.</summary>
    public bool ExpandsWords { get; init; } = true;

    public SimilarityFloor Similarity { get; init; } = new(0.5, Adapts: true);
}
