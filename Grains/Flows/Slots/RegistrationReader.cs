using System.Collections.Frozen;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Flows.Slots;

/// <summary>Indian number plates, however they are spaced: MH 12 AB 1234, GJ1A1, and the BH series 22 BH 1234 AA.</summary>
internal static class RegistrationReader
{
    private static readonly FrozenSet<string> States = FrozenSet.ToFrozenSet(
        [
            "an", "ap", "ar", "as", "br", "cg", "ch", "dd", "dl", "dn", "ga", "gj", "hp", "hr", "jh", "jk", "ka", "kl", "la", "ld", "mh", "ml",
            "mn", "mp", "mz", "nl", "od", "or", "pb", "py", "rj", "sk", "tg", "tn", "tr", "ts", "ua", "uk", "up", "wb",
        ], StringComparer.Ordinal);

    /// <param name="normalized">Letters and digits stand apart in it: "mh 12 ab 1234".</param>
    /// <returns>The plate in capitals without spaces, or null.</returns>
    public static string? Read(string normalized)
    {
        if (!normalized.AsSpan().ContainsAnyInRange('0', '9')) return null;
        var words = Letters(normalized);
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (State(words, i) is { } plate || Bharat(words, i) is { } bharat && (plate = bharat) is not null) return plate.ToUpperInvariant();
        }

        return null;
    }

    /// <summary>With letters said in an Indian script in Latin ones ("जीजे 05 एबी"), and single ones joined ("m h 12").</summary>
    private static string[] Letters(string normalized)
    {
        var words = new List<string>();
        var joins = false;
        foreach (var word in normalized.Split(' '))
        {
            var letters = word.Length > 0 && IndicScript.Is(word[0]) ? SpokenLetters.In(word) ?? word : word;
            var isOne = letters is [>= 'a' and <= 'z'];
            if (isOne && joins) words[^1] += letters;
            else words.Add(letters);
            joins = isOne;
        }

        return [.. words];
    }

    private static string? State(string[] words, int at)
    {
        if (!States.Contains(words[at]) || !IsDigits(words[at + 1], 1, 2)) return null;
        if (IsDigits(words[at + 2], 3, 4)) return words[at] + words[at + 1] + words[at + 2]; // The oldest plates have no series.
        var (series, number) = ("", at + 2);
        while (number < words.Length && series.Length + words[number].Length <= 3 && IsLetters(words[number])) series += words[number++];
        return series.Length > 0 && number < words.Length && IsDigits(words[number], 1, 4) ? words[at] + words[at + 1] + series + words[number] : null;
    }

    private static string? Bharat(string[] words, int at) =>
        at + 3 < words.Length && IsDigits(words[at], 2, 2) && words[at + 1] == "bh" && IsDigits(words[at + 2], 4, 4) && words[at + 3].Length <= 2 && IsLetters(words[at + 3])
            ? words[at] + words[at + 1] + words[at + 2] + words[at + 3]
            : null;

    private static bool IsDigits(string word, int least, int most) => word.Length >= least && word.Length <= most && word.All(char.IsAsciiDigit);

    private static bool IsLetters(string word) => word.Length > 0 && word.All(char.IsAsciiLetterLower);
}
