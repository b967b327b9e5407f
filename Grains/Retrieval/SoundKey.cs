namespace Ampl.Retrieval;

/// <summary>
/// Writes a word as it sounds, in rough Latin letters, so that "वारंटी", "વોરંટી", "warenty" and "warranty" meet.
/// It only proposes: callers compare the spelled-out sounds (<see cref="Distance"/>) before they believe it.
/// </summary>
internal static class SoundKey
{
    public const int MaxLength = WordReader.MaxWord * 2;

    /// <summary>Sounds of U+0915 (ka) to U+0939 (ha); Gujarati lies 0x180 higher in the same order.</summary>
    private const string Consonants = "kkggnccjjnttddnttddnnpfbbmirrlllvsssh";
    private const int ScriptDistance = 0x180;

    /// <summary>Spells the sounds of a folded word into <paramref name="sound"/> and returns their number.</summary>
    public static int Spell(ReadOnlySpan<char> word, Span<char> sound)
    {
        var length = 0;
        for (var i = 0; i < word.Length && length + 2 < sound.Length; i++)
        {
            if (word[i] < '\u0900') Latin(word, i, sound, ref length);
            else Indic(word, i, sound, ref length);
        }

        return length > 3 && word[^1] == 'e' ? length - 1 : length;
    }

    /// <summary>The consonants of a sound, behind an 'a' when it starts with a vowel.</summary>
    public static int Skeleton(ReadOnlySpan<char> sound, Span<char> skeleton)
    {
        var length = 0;
        for (var i = 0; i < sound.Length; i++)
        {
            if (!IsVowel(sound[i])) skeleton[length++] = sound[i];
            else if (i == 0) skeleton[length++] = 'a';
        }

        return length;
    }

    /// <summary>How many vowels two sounds with one skeleton may differ by, for a sound of this length.</summary>
    public static int Tolerance(int length) => length <= 3 ? 0 : length <= 5 ? 2 : 3;

    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }

    private static void Latin(ReadOnlySpan<char> word, int i, Span<char> sound, ref int length)
    {
        var c = word[i];
        var next = i + 1 < word.Length ? word[i + 1] : '\0';
        var soft = next is 'e' or 'i' or 'y';
        if (c == 'h' && i > 0 && !IsVowel(word[i - 1]))
        {
            if (word[i - 1] == 'p') sound[length - 1] = 'f';
            return;
        }

        if (c == 'x') Put('k', sound, ref length);
        Put(c switch
        {
            'c' when next == 'h' => 'c',
            'c' => soft ? 's' : 'k',
            'g' when soft && i > 0 => 'j',
            't' when next == 'i' && word[i..].StartsWith("tion") => 's',
            't' when next == 'u' && i > 1 && word[i..] is "ture" or "tures" => 'c',
            'q' => 'k',
            'w' => 'v',
            'x' => 's',
            'y' => 'i',
            'z' => 'j',
            _ => c,
        }, sound, ref length);
    }

    private static void Indic(ReadOnlySpan<char> word, int i, Span<char> sound, ref int length)
    {
        var c = word[i] >= '\u0A80' ? (char)(word[i] - ScriptDistance) : word[i];
        if (c is < '\u0900' or > '\u097F') return;
        if (c is >= '\u0915' and <= '\u0939')
        {
            if (c == '\u0939' && i > 0 && word[i - 1] is '\u094D' or '\u0ACD') return;
            Put(Consonants[c - '\u0915'], sound, ref length);
            if (HasInherentVowel(word, i)) Put('a', sound, ref length);
            return;
        }

        var vowel = Vowel(c);
        if (vowel != '\0') Put(vowel, sound, ref length);
    }

    /// <summary>A bare consonant carries an "a", except at the end of a word, where nobody says it.</summary>
    private static bool HasInherentVowel(ReadOnlySpan<char> word, int i) =>
        i + 1 < word.Length && (word[i + 1] & 0x7F) is >= 0x15 and <= 0x39 or 0x02;

    private static char Vowel(char c) => c switch
    {
        '\u0902' => 'n',
        '\u0905' or '\u0906' or '\u093E' => 'a',
        '\u0907' or '\u0908' or '\u093F' or '\u0940' => 'i',
        '\u0909' or '\u090A' or '\u0941' or '\u0942' => 'u',
        '\u090D' or '\u090F' or '\u0910' or '\u0945' or '\u0947' or '\u0948' or '\u0972' => 'e',
        '\u0911' or '\u0913' or '\u0914' or '\u0949' or '\u094B' or '\u094C' => 'o',
        '\u090B' or '\u0943' => 'r',
        _ => '\0',
    };

    private static void Put(char c, Span<char> target, ref int length)
    {
        if (length == 0 || target[length - 1] != c || char.IsAsciiDigit(c)) target[length++] = c;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
