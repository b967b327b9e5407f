namespace Ampl.Retrieval;

/// <summary>Case endings and plurals of Hindi, Marathi and Gujarati, longest first.</summary>
internal static class IndicSuffixes
{
    private const int ShortestStem = 2;

    public static readonly string[] Devanagari = ByLength(
        "ांतून", "ातून", "ांत", "ात", "ांवर", "ावर", "ांशी", "ाशी", "ासह", "ांसाठी", "ासाठी", "साठी", "ांमध्ये", "ामध्ये", "मध्ये", "ांबद्दल", "ाबद्दल", "बद्दल", "ापर्यंत", "पर्यंत", "पेक्षा", "ासोबत", "सोबत",
        "ांच्या", "ाच्या", "च्या", "ांचे", "ांची", "ांचा", "ाचे", "ाची", "ाचा", "चे", "ची", "चा", "ांना", "ाला", "ला", "ांनी", "ाने", "ाहून", "हून",
        "ियों", "ियां", "ाओं", "ाएं", "ुओं", "ुएं", "ओं", "एं", "ों", "ें", "ां", "ा", "ी", "े", "ो", "ि", "ु", "ू");

    public static readonly string[] Gujarati = ByLength(
        "ોમાંથી", "માંથી", "ોમાં", "માં", "ોનું", "ોની", "ોના", "ોનો", "ોને", "નું", "ની", "ના", "નો", "ને", "ોથી", "થી", "ોએ",
        "વાળી", "વાળું", "વાળા", "ઓ", "ો", "ા", "ી", "ું", "ે", "િ", "ુ", "ૂ", "ં");

    /// <summary>Cuts one ending and then the vowel that it was joined to: गाडीचा and गाडी share a stem.</summary>
    public static int Cut(ReadOnlySpan<char> word, string[] suffixes)
    {
        var length = CutOne(word, suffixes);
        return length < word.Length - 1 ? CutVowel(word[..length]) : length;
    }

    /// <summary>The length of a word of either script without its ending; of any other word, all of it.</summary>
    public static int WithoutEnding(ReadOnlySpan<char> word) => word[0] switch
    {
        >= '\u0900' and <= '\u097F' => CutOne(word, Devanagari),
        >= '\u0A80' and <= '\u0AFF' => CutOne(word, Gujarati),
        _ => word.Length,
    };

    private static int CutOne(ReadOnlySpan<char> word, string[] suffixes)
    {
        foreach (var suffix in suffixes)
        {
            var length = word.Length - suffix.Length;
            if (length >= ShortestStem && word.EndsWith(suffix) && !IsJoiner(word[length - 1])) return length;
        }

        return word.Length;
    }

    private static int CutVowel(ReadOnlySpan<char> word) => word.Length > ShortestStem && IsVowelSign(word[^1]) ? word.Length - 1 : word.Length;

    private static bool IsVowelSign(char c) => c is (>= '\u093E' and <= '\u094C') or (>= '\u0ABE' and <= '\u0ACC');

    /// <summary>A stem never ends in a virama: the suffix would have been half of a conjunct.</summary>
    private static bool IsJoiner(char c) => c is '\u094D' or '\u0ACD';

    private static string[] ByLength(params string[] suffixes) => [.. suffixes.OrderByDescending(suffix => suffix.Length)];
}
