using Ampl.Conversations;
using Ampl.Flows.Slots;
using Ampl.Guardrails;
using Ampl.Understanding;

namespace Ampl.Flows;

/// <summary>One message inside one flow: all that a decision looks at.</summary>
internal sealed record FlowScene(FlowInput Input, Flow Flow, FlowProgress Progress, FlowsState State, Language Language, SlotContext Context)
{
    private const int LongestCommand = 6;
    private const int LongestTitle = 3;
    private const double SureIntent = 0.6;
    private const int ShortestGrievance = 4;

    /// <summary>What steers or is polite; all other cues ask for something.</summary>
    private const Cue Manners = Cue.Greeting | Cue.Thanks | Cue.Goodbye | Cue.Yes | Cue.No | Cue.Reference | Cue.Negation | Cue.Wants | Cue.Cancel | Cue.Contact | Cue.Reschedule;

    public Understood Message => Context.Message;
    public FlowBook Book => Context.Book;

    /// <summary>Judged to be an attack, and not just a number plate or a date that was asked for.</summary>
    public bool IsBlocked => Input.Request.Verdict.Verdict == Verdict.Block
        && !(Context.WordCount <= LongestCommand && Asked is { } asked && SlotReader.Said(asked, Context).Value is not null);

    public FlowSlot? Asked => Flow.Slot(Progress.Asking);

    /// <summary>Wants to hear no more of us.</summary>
    public bool Stops => Message.Has(Cue.StopMessages);

    /// <summary>A demand for a person or a grievance, before which any form has to wait.</summary>
    public bool IsGrave =>
        Message.Has(Cue.Human) && Message.Entities.PhoneNumbers.IsEmpty
        || Message.Intent == Intent.Escalation && Message.Confidence >= SureIntent && Asked?.Kind is not (SlotKind.Phone or SlotKind.Registration) // "My number? Why?"
        || Asked?.Kind != SlotKind.Text && Message.Intent == Intent.Complaint && Message.Has(Cue.Complaint | Cue.Dispute) && Message.Confidence >= SureIntent && Context.WordCount >= ShortestGrievance;

    public bool Cancels => Context.WordCount <= LongestCommand && (Book.Words.Cancel.IsIn(Context.Words) || Book.Words.CancelAlone.Is(Context.Words) || Message.Has(Cue.Cancel));
    public bool Skips => Context.WordCount <= LongestCommand && Book.Words.Skip.IsIn(Context.Words);
    public bool Corrects => Message.Has(Cue.No | Cue.Negation) || Book.Words.Correction.IsIn(Context.Words);
    public bool SaysYes => Book.Words.Yes.Is(Context.Words) || Message.Has(Cue.Yes) && !Message.Has(Cue.No | Cue.Negation);
    public bool SaysNo => Book.Words.No.Is(Context.Words) || Message.Has(Cue.No | Cue.Negation);

    /// <summary>Asks in so many words; a question mark after an answer of a word or two is only doubt.</summary>
    public bool AsksInWords => Book.Words.Question.IsIn(Context.Words) || HasQuestionMark && Context.WordCount > LongestTitle;

    /// <summary>Asks or wants something else than what the flow is about.</summary>
    public bool Asks => AsksInWords || HasQuestionMark
        || (Message.Cues & ~(Manners | OwnCues)) != Cue.None
        || Message.Has(Cue.Thanks | Cue.Greeting | Cue.Goodbye)
        || Message.Intent is not (Intent.Info or Intent.BookingConfirm or Intent.Feedback) && Message.Confidence >= SureIntent && (Message.Cues & OwnCues) == Cue.None && Context.WordCount > LongestTitle;

    private bool HasQuestionMark => Message.Text.Contains('?', StringComparison.Ordinal);

    private Cue OwnCues
    {
        get
        {
            var own = Cue.None;
            foreach (var rule in Flow.Start.Rules) own |= rule.Cues;
            return own;
        }
    }

    /// <summary>Says what the slot is called, in whatever language: "the date", "mera naam".</summary>
    public bool Names(FlowSlot slot) => slot.Words.IsIn(Context.Words);

    public FlowScene With(Understood message) => this with { Context = Context with { Message = message } };

    /// <summary>
    /// The language that the flow goes on in. A number, a name or a car says nothing about it, so it changes with a
    /// sentence or with the script.
    /// </summary>
    public static Language LanguageOf(FlowInput input, FlowProgress? progress)
    {
        if (input.Chosen is { } chosen) return chosen;
        if (progress is null) return input.Message.Language;
        var isSentence = CountWords(input.Message.Normalized) > LongestTitle;
        var hasOwnScript = IndicScript.IsIn(input.Message.Text);
        var hadOwnScript = IndicScript.Has(progress.Language);
        return isSentence && hasOwnScript || hasOwnScript != hadOwnScript && (hasOwnScript || isSentence) ? input.Message.Language : progress.Language;
    }

    /// <summary>Without single letters and figures.</summary>
    private static int CountWords(ReadOnlySpan<char> normalized)
    {
        var count = 0;
        foreach (var word in normalized.Split(' '))
        {
            if (normalized[word] is [var first, _, ..] && !char.IsAsciiDigit(first)) count++;
        }

        return count;
    }
}
