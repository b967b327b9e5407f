using Ampl.Understanding;

namespace Ampl.Conversations;

/// <summary>The language of an answer: the customer's, which a number, a name or one borrowed word does not change.</summary>
internal static class ReplyLanguage
{
    private const int LongestBorrowed = 2;

    public static Language Of(Understood message, ConversationState state) =>
        state.Turns > 0 && SaysNothingOfIt(message, state.Memory.Language) ? state.Memory.Language : message.Language;

    private static bool SaysNothingOfIt(Understood message, Language spoken) =>
        message.IsBare || (HasOwnScript(spoken) && !message.Text.Any(IsIndic) && message.Normalized.AsSpan().Count(' ') < LongestBorrowed);

    private static bool HasOwnScript(Language language) => language is Language.Hindi or Language.Marathi or Language.Gujarati;

    private static bool IsIndic(char letter) => letter is >= '\u0900' and <= '\u0AFF';
}
