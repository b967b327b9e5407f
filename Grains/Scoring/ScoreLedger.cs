namespace Ampl.Scoring;

/// <summary>The raw scores of a conversation folded to what the next score needs; it does not grow.</summary>
[GenerateSerializer]
internal sealed record ScoreLedger
{
    public static readonly ScoreLedger Empty = new();

    /// <summary>How many turns were scored.</summary>
    [Id(0)] public int Count { get; init; }

    /// <summary>Sum of their raw scores, undecayed: decay applies to the turn that earns it and never compounds.</summary>
    [Id(1)] public long Sum { get; init; }

    [Id(2)] public int Peak { get; init; }
}
