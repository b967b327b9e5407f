using System.Collections.Immutable;

namespace Ampl.Conversations;

/// <summary>One thing said lately, cut short, without the numbers of anybody's papers.</summary>
[GenerateSerializer]
internal sealed record Spoken
{
    [Id(0)] public bool ByCustomer { get; init; }
    [Id(1)] public string Text { get; init; } = "";
}

/// <summary>The last few things said, which a language model is shown; the snapshot must stay small, so they are few and short.</summary>
internal static class ConversationWindow
{
    private const int Most = 6;
    private const int Longest = 240;

    public static ImmutableArray<Spoken> Add(ImmutableArray<Spoken> window, string said, string answered)
    {
        var longer = window.Add(Cut(said, byCustomer: true)).Add(Cut(answered, byCustomer: false));
        return longer.Length <= Most ? longer : longer.RemoveRange(0, longer.Length - Most);
    }

    private static Spoken Cut(string text, bool byCustomer) =>
        new() { ByCustomer = byCustomer, Text = text.Length <= Longest ? text : $"{text.AsSpan(0, Longest)}…" };
}
