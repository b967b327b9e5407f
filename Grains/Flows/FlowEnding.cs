using Ampl.Conversations;
using Ampl.Flows.Slots;
using Ampl.Understanding;

namespace Ampl.Flows;

/// <summary>How a flow ends, and what it makes room for.</summary>
internal static class FlowEnding
{
    public static FlowStep Finish(FlowScene scene, FlowTalk talk)
    {
        var state = scene.State.Activate(scene.Progress).End(Request(scene, FlowStatus.Completed)) with { Amendable = scene.Flow.Name };
        talk.Add(talk.Fill(scene.Flow.Done[scene.Language], scene.Flow));
        if (!scene.Flow.Confirms) talk.Summary(scene.Flow, scene.Progress.Values);
        var step = GoOn(scene with { State = state }, "done", talk);
        return scene.Flow.Suggests ? step with { Answers = true, Message = Suggestion(scene.Message, scene.Flow, scene.Progress) } : step;
    }

    public static FlowStep Cancel(FlowScene scene, FlowTalk talk)
    {
        talk.Add(talk.Fill(scene.Book[FlowPhrase.Cancelled, scene.Language], scene.Flow));
        return GoOn(scene with { State = scene.State.End(Request(scene, FlowStatus.Cancelled)) }, "cancelled", talk);
    }

    /// <summary>The customer wants to hear no more of us, so nothing is said of any flow again.</summary>
    public static FlowStep Silently(FlowScene scene) => FlowAsking.Step(scene, "cancelled", "") with
    {
        State = scene.State.End(Request(scene, FlowStatus.Cancelled)) with { Suspended = [] },
        Answers = true,
    };

    public static FlowRequest Request(FlowScene scene, FlowStatus status) =>
        (scene.Progress with { At = scene.Context.Now }).ToRequest(status);

    /// <summary>The flow that was put aside last is taken up where it was left.</summary>
    private static FlowStep GoOn(FlowScene scene, string at, FlowTalk talk)
    {
        if (scene.State.Suspended is not [.., var paused] || scene.Book.Find(paused.Flow) is not { } flow)
            return FlowAsking.Step(scene, at, talk.Text) with { Actions = SuggestedActions.AtRest };
        talk.Add(talk.Fill(scene.Book[FlowPhrase.Resumed, scene.Language], flow));
        return FlowAsking.Next(scene with { Flow = flow, Progress = paused }, talk, answers: false) with { Plan = $"flow:{scene.Flow.Name}.{at}" };
    }

    /// <summary>What was collected as one wish for a car, so that the composer names those that fit.</summary>
    public static Understood Suggestion(Understood message, Flow flow, FlowProgress progress)
    {
        var wish = Entities.None;
        foreach (var field in progress.Values)
        {
            if (flow.Slot(field.Name) is { } slot) wish = EntityValues.AsMeant(slot.Kind, field.Value, wish);
        }

        return message with { Cues = Cue.Suggest, Intent = Intent.Buy, Entities = wish with { ModelsMentioned = [] } };
    }
}
