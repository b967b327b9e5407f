namespace Ampl.Replies.Modelled;

/// <summary>Bounds of one reply by a language model; the turn has to end in time whatever the model does.</summary>
internal sealed record LanguageModelOptions
{
    /// <summary>All attempts and tool rounds. A turn ends within 14 s, of which a doubtful intent and the search by meaning may take 1.5 s each.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(11);

    public int Attempts { get; init; } = 2;

    /// <summary>How often the model may ask for sums before it has to answer.</summary>
    public int ToolRounds { get; init; } = 4;

    public int MaxTokens { get; init; } = 1024;

    /// <summary>Of the facts that the model is shown: three times what it may write, as in the earlier system.</summary>
    public int FactTokens => 3 * MaxTokens;
    public float Temperature { get; init; } = 0.3f;
}
