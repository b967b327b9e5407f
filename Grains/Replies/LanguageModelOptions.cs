namespace Ampl.Replies;

/// <summary>Bounds of one reply by a language model; the turn has to end in time whatever the model does.</summary>
internal sealed record LanguageModelOptions
{
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(12);
    public int Attempts { get; init; } = 2;

    /// <summary>How often the model may ask for sums before it has to answer.</summary>
    public int ToolRounds { get; init; } = 4;

    public int MaxTokens { get; init; } = 1024;
    public float Temperature { get; init; } = 0.3f;
}
