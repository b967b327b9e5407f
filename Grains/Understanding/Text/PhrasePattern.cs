namespace Ampl.Understanding.Text;

/// <summary>
/// The small language of phrases in the vocabulary files: words, "(a|b c)" for one of several, "[a]" or "[a|b]" for
/// optional, "stem*" for any word that begins so, "#" for a number and "~" for up to three words of any kind.
/// </summary>
internal abstract record PhrasePattern
{
    private const string AnyWords = "~";
    private const string Digits = "#";

    /// <exception cref="FormatException">Brackets do not match.</exception>
    public static IReadOnlyList<PhrasePattern> Parse(string pattern)
    {
        var at = 0;
        var parts = Sequence(pattern, ref at);
        return at == pattern.Length && parts.Count > 0 ? parts : throw new FormatException($"The phrase \"{pattern}\" is empty or has an unmatched bracket.");
    }

    private static List<PhrasePattern> Sequence(string pattern, ref int at)
    {
        var parts = new List<PhrasePattern>();
        while (at < pattern.Length && pattern[at] is not ('|' or ')' or ']'))
        {
            if (pattern[at] is '(' or '[') parts.Add(Group(pattern, ref at));
            else parts.AddRange(Plain(pattern, ref at));
        }

        return parts;
    }

    private static Choice Group(string pattern, ref int at)
    {
        var optional = pattern[at++] == '[';
        var alternatives = new List<IReadOnlyList<PhrasePattern>>();
        while (true)
        {
            alternatives.Add(Sequence(pattern, ref at));
            if (at >= pattern.Length) throw new FormatException($"Unmatched bracket in phrase \"{pattern}\".");
            if (pattern[at++] != '|') break;
        }

        return pattern[at - 1] == (optional ? ']' : ')')
            ? new Choice(alternatives, optional)
            : throw new FormatException($"Unmatched bracket in phrase \"{pattern}\".");
    }

    private static IEnumerable<PhrasePattern> Plain(string pattern, ref int at)
    {
        var start = at;
        while (at < pattern.Length && pattern[at] is not ('|' or '(' or ')' or '[' or ']')) at++;
        return pattern[start..at].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select<string, PhrasePattern>(part => part switch
        {
            AnyWords => new Gap(),
            Digits => new Number(),
            _ => new Words(part),
        });
    }

    /// <summary>One written part; it may be several tokens: "i20", "on-road", "12%".</summary>
    internal sealed record Words(string Text) : PhrasePattern;

    internal sealed record Number : PhrasePattern;

    internal sealed record Gap : PhrasePattern;

    internal sealed record Choice(IReadOnlyList<IReadOnlyList<PhrasePattern>> Alternatives, bool IsOptional) : PhrasePattern;
}
