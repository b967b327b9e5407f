namespace Ampl.Understanding.Text;

/// <summary>
/// One spelling for the many ways of romanising a sound: "gaadi", "gadi" and "gaadee" become "gadi".
/// Vowels and doubled letters are levelled; consonants stay apart, so that different words rarely meet.
/// </summary>
internal static class RomanSound
{
    public static int Write(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var last = length > 0 ? into[length - 1] : '\0';
            c = (c, next) switch
            {
                ('e', 'e') => 'i',
                ('o', 'o') => 'u',
                ('p', 'h') => 'f',
                ('w', _) => 'v',
                ('z', _) => 'j',
                ('y', '\0') => 'i',
                _ => c,
            };
            if (c == 'h' && last == 'f' && word[i - 1] == 'p') continue;
            if (c == last || c is 'e' or 'o' && i > 0 && word[i - 1] == c) continue;
            into[length++] = c;
        }

        return length;
    }
}
