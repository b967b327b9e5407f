using Ampl.Knowledge.Vehicles;
using Ampl.Replies.Modelled;
using Ampl.Replies.Wording;
using Ampl.Understanding;

namespace Ampl.Replies.Grounding;

/// <summary>Whether a text that we did not compose says only what the facts support.</summary>
internal static class GroundingCheck
{
    public const string Empty = "llm_empty";
    public const string TooLong = "llm_too_long";
    public const string WrongLanguage = "llm_wrong_language";
    public const string Ungrounded = "llm_ungrounded";
    public const string OffTopic = "llm_off_topic";

    /// <summary>In characters; no answer of ours needs as many.</summary>
    public const int Longest = 2500;

    private const double NativeShare = 0.3;
    private const double LatinShare = 0.7;

    /// <summary>Below this many words, one language is not told from its neighbour.</summary>
    private const int FewestWords = 5;

    /// <summary>Words that promise something; they may be said only where a fact says them.</summary>
    private static readonly string[] Promises =
    [
        "free", "guarantee", "call you", "callback", "call back", "refund", "discount", "waive", "cashback",
        "muft", "मुफ़्त", "मुफ्त", "मोफत", "મફત", "गारंटी", "हमी", "ગેરંટી", "छूट", "सवलत", "ડિસ્કાઉન્ટ", "रिफंड", "રિફંડ",
    ];

    /// <summary>A reply that speaks of its own making follows somebody else's orders.</summary>
    private static readonly string[] OwnMaking =
        ["system prompt", "my instructions", "my rules", "previous instructions", "language model", "<facts", "<draft", "customer_message", "as an ai"];

    /// <summary>What makes a sum beside a car's name its price.</summary>
    private static readonly string[] PriceWords =
    [
        "cost", "price", "priced", "yours for", "available for", "available at", "starts at", "kimat", "keemat", "daam", "kimmat", "bhaav", "padega", "padegi", "milegi", "milega",
        "कीमत", "क़ीमत", "दाम", "किंमत", "किमत", "पड़ेगी", "मिलेगी", "मिळेल", "કિંમત", "ભાવ", "મળશે",
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
    public static string? WholeProblem(string text, FactSheet facts, Language language)
    {
        if (!text.Any(char.IsLetter)) return Empty;
        if (!IsIn(text, language) || !IsReadAs(text, facts, language)) return WrongLanguage;
        return facts.Words.Covers(text) ? null : OffTopic;
    }

    /// <param name="model">The one car that the sentences before spoke of; this sentence may go on to another.</param>
    public static string? SentenceProblem(string sentence, FactSheet facts, Language language, ref string? model)
    {
        if (!IsIn(sentence, language)) return WrongLanguage;
        if (Holds(sentence, OwnMaking)) return OffTopic;
        if (sentence.Any(IsNoise)) return LanguageModelProblem.Malformed;
        var grounded = PromisesNothingNew(sentence, facts)
            && Deeds.AreTold(sentence, facts)
            && facts.NamesOnlyWhatIsKnown(sentence)
            && DateMentions.Read(sentence).TrueForAll(facts.Supports)
            && Contacts.In(sentence).All(contact => facts.Composed.Contains(contact, StringComparison.OrdinalIgnoreCase))
            && CarsAreAsTold(sentence, facts, ref model);
        return grounded ? null : Ungrounded;
    }

    /// <summary>A short sentence may be little more than a car's name.</summary>
    private static bool IsIn(string text, Language language) => language switch
    {
        Language.Hindi or Language.Marathi => Script.Share(text, Script.IsGujarati) == 0 && (IsShort(text) || Script.Share(text, Script.IsDevanagari) > NativeShare),
        Language.Gujarati => Script.Share(text, Script.IsDevanagari) == 0 && (IsShort(text) || Script.Share(text, Script.IsGujarati) > NativeShare),
        _ => Script.Share(text, char.IsAsciiLetter) > LatinShare,
    };

    /// <summary>Languages of one script are told apart by reading them; where our own words are misread, so may these be.</summary>
    private static bool IsReadAs(string text, FactSheet facts, Language language) =>
        IsShort(text)
        || facts.Reader.Read(text, facts.Today) is { IsForeign: false } read && read.Language == language
        || facts.Reader.Read(facts.Answer, facts.Today).Language != language;

    /// <summary>What a broken stream leaves behind.</summary>
    private static bool IsNoise(char c) => c == '\uFFFD' || (char.IsControl(c) && !char.IsWhiteSpace(c));

    private static bool IsShort(string text) => text.AsSpan().Count(' ') < FewestWords - 1;

    private static bool Holds(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool PromisesNothingNew(string text, FactSheet facts) =>
        Array.TrueForAll(Promises, word => !text.Contains(word, StringComparison.OrdinalIgnoreCase) || facts.Mentions(word));

    /// <summary>One car's price or gearbox cannot be told of another.</summary>
    private static bool CarsAreAsTold(string sentence, FactSheet facts, ref string? carried)
    {
        var names = facts.Models.Any(name => FactSheet.NamesModel(sentence, name));
        carried = facts.OnlyModelIn(sentence) ?? (names ? null : carried);
        if (!facts.GivesOnlyWhatIsKnown(carried, sentence)) return false;
        var tellsPrice = (names || carried is not null) && Holds(sentence, PriceWords);
        foreach (var quantity in QuantityReader.Read(sentence).Concat(WordQuantities.Read(sentence, facts.Reader)))
        {
            var asPrice = quantity.Price != PriceKind.Any || (tellsPrice && quantity.Unit is (QuantityUnit.Rupees or QuantityUnit.None));
            if (!facts.Supports(carried, quantity, asPrice) && !Echo.Allows(sentence, quantity, facts)) return false;
        }

        return true;
    }
}
