using Ampl.Understanding;

namespace Ampl.Replies.Grounding;

/// <summary>Whether a text that we did not compose says only what the facts support.</summary>
internal static class GroundingCheck
{
    public const string Empty = "llm_empty";
    public const string WrongLanguage = "llm_wrong_language";
    public const string Ungrounded = "llm_ungrounded";

    public const string TooLong = "llm_too_long";

    /// <summary>In characters; no answer of ours needs as many.</summary>
    public const int Longest = 2500;

    private const double NativeShare = 0.3;
    private const double LatinShare = 0.7;

    /// <summary>Words that promise something; they may be said only where a fact says them.</summary>
    private static readonly string[] Promises =
    [
        "free", "guarantee", "call you", "callback", "call back", "refund", "http", "www.", "discount",
        "muft", "मुफ़्त", "मुफ्त", "मोफत", "મફત", "गारंटी", "हमी", "ગેરંટી", "छूट", "सवलत", "ડિસ્કાઉન્ટ", "रिफंड", "રિફંડ",
    ];

    /// <summary>Null when the text may be sent, else the code of what is wrong with it.</summary>
    public static string? Problem(string text, FactSheet facts, Language language)
    {
        var grounded = new GroundedText(facts, language);
        foreach (var _ in grounded.Add(text)) continue;
        grounded.End();
        return grounded.Problem;
    }

    /// <summary>What only the whole text shows.</summary>
    public static string? WholeProblem(string text, Language language)
    {
        if (string.IsNullOrWhiteSpace(text)) return Empty;
        return IsIn(text, language) ? null : WrongLanguage;
    }

    /// <param name="model">The one car that the sentences before spoke of; this sentence may go on to another.</param>
    public static string? SentenceProblem(string sentence, FactSheet facts, ref string? model)
    {
        var grounded = PromisesNothingNew(sentence, facts) && NamesOnlyKnownModels(sentence, facts) && NumbersAreFacts(sentence, facts, ref model);
        return grounded ? null : Ungrounded;
    }

    private static bool IsIn(string text, Language language) => language switch
    {
        Language.Hindi or Language.Marathi => Script.Share(text, Script.IsDevanagari) > NativeShare,
        Language.Gujarati => Script.Share(text, Script.IsGujarati) > NativeShare,
        _ => Script.Share(text, char.IsAsciiLetter) > LatinShare,
    };

    private static bool PromisesNothingNew(string text, FactSheet facts)
    {
        foreach (var word in Promises)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase) && !facts.Mentions(word)) return false;
        }

        return true;
    }

    private static bool NamesOnlyKnownModels(string text, FactSheet facts)
    {
        foreach (var model in facts.Models)
        {
            if (!text.Contains(model, StringComparison.OrdinalIgnoreCase)) continue;
            if (!FactSheet.NamesModel(facts.Composed, model) && !FactSheet.NamesModel(facts.Said, model)) return false;
        }

        return true;
    }

    /// <summary>One car's price cannot be told of another.</summary>
    private static bool NumbersAreFacts(string sentence, FactSheet facts, ref string? carried)
    {
        var model = facts.OnlyModelIn(sentence);
        carried = model ?? (facts.Models.Any(name => FactSheet.NamesModel(sentence, name)) ? null : carried);
        foreach (var quantity in QuantityReader.Read(sentence))
        {
            if (!facts.Supports(carried, quantity)) return false;
        }

        return true;
    }
}
