using System.Collections.Immutable;

namespace Ampl.Flows;

/// <summary>Asks for what is still missing, then for a yes, then ends.</summary>
internal static class FlowAsking
{
    public static FlowStep Next(FlowScene scene, FlowTalk talk, bool answers)
    {
        foreach (var slot in scene.Flow.Slots)
        {
            if (!slot.Volunteered && scene.Progress.ValueOf(slot.Name) is null && !scene.Progress.Skipped.Contains(slot.Name))
                return Ask(scene, slot.Name, talk, answers);
        }

        return scene.Flow.Confirms ? Ask(scene, FlowStage.Confirm, talk, answers) : FlowEnding.Finish(scene, talk);
    }

    public static FlowStep Ask(FlowScene scene, string asking, FlowTalk talk, bool answers)
    {
        var progress = scene.Progress with { Asking = asking, Language = scene.Language, At = scene.Context.Now };
        var actions = asking switch
        {
            FlowStage.Confirm => AskToConfirm(scene, talk),
            FlowStage.Change => AskWhatToChange(scene, talk),
            _ => AskFor(scene, scene.Flow.Slot(asking)!, talk),
        };
        return Step(scene, asking.TrimStart('?'), talk.Text) with { State = scene.State.Activate(progress), Answers = answers, Actions = actions };
    }

    public static FlowStep Step(FlowScene scene, string at, string text) => new()
    {
        State = scene.State,
        Message = scene.Message,
        Language = scene.Language,
        Text = text,
        Plan = $"flow:{scene.Flow.Name}.{at}",
    };

    private static ImmutableArray<string> AskFor(FlowScene scene, FlowSlot slot, FlowTalk talk)
    {
        talk.Add(talk.Fill(slot.Ask[scene.Language], scene.Flow));
        return FlowButtons.For(slot, scene);
    }

    private static ImmutableArray<string> AskToConfirm(FlowScene scene, FlowTalk talk)
    {
        talk.Add(talk.Fill(scene.Book[FlowPhrase.Confirm, scene.Language], scene.Flow));
        talk.Summary(scene.Flow, scene.Progress.Values);
        return FlowButtons.Of(scene, FlowPhrase.Yes, FlowPhrase.No, FlowPhrase.Cancel);
    }

    private static ImmutableArray<string> AskWhatToChange(FlowScene scene, FlowTalk talk)
    {
        talk.Add(scene.Book[FlowPhrase.WhatToChange, scene.Language]);
        return FlowButtons.Labels(scene);
    }
}
