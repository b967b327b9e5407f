using System.Collections.Immutable;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>One of several things said in a message: "booking amount and your timings?" has two.</summary>
internal sealed record Clause(string Text, Cue Cues);

/// <summary>Parts a message where people join what they ask, in any of the languages.</summary>
internal static class Clauses
{
    private const int Most = 4;
    private const int LongestMessage = 240;

    private static readonly string[] Joining = ["and", "also", "plus", "aur", "tatha", "ani", "ane", "tasech", "और", "तथा", "एवं", "आणि", "तसेच", "અને", "તથા"];

    /// <summary>Two to four texts; none when the message says one thing, or too many to tell apart.</summary>
    public static ImmutableArray<string> Of(string message)
    {
        if (message.Length > LongestMessage) return [];
        var parts = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var i = 0; i <= message.Length; i++)
        {
            var joint = i == message.Length ? 0 : Joint(message, i);
            if (joint < 0) continue;
            var part = message[start..i].Trim();
            if (part.Any(char.IsLetter)) parts.Add(part);
            start = i + joint;
            i = Math.Max(i, start - 1);
        }

        return parts.Count is >= 2 and <= Most ? parts.ToImmutable() : [];
    }

    /// <summary>The length of what joins two clauses here; negative inside one.</summary>
    private static int Joint(string message, int at)
    {
        if (message[at] is ';' or '?' or '।' or '&' or '+' or '\n') return 1;
        if (message[at] == ',') return at + 1 < message.Length && char.IsAsciiDigit(message[at + 1]) ? -1 : 1;
        if (at > 0 && !char.IsWhiteSpace(message[at - 1])) return -1;
        var end = message.IndexOfAny([' ', ',', '?'], at);
        if (end <= at) return -1;
        return Array.Exists(Joining, word => word.Length == end - at && message.AsSpan(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)) ? end - at : -1;
    }
}
