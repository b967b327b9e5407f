namespace Ampl.Guardrails;

/// <summary>Words that are spelt with digits for letters ("h0w t0 m4ke"), which a reader of words does not know.</summary>
internal static class Disguise
{
    /// <summary>One such word may be a number plate or a name; two are a manner of writing.</summary>
    private const int Manner = 2;

    private const string Digits = "013457@$";
    private const string Letters = "oieastas";

    /// <summary>The text in letters; null when it is not written in that manner.</summary>
    public static string? Undo(string text)
    {
        if (CountWords(text) < Manner) return null;
        var letters = text.ToCharArray();
        foreach (var word in text.AsSpan().Split(' '))
        {
            if (!text.AsSpan()[word].ContainsAnyInRange('a', 'z')) continue;
            foreach (ref var character in letters.AsSpan(word))
            {
                if (Digits.IndexOf(character) is >= 0 and var digit) character = Letters[digit];
            }
        }

        return new string(letters);
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var word in text.Split(' '))
        {
            if (IsDisguised(text[word])) count++;
        }

        return count;
    }

    /// <summary>A digit between two small letters: neither "1.5L" nor "MH12AB1234".</summary>
    private static bool IsDisguised(ReadOnlySpan<char> word)
    {
        for (var at = 1; at < word.Length - 1; at++)
        {
            if (Digits.Contains(word[at]) && char.IsAsciiLetterLower(word[at - 1]) && char.IsAsciiLetterLower(word[at + 1])) return true;
        }

        return false;
    }
}
