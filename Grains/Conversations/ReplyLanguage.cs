using Ampl.Understanding;

namespace Ampl.Conversations;

/// <summary>The language of an answer: the customer's, which a number, a name or a few borrowed words do not change.</summary>
internal static class ReplyLanguage
{
    private const int LongestBorrowed = 3;

    public static Language Of(Understood message, ConversationState state) =>
        state.Turns > 0 && SaysNothingOfIt(message, state.Memory.Language) ? state.Memory.Language : message.Language;

    private static bool SaysNothingOfIt(Understood message, Language spoken) =>
        message.IsBare || ((IsBorrowed(message, spoken) || AreNear(message.Language, spoken)) && Words(message.Normalized) <= LongestBorrowed);

    /// <summary>Of two languages in one script a few words may be either: "इसका ऑन रोड?" after Hindi is Hindi.</summary>
    private static bool AreNear(Language said, Language spoken) =>
        said != spoken && said is not (Language.English or Language.Gujarati) && spoken is not (Language.English or Language.Gujarati) && IndicScript.Has(said) == IndicScript.Has(spoken);

    /// <summary>Figures are of every language: "budget 9 lakh" has two words.</summary>
    private static int Words(ReadOnlySpan<char> normalized)
    {
        var count = 0;
        foreach (var word in normalized.Split(' '))
        {
            if (!normalized[word].IsEmpty && !char.IsAsciiDigit(normalized[word][0])) count++;
        }

        return count;
    }

    /// <summary>Latin letters in a talk in an Indian script, and "white me" in one in Hinglish, which reads as English.</summary>
    private static bool IsBorrowed(Understood message, Language spoken) =>
        IndicScript.Has(spoken) ? !IndicScript.IsIn(message.Text) : spoken != Language.English && message.Language == Language.English;
}
