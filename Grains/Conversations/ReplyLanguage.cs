using Ampl.Understanding;

namespace Ampl.Conversations;

/// <summary>The language of an answer: the customer's, which a number, a name or one borrowed word does not change.</summary>
internal static class ReplyLanguage
{
    private const int LongestBorrowed = 2;

    public static Language Of(Understood message, ConversationState state) =>
        state.Turns > 0 && SaysNothingOfIt(message, state.Memory.Language) ? state.Memory.Language : message.Language;

    private static bool SaysNothingOfIt(Understood message, Language spoken) =>
        message.IsBare || (IndicScript.Has(spoken) && !IndicScript.IsIn(message.Text) && message.Normalized.AsSpan().Count(' ') < LongestBorrowed);
}
