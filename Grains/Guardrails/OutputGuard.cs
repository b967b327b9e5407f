using Ampl.Replies.Grounding;

namespace Ampl.Guardrails;

/// <summary>
/// Tells what the bot must not say: promises of discounts and delivery dates, ill of competitors, harm, others' data,
/// secrets and its own instructions. Pure, without I/O; sentences are judged one by one, so a stream can be too.
/// </summary>
internal sealed class OutputGuard(GuardBook book)
{
    public const string Unsafe = "llm_unsafe";

    /// <summary>Null when a model's text may be sent, else <see cref="Unsafe"/>.</summary>
    public string? Problem(string text, string facts) => Check(text, facts).Verdict == Verdict.Allow ? null : Unsafe;

    /// <param name="context">What the reply rests on; a promise whose figures stand there is the dealer's and not the bot's.</param>
    public GuardVerdict Check(ReadOnlySpan<char> text, string? context = null)
    {
        var verdict = SensitiveText.Check(text, context, Verdict.Block);
        var sentences = new SentenceReader(
            text, book.Families, stackalloc char[SentenceReader.LongestSentence], stackalloc FamilyHit[SentenceReader.MostHits]);
        while (sentences.MoveNext())
        {
            foreach (var rule in book.Rules)
            {
                if (!rule.Matches(sentences.Current) || rule.UnlessGrounded && IsGrounded(sentences.Sentence, context)) continue;
                verdict = verdict.And(rule.Verdict, rule.Reason);
            }
        }

        return verdict;
    }

    /// <summary>A promise without any figure rests on nothing.</summary>
    private static bool IsGrounded(ReadOnlySpan<char> sentence, string? context)
    {
        if (context is null) return false;
        var told = QuantityReader.Read(sentence.ToString());
        var facts = QuantityReader.Read(context);
        return told.Count > 0 && told.TrueForAll(quantity => facts.Exists(fact => fact.Value == quantity.Value && fact.Unit == quantity.Unit));
    }
}
