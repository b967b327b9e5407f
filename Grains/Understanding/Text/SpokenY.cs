using System.Text;

namespace Ampl.Understanding.Text;

/// <summary>The y between two consonants of a car's name is spoken as in "my": Hyryder, Hycross, Kylaq; scripts that write sounds show it.</summary>
internal static class SpokenY
{
    private const string Vowels = "aeiouy";

    /// <summary>The name as spoken; null where no y of it is.</summary>
    public static string? In(string name)
    {
        StringBuilder? spoken = null;
        for (var i = name.Length - 2; i > 0; i--)
        {
            if (name[i] != 'y' || !IsConsonant(name[i - 1]) || !IsConsonant(name[i + 1])) continue;
            spoken ??= new StringBuilder(name);
            spoken.Remove(i, 1).Insert(i, "ai");
        }

        return spoken?.ToString();
    }

    private static bool IsConsonant(char letter) => char.IsAsciiLetterLower(letter) && !Vowels.Contains(letter, StringComparison.Ordinal);
}
