using System.Globalization;
using System.Text;

namespace Ampl.Guardrails;

/// <summary>Words with a space between their letters ("i g n o r e  y o u r  r u l e s"), which hide from a reader of words.</summary>
internal static class SpacedLetters
{
    /// <summary>A number plate or a name that is spelt out for us has fewer.</summary>
    private const int Least = 10;

    /// <summary>The text with its words joined, two spaces being the end of one; null when it is not written in that manner.</summary>
    public static string? Join(string text)
    {
        if (Count(text) < Least) return null;
        var joined = new StringBuilder(text.Length);
        var afterLetter = false;
        foreach (var part in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan()[part];
            var isLetter = IsLetter(word);
            if (joined.Length > 0 && !(isLetter && afterLetter) && !word.IsEmpty) joined.Append(' ');
            joined.Append(word);
            afterLetter = isLetter;
        }

        return joined.ToString();
    }

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var part in text.Split(' '))
        {
            if (IsLetter(text[part])) count++;
        }

        return count;
    }

    /// <summary>One letter with the vowel signs it carries.</summary>
    private static bool IsLetter(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !char.IsLetter(word[0])) return false;
        foreach (var sign in word[1..])
        {
            if (char.GetUnicodeCategory(sign) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)) return false;
        }

        return true;
    }
}
