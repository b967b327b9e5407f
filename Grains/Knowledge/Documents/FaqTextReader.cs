using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Ampl.Knowledge.Documents;

/// <summary>Finds questions with their answers in running text: "Q: … A: …" lines, and Markdown headings that ask something.</summary>
internal static partial class FaqTextReader
{
    /// <returns>The pairs as raw records, and the text that belongs to none.</returns>
    public static (ImmutableArray<RawRecord> Pairs, string Remainder) Read(string source, string text)
    {
        var pairs = ImmutableArray.CreateBuilder<RawRecord>();
        var rest = new StringBuilder();
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        for (var at = 0; at < lines.Length;)
        {
            var line = at;
            if (QuestionAt(lines, ref at) is { } question && AnswerAt(lines, ref at) is { Length: > 0 } answer) pairs.Add(Pair(source, line + 1, question, answer));
            else at = Keep(lines, line, rest);
        }

        return (pairs.ToImmutable(), rest.ToString().Trim());
    }

    private static int Keep(string[] lines, int line, StringBuilder rest)
    {
        rest.Append(lines[line]).Append('\n');
        return line + 1;
    }

    private static string? QuestionAt(string[] lines, ref int at)
    {
        var line = lines[at];
        var marked = Question().Match(line);
        if (marked.Success) at++;
        else if (IsAskingHeading(line)) at++;
        else return null;
        return (marked.Success ? marked.Groups["text"].Value : line).Trim().Trim('#', '*', ' ');
    }

    /// <summary>All lines up to the next question or heading.</summary>
    private static string AnswerAt(string[] lines, ref int at)
    {
        var answer = new StringBuilder();
        for (; at < lines.Length && !Question().IsMatch(lines[at]) && !lines[at].StartsWith('#'); at++)
        {
            var marked = Answer().Match(lines[at]);
            answer.Append(marked.Success ? marked.Groups["text"].Value : lines[at].TrimEnd()).Append('\n');
        }

        return answer.ToString().Trim().Trim('*').Trim();
    }

    private static bool IsAskingHeading(string line) => line.StartsWith('#') && line.TrimEnd(' ', '*', '#').EndsWith('?');

    private static RawRecord Pair(string source, int line, string question, string answer) =>
        new(source, line, new Dictionary<string, string>(StringComparer.Ordinal) { ["question"] = question, ["answer"] = answer });

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^[\s#*\d.)-]*(q|ques|question|customer|client|प्रश्न|ग्राहक|પ્રશ્ન|ગ્રાહક)\s*\d{0,3}\s*[:.)-]+[\s*]*(?<text>\S.*)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Question();

    [GeneratedRegex(@"^[\s*]*(a|ans|answer|reply|our reply|we say|we|उत्तर|जवाब|જવાબ)\s*\d{0,3}\s*[:.)-]+[\s*]*(?<text>.*)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Answer();
}
