using System.Text;
using Ampl.Guardrails;
using Ampl.Understanding;

namespace Ampl.Replies.Grounding;

/// <summary>A text that is being written by somebody else, of which only sentences that the facts support are kept.</summary>
internal sealed class GroundedText(FactSheet facts, Language language, OutputGuard? guard = null)
{
    private readonly SentenceSplitter _splitter = new();
    private readonly StringBuilder _kept = new();
    private string? _carried;

    /// <summary>All sentences so far, each of them checked.</summary>
    public string Text => _kept.ToString().Trim();

    /// <summary>How many sentences were looked at, the one that may not be sent among them.</summary>
    public int Checked { get; private set; }

    /// <summary>The code of what is wrong with the first sentence that may not be sent; null while there is none.</summary>
    public string? Problem { get; private set; }

    /// <summary>Sentences that this piece completed and that may be sent, in order; none after a problem.</summary>
    public IEnumerable<string> Add(string piece)
    {
        if (Problem is not null) yield break;
        foreach (var sentence in _splitter.Add(piece))
        {
            if (!Keep(sentence)) yield break;
            yield return sentence;
        }
    }

    /// <summary>Checks what follows the last full stop, and the text as a whole; the last sentence, or nothing.</summary>
    public string? End()
    {
        if (Problem is not null) return null;
        var rest = _splitter.Rest();
        if (!Keep(rest)) return null;
        Problem = GroundingCheck.WholeProblem(Text, facts, language);
        return Problem is null && rest.Length > 0 ? rest : null;
    }

    private bool Keep(string sentence)
    {
        if (!string.IsNullOrWhiteSpace(sentence)) Checked++;
        Problem = GroundingCheck.SentenceProblem(sentence, facts, language, ref _carried)
            ?? guard?.Problem(sentence, facts.Composed + facts.Text)
            ?? (_kept.Length + sentence.Length > GroundingCheck.Longest ? GroundingCheck.TooLong : null);
        if (Problem is null) _kept.Append(sentence);
        return Problem is null;
    }
}
