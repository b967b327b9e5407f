using Ampl.Understanding;

namespace Ampl.Conversations;

/// <summary>The language of an answer: the customer's, which a number, a name or one borrowed word does not change.</summary>
internal static class ReplyLanguage
{
    private const int LongestBorrowed = 2;

    public static Language Of(Understood message, ConversationState state) =>
        state.Turns > 0 && SaysNothingOfIt(message, state.Memory.Language) ? state.Memory.Language : message.Language;

    private static bool SaysNothingOfIt(Understood message, Language spoken) =>
        message.IsBare || (IsBorrowed(message, spoken) && message.Normalized.AsSpan().Count(' ') < LongestBorrowed);

    /// <summary>Latin letters in a talk in an Indian script, and "white me" in one in Hinglish, which reads as English.</summary>
    private static bool IsBorrowed(Understood message, Language spoken) =>
        IndicScript.Has(spoken) ? !IndicScript.IsIn(message.Text) : spoken != Language.English && message.Language == Language.English;
}
