namespace Ampl.Understanding.Text;

/// <summary>
/// The small language of phrases in the vocabulary files: words, "(a|b c)" for one of several, "[a]" or "[a|b]" for
/// optional, "stem*" for any word that begins so, "#" for a number and "~" for up to three words of any kind.
/// </summary>
internal static class PhrasePattern
{
    public const string AnyWords = "~";
    public const string Number = "#";

    /// <summary>All plain sequences that a pattern stands for.</summary>
    /// <exception cref="FormatException">Brackets do not match.</exception>
    public static IReadOnlyList<string> Expand(string pattern)
    {
        var at = 0;
        var all = Alternatives(pattern, ref at);
        if (at < pattern.Length) throw new FormatException($"Unmatched bracket in phrase \"{pattern}\".");
        return all;
    }

    private static List<string> Alternatives(string pattern, ref int at)
    {
        var all = Sequence(pattern, ref at);
        while (at < pattern.Length && pattern[at] == '|')
        {
            at++;
            all.AddRange(Sequence(pattern, ref at));
        }

        return all;
    }

    private static List<string> Sequence(string pattern, ref int at)
    {
        List<string> heads = [""];
        while (at < pattern.Length && pattern[at] is not ('|' or ')' or ']'))
        {
            var tails = pattern[at] is '(' or '[' ? Group(pattern, ref at) : [Plain(pattern, ref at)];
            heads = [.. heads.SelectMany(_ => tails, (head, tail) => head + tail)];
        }

        return heads;
    }

    private static List<string> Group(string pattern, ref int at)
    {
        var optional = pattern[at++] == '[';
        var all = Alternatives(pattern, ref at);
        if (at >= pattern.Length || pattern[at] != (optional ? ']' : ')')) throw new FormatException($"Unmatched bracket in phrase \"{pattern}\".");
        at++;
        if (optional) all.Add("");
        return all;
    }

    private static string Plain(string pattern, ref int at)
    {
        var start = at;
        while (at < pattern.Length && pattern[at] is not ('|' or '(' or ')' or '[' or ']')) at++;
        return pattern[start..at];
    }
}
