using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Ampl.Flows.Slots;
using Ampl.Understanding;

namespace Ampl.Flows;

/// <summary>A flow that a message asks for.</summary>
/// <param name="Explicit">Chosen by a button or in so many words, so that it comes before a flow that is under way.</param>
internal sealed record Started(Flow Flow, ImmutableArray<FlowField> Values, bool Explicit, bool AnswersFirst);

/// <summary>Decides whether a message begins a flow. A message without its cues costs a look-up and a few comparisons of bits.</summary>
internal sealed class FlowStarts
{
    private const int LongestRequest = 30;
    private const int ShortRequest = 4;

    /// <summary>From this probability on a told situation has the intent that was read into it.</summary>
    private const double Sure = 0.8;

    /// <summary>With these it is about something that exists, a rule or a refusal, and not a wish to begin.</summary>
    private const Cue Never = Cue.Cancel | Cue.Reschedule | Cue.Refund | Cue.Complaint | Cue.Dispute | Cue.Documents | Cue.Human
        | Cue.StopMessages | Cue.Delivery;

    private readonly FlowBook _book;
    private readonly FrozenDictionary<string, Started> _labels;

    /// <summary>Finds the phrases of all flows in one pass, so that a message without any is done with at once.</summary>
    private readonly SearchValues<string> _phrases;

    public FlowStarts(FlowBook book)
    {
        _book = book;
        _labels = book.Flows.SelectMany(flow => flow.Start.Labels.Select(label => (label.Key, Value: new Started(flow, label.Value, true, false))))
            .DistinctBy(label => label.Key)
            .ToFrozenDictionary(label => label.Key, label => label.Value, StringComparer.Ordinal);
        _phrases = SearchValues.Create([.. book.Flows.SelectMany(flow => flow.Start.Phrases.Phrases)], StringComparison.Ordinal);
    }

    /// <param name="last">Kind of the question answered last.</param>
    public Started? Find(SlotContext context, string? last, Func<Flow, FlowSlot, bool> isKnown)
    {
        if (_labels.TryGetValue(context.Words, out var chosen)) return chosen;
        if (context.WordCount > LongestRequest || context.Message.Has(Never)) return null;
        var hasPhrase = context.Words.AsSpan().IndexOfAny(_phrases) >= 0;
        foreach (var flow in _book.Flows)
        {
            if (Find(flow, hasPhrase, context, last, isKnown) is { } started && !flow.Start.Unless.IsIn(context.Words)
                && !(context.Message.Entities.ModelsMentioned.Length > flow.Start.MostModels)) return started;
        }

        return null;
    }

    private Started? Find(Flow flow, bool hasPhrase, SlotContext context, string? last, Func<Flow, FlowSlot, bool> isKnown)
    {
        if (hasPhrase && !context.Message.Has(Cue.Negation) && flow.Start.Phrases.IsIn(context.Words)) return new Started(flow, [], Explicit: true, IsQuestion(context));
        foreach (var rule in flow.Start.Rules)
        {
            if (Holds(rule, flow, context, isKnown) && (rule.After.IsEmpty || GoesOn(rule, context, last))) return new Started(flow, [], Explicit: rule.Request, rule.AnswerFirst || (rule.Phrases.IsEmpty && IsQuestion(context)));
        }

        return null;
    }

    private bool Holds(StartRule rule, Flow flow, SlotContext context, Func<Flow, FlowSlot, bool> isKnown)
    {
        var message = context.Message;
        return (rule.Cues == Cue.None || message.Has(rule.Cues))
            && !message.Has(rule.Without)
            && (rule.Intents.IsEmpty || rule.Intents.Contains(message.Intent))
            && (rule.Phrases.IsEmpty ? rule.Told || !message.Has(Cue.Negation) : rule.Phrases.IsIn(context.Words))
            && (rule.Timelines.IsEmpty || rule.Timelines.Contains(message.Entities.Timeline))
            && (!rule.Request || IsRequest(context))
            && (!rule.Told || IsTold(context))
            && AreUnknown(rule.Unknown, flow, isKnown);
    }

    private static bool AreUnknown(ImmutableArray<string> slots, Flow flow, Func<Flow, FlowSlot, bool> isKnown)
    {
        foreach (var name in slots)
        {
            if (flow.Slot(name) is not { } slot || isKnown(flow, slot)) return false;
        }

        return true;
    }

    private bool IsRequest(SlotContext context) =>
        context.Message.Has(Cue.Wants) || _book.Words.Request.IsIn(context.Words)
        || DateReader.Read(context, awaited: false).Value is not null
        || context.WordCount <= ShortRequest && !IsQuestion(context);

    private static bool GoesOn(StartRule rule, SlotContext context, string? last) =>
        last is not null && rule.After.Contains(last)
        && (context.Message.Has(Cue.Yes | Cue.Wants) || DateReader.Read(context, awaited: false).Value is not null);

    private bool IsTold(SlotContext context) => context.Message.Confidence >= Sure && context.WordCount >= ShortRequest && !IsQuestion(context);

    private bool IsQuestion(SlotContext context) =>
        context.Message.Text.Contains('?', StringComparison.Ordinal) || _book.Words.Question.IsIn(context.Words);
}
