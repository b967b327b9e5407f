using Ampl.Understanding;

namespace Ampl.Replies.Grounding;

/// <summary>Whether a text that we did not compose says only what the facts support.</summary>
internal static class GroundingCheck
{
    public const string Empty = "llm_empty";
    public const string WrongLanguage = "llm_wrong_language";
    public const string Ungrounded = "llm_ungrounded";

    private const int Longest = 2500;
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
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest) return Empty;
        if (!IsIn(text, language)) return WrongLanguage;
        var grounded = PromisesNothingNew(text, facts) && NamesOnlyKnownModels(text, facts) && NumbersAreFacts(text, facts);
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

    /// <summary>Sentence by sentence, so that one car's price cannot be told of another.</summary>
    private static bool NumbersAreFacts(string text, FactSheet facts)
    {
        string? carried = null;
        foreach (var sentence in Sentences(text))
        {
            var model = facts.OnlyModelIn(sentence);
            carried = model ?? (facts.Models.Any(name => FactSheet.NamesModel(sentence, name)) ? null : carried);
            foreach (var quantity in QuantityReader.Read(sentence))
            {
                if (!facts.Supports(carried, quantity)) return false;
            }
        }

        return true;
    }

    /// <summary>Clauses end where another car may begin; a point inside a number ends nothing.</summary>
    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] is '\n' or '।' or ';' or '|'
                || (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));
            if (!ends && i + 1 < text.Length) continue;
            yield return text[start..(i + 1)];
            start = i + 1;
        }
    }
}
