using System.Collections.Immutable;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>One of several things said in a message: "booking amount and your timings?" has two.</summary>
internal sealed record Clause(string Text, Cue Cues);

/// <summary>Parts a message where people join what they ask, in any of the languages.</summary>
internal static class Clauses
{
    private const int Most = 4;
    private const int LongestMessage = 240;

    /// <summary>Two to four texts; none when the message says one thing, or too many to tell apart.</summary>
    public static ImmutableArray<string> Of(string message, AskingWords words)
    {
        if (message.Length > LongestMessage) return [];
        var parts = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var i = 0; i <= message.Length; i++)
        {
            var joint = i == message.Length ? 0 : Joint(message, i, words[Asking.Joint]);
            if (joint < 0) continue;
            var part = message[start..i].Trim();
            if (part.Any(char.IsLetter)) parts.Add(part);
            start = i + joint;
            i = Math.Max(i, start - 1);
        }

        return parts.Count is >= 2 and <= Most ? parts.ToImmutable() : [];
    }

    /// <summary>The length of what joins two clauses here; negative inside one.</summary>
    private static int Joint(string message, int at, PhraseList joining)
    {
        if (message[at] is ';' or '?' or '।' or '&' or '+' or '\n') return 1;
        if (message[at] == ',') return at + 1 < message.Length && char.IsAsciiDigit(message[at + 1]) ? -1 : 1;
        if (at > 0 && !char.IsWhiteSpace(message[at - 1])) return -1;
        var end = message.IndexOfAny([' ', ',', '?'], at);
        if (end <= at) return -1;
        return joining.Contains(message.AsSpan(at, end - at)) ? end - at : -1;
    }
}
