using System.Collections.Frozen;

namespace Ampl.Retrieval;

/// <summary>
/// Tells what sort of answer a question asks for and what sorts a text gives: a sum, a time, a yes or no, a definition,
/// steps to take. An answer often shares no telling word with its question, and yet "how long" is answered by "48 hours".
/// Each kind is one bit.
/// </summary>
internal sealed class AnswerKinds
{
    public const int Most = 16;
    public static readonly AnswerKinds None = new([], []);
    private readonly int _count;
    private readonly int _replies;
    private readonly KindPhrases _asks;
    private readonly KindPhrases _tells;

    public AnswerKinds(IEnumerable<string> figures, IReadOnlyCollection<AnswerKind> kinds)
    {
        if (kinds.Count > Most) throw new ArgumentException($"There are {kinds.Count} kinds of answers; {Most} can be told apart.", nameof(kinds));
        _count = kinds.Count;
        foreach (var (number, kind) in kinds.Index()) _replies |= kind.IsReply ? 1 << number : 0;
        var numerals = figures.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(TextFold.Fold).ToFrozenSet(StringComparer.Ordinal);
        _asks = new KindPhrases(kinds.Select(kind => (IEnumerable<string>)kind.Asks), [], numerals, inEveryClause: true);
        _tells = new KindPhrases(kinds.Select(kind => (IEnumerable<string>)kind.Tells), kinds.Select(kind => kind.Signs ?? ""), numerals, inEveryClause: false);
    }

    public int Count => _count;

    public int Asked(ReadOnlySpan<char> question) => _count == 0 ? 0 : _asks.Find(question);

    /// <summary>The kinds that answer no question but one that asks for them; none when it is not known what is asked.</summary>
    public int Unwanted(int asked) => asked == 0 ? 0 : _replies & ~asked;

    public int Told(ReadOnlySpan<char> text) => _count == 0 ? 0 : _tells.Find(text);
}

/// <summary>One kind in data/understanding/answers.json; the marks in its phrases are explained in data/README.md.</summary>
internal sealed record AnswerKind
{
    public required string[] Asks { get; init; }
    public required string[] Tells { get; init; }

    /// <summary>A text of this kind, as "No, you need not", makes sense behind such a question alone.</summary>
    public bool IsReply { get; init; }

    /// <summary>Characters that say it without a word, as ₹ does a sum.</summary>
    public string? Signs { get; init; }
}
