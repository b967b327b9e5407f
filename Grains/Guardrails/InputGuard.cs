using System.Collections.Immutable;
using System.Globalization;
using Ampl.Understanding;

namespace Ampl.Guardrails;

/// <summary>Tells attacks on the bot from ordinary customers; judges what the message reader found, so it costs next to nothing.</summary>
internal sealed class InputGuard
{
    private const double LeastForPhrase = 0.3;
    private const double LeastForFlag = 0.6;
    private const double LeastForBlock = 0.9;
    private const double LeastForPiece = 0.8;

    /// <summary>Fewer letters in words say nothing: number plates and order numbers look like nothing a customer wrote before.</summary>
    private const int LeastLetters = 10;

    /// <summary>Characters from which a text's likeness to an attack says nothing as a whole: it was learned from messages, and orders hide in a crowd of words.</summary>
    private const int TooLongToCompare = 400;
    private const int ShortestWord = 3;

    private const GuardSignal Blocking =
        GuardSignal.OverrideRules | GuardSignal.ChangeRole | GuardSignal.RevealPrompt | GuardSignal.RevealSecrets | GuardSignal.OthersData | GuardSignal.Markup
        | GuardSignal.HarmfulRequest;

    private static readonly ImmutableArray<string> Likeness = ["reads_like_an_attack"];

    private const GuardSignal Noted = GuardSignal.ForcePromise | GuardSignal.FakeRecord | GuardSignal.Extortion | GuardSignal.FreeModel;

    private readonly ImmutableArray<(GuardSignal Signal, string Reason)> _reasons =
    [
        (GuardSignal.OverrideRules, "prompt_injection"),
        (GuardSignal.ChangeRole, "role_change"),
        (GuardSignal.RevealPrompt, "prompt_extraction"),
        (GuardSignal.RevealSecrets, "secret_extraction"),
        (GuardSignal.OthersData, "other_customers_data"),
        (GuardSignal.Markup, "hidden_markup"),
        (GuardSignal.ForcePromise, "forced_promise"),
        (GuardSignal.FakeRecord, "fake_record"),
        (GuardSignal.Extortion, "review_extortion"),
        (GuardSignal.FreeModel, "off_topic_task"),
        (GuardSignal.HarmfulRequest, "harmful_request"),
    ];

    /// <summary>A phrase alone counts only as far as the whole sentence does not speak clearly against it.</summary>
    private static Verdict Judge(GuardSignal signals, double probability)
    {
        if ((signals & Blocking) != GuardSignal.None && probability >= LeastForPhrase) return Verdict.Block;
        if (signals != GuardSignal.None && probability >= LeastForPhrase) return Verdict.Flag;
        return probability >= LeastForBlock ? Verdict.Block : probability >= LeastForFlag ? Verdict.Flag : Verdict.Allow;
    }

    private ImmutableArray<string> Reasons(GuardSignal signals) => signals == GuardSignal.None
        ? Likeness
        : [.. _reasons.Where(reason => (signals & reason.Signal) != GuardSignal.None).Select(reason => reason.Reason)];

    /// <summary>Judges a message, then a long one piece by piece, and what it says behind digits for letters or between spaces.</summary>
    public GuardVerdict Check(Understood message, MessageReader reader, string text, DateOnly today)
    {
        var verdict = Check(message);
        if (verdict.Verdict == Verdict.Block) return verdict;
        if (text.Length >= TooLongToCompare) verdict = Worse(verdict, Pieces(reader, text, today));
        if (MachineText.Is(text)) verdict = Worse(verdict, new GuardVerdict(Verdict.Flag, ["hidden_markup"]));
        if (Flood.Is(text)) verdict = Worse(verdict, new GuardVerdict(Verdict.Flag, ["flooding"]));
        return (Disguise.Undo(text) ?? SpacedLetters.Join(text)) is { } plain ? Worse(verdict, Check(reader.Read(plain, today))) : verdict;
    }

    private static GuardVerdict Worse(GuardVerdict one, GuardVerdict other) => other.Verdict > one.Verdict ? other : one;

    /// <summary>One piece that reads like an attack may be chance, unless it clearly does; two are not.</summary>
    private static GuardVerdict Pieces(MessageReader reader, string text, DateOnly today)
    {
        var (alike, clear, certain) = (0, 0, 0);
        var pieces = new TextPieces(text);
        while (pieces.MoveNext())
        {
            var probability = reader.Read(pieces.Current.ToString(), today).AttackProbability;
            if (probability >= LeastForFlag) alike++;
            if (probability >= LeastForPiece) clear++;
            if (probability >= LeastForBlock) certain++;
        }

        return certain > 1 ? new GuardVerdict(Verdict.Block, Likeness)
            : alike > 1 || clear > 0 ? new GuardVerdict(Verdict.Flag, Likeness)
            : GuardVerdict.Allow;
    }

    private GuardVerdict Check(Understood message)
    {
        var signals = message.GuardSignals & (Blocking | Noted);
        if (signals == GuardSignal.None && !SaysSomething(message.SafeText)) return GuardVerdict.Allow;
        var speaksForItself = message.SafeText.Length >= TooLongToCompare || (signals & GuardSignal.HarmfulRequest) != GuardSignal.None;
        var verdict = Judge(signals, signals != GuardSignal.None && speaksForItself ? 1 : message.AttackProbability);
        return verdict == Verdict.Allow ? GuardVerdict.Allow : new GuardVerdict(verdict, Reasons(signals));
    }

    private static bool SaysSomething(ReadOnlySpan<char> text)
    {
        var (letters, word) = (0, 0);
        foreach (var character in text)
        {
            word = IsOfWord(character) ? word + 1 : 0;
            letters += word == ShortestWord ? ShortestWord : word > ShortestWord ? 1 : 0;
            if (letters >= LeastLetters) return true;
        }

        return false;
    }

    private static bool IsOfWord(char character) => char.IsLetter(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
