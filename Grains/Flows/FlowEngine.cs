using Ampl.Flows.Slots;
using Ampl.Money;
using Ampl.Replies;
using Ampl.Replies.Wording;
using Ampl.Understanding;

namespace Ampl.Flows;

/// <summary>
/// Runs guided conversations: pure, from where they stand and a message to where they stand then and what is said.
/// Whatever the customer does instead of answering is dealt with here and not in a flow's file: another question, a
/// correction, a skip, a cancel, an unusable answer, a demand for a person, a return.
/// </summary>
internal sealed class FlowEngine(FlowBook book, PhraseBook phrases, MoneyDesk money)
{
    private readonly FlowStarts _starts = new(book);

    /// <summary>Null when no flow has anything to do with the message.</summary>
    public FlowStep? Advance(FlowInput input)
    {
        var knowledge = input.Request.Dealership.Knowledge;
        var context = new SlotContext(input.Message, input.Request.Now, knowledge.Vehicles, book) { Asking = knowledge.Asking };
        var state = input.State.Fresh(input.Request.Now);
        var started = IsBlocked(input) ? null : _starts.Find(context, input.Request.Memory.LastQuestion, (_, slot) => SlotReader.Said(slot, context).Value is not null || Knows(slot, context, input));
        if (state.Active is { } progress && book.Find(progress.Flow) is { } flow)
        {
            var scene = new FlowScene(input, flow, progress, state, FlowScene.LanguageOf(input, progress), context);
            return FlowRepair.Continue(scene, started, Talk(scene.Language, input), () => Begin(started!, input, state.Suspend(), context));
        }

        if (started is not null) return Begin(started, input, state, context);
        return ReferenceEquals(state, FlowsState.None) ? null : FlowReturn.Find(input, state, context, language => Talk(language, input));
    }

    private FlowStep Begin(Started started, FlowInput input, FlowsState state, SlotContext context)
    {
        var paused = state.Suspended.FirstOrDefault(one => one.Flow == started.Flow.Name);
        var language = FlowScene.LanguageOf(input, paused);
        var progress = paused ?? new FlowProgress { Flow = started.Flow.Name, Language = language };
        foreach (var field in started.Values) progress = progress.Put(field.Name, field.Value);
        var scene = new FlowScene(input, started.Flow, progress with { Asking = "" }, state, language, context);
        var reading = FlowReading.Of(scene);
        progress = Prefill(reading.Progress, started.Flow, input, context);
        var talk = Talk(language, input);
        var model = ModelSaid(started.Flow, context);
        var answers = started.AnswersFirst || model.Problem == FlowPhrase.NotAvailable; // The answer says why, and what there is instead.
        if (!answers && input.Request.FirstTurn) talk.Greet();
        talk.Add(paused is null ? started.Flow.Opening[language] : talk.Fill(book[FlowPhrase.Resumed, language], started.Flow));
        if (model.Problem is not null && !answers) talk.Problem(model);
        return FlowAsking.Next(scene with { Progress = progress, Context = context with { Message = reading.Message } }, talk, answers);
    }

    private static SlotValue ModelSaid(Flow flow, SlotContext context) =>
        flow.Slots.FirstOrDefault(slot => slot.Kind == SlotKind.Model) is { } slot ? SlotReader.Said(slot, context) : SlotValue.None;

    private static FlowProgress Prefill(FlowProgress progress, Flow flow, FlowInput input, SlotContext context)
    {
        foreach (var slot in flow.Slots)
        {
            if (progress.ValueOf(slot.Name) is not null) continue;
            if (slot.Kind == SlotKind.Model && !context.Message.Entities.ModelsMentioned.IsEmpty) continue;
            if (SlotReader.Known(slot, input.Request.Memory, context) is { } known) progress = progress.Put(slot.Name, known);
        }

        return progress;
    }

    private static bool Knows(FlowSlot slot, SlotContext context, FlowInput input) => SlotReader.Known(slot, input.Request.Memory, context) is not null;

    private static bool IsBlocked(FlowInput input) => input.Request.Verdict.Verdict == Guardrails.Verdict.Block;

    private FlowTalk Talk(Language language, FlowInput input) => new(book, new Draft(input.Request, phrases.For(language), money), language);
}
