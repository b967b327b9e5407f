using Ampl.Flows.Slots;
using Ampl.Understanding;

namespace Ampl.Flows;

/// <summary>What a message does to the flow that is under way, from the gravest to the plainest.</summary>
internal static class FlowRepair
{
    private const int MostInterruptions = 3;
    private const int OffersPersonAfter = 2;
    private const int MostUnusable = 3;

    public static FlowStep Continue(FlowScene scene, Started? started, FlowTalk talk, Func<FlowStep> begin)
    {
        if (scene.IsBlocked) return Again(scene, talk, answers: true);
        if (scene.Stops) return FlowEnding.Silently(scene);
        if (scene.IsGrave) return Pause(scene, talk);
        if (started is { Explicit: true } other && other.Flow.Name != scene.Flow.Name) return begin();
        if (scene.Cancels && scene.Message.Entities.ModelsMentioned.IsEmpty) return FlowEnding.Cancel(scene, talk);
        return scene.Progress.Asking switch
        {
            FlowStage.Confirm => Confirm(scene, talk),
            FlowStage.Change => Change(scene, talk),
            _ => Answer(scene, started, talk),
        };
    }

    private static FlowStep Answer(FlowScene scene, Started? started, FlowTalk talk)
    {
        var reading = FlowReading.Of(scene);
        if (reading.Gained) return Take(scene, reading, talk);
        if (reading.Problem.Problem is not null) return Refuse(scene, reading, talk);
        if (scene.Skips) return Skip(scene, talk);
        if (started is { Explicit: true }) return Again(scene, talk, answers: false); // The same button again.
        return scene.Asks ? Interrupt(scene, talk) : Unusable(scene, talk);
    }

    private static FlowStep Confirm(FlowScene scene, FlowTalk talk)
    {
        var reading = FlowReading.Of(scene);
        if (reading.Gained) return Take(scene, reading, talk);
        if (reading.Problem.Problem is not null) return Refuse(scene, reading, talk);
        if (scene.Corrects && Named(scene) is { } slot) return FlowAsking.Next(scene with { Progress = scene.Progress.Drop(slot.Name) }, talk, answers: false);
        if (scene.SaysYes && !scene.AsksInWords) return FlowEnding.Finish(scene, talk);
        if (scene.Asks) return Interrupt(scene, talk);
        return scene.SaysNo ? AskWhatToChange(scene, talk) : Unusable(scene, talk);
    }

    private static FlowStep Change(FlowScene scene, FlowTalk talk)
    {
        var reading = FlowReading.Of(scene);
        if (reading.Gained) return Take(scene, reading, talk);
        if (Named(scene) is { } slot) return FlowAsking.Next(scene with { Progress = scene.Progress.Drop(slot.Name) }, talk, answers: false);
        if (scene.SaysYes || scene.SaysNo) return FlowAsking.Next(scene, talk, answers: false);
        return scene.Asks ? Interrupt(scene, talk) : Unusable(scene, talk);
    }

    private static FlowStep Take(FlowScene scene, FlowReading reading, FlowTalk talk)
    {
        foreach (var slot in reading.Changed) talk.Changed(slot, reading.Progress.ValueOf(slot.Name)!);
        var progress = reading.Progress with { Unusable = 0, Interruptions = 0 };
        return FlowAsking.Next(scene.With(reading.Message) with { Progress = progress }, talk, answers: scene.AsksInWords);
    }

    private static FlowStep Refuse(FlowScene scene, FlowReading reading, FlowTalk talk)
    {
        talk.Problem(reading.Problem);
        var progress = reading.Progress with { Unusable = scene.Progress.Unusable + 1 };
        return FlowAsking.Next(scene.With(reading.Message) with { Progress = progress }, talk, answers: false);
    }

    private static FlowStep Skip(FlowScene scene, FlowTalk talk)
    {
        if (scene.Asked is not { } slot) return Unusable(scene, talk);
        if (slot.Optional)
            return FlowAsking.Next(scene with { Progress = scene.Progress with { Skipped = scene.Progress.Skipped.Add(slot.Name), Unusable = 0 } }, talk, answers: false);
        talk.Needed(slot);
        return Again(scene, talk, answers: false);
    }

    private static FlowStep Interrupt(FlowScene scene, FlowTalk talk)
    {
        var times = scene.Progress.Interruptions + 1;
        if (times > MostInterruptions) return Pause(scene, talk);
        talk.BackTo(scene.Flow);
        return Again(scene with { Progress = scene.Progress with { Interruptions = times } }, talk, answers: true);
    }

    private static FlowStep Unusable(FlowScene scene, FlowTalk talk)
    {
        var times = scene.Progress.Unusable + 1;
        if (times > MostUnusable) return Pause(scene, talk);
        if (times >= OffersPersonAfter) talk.AskPerson();
        else if (scene.Asked is { } slot) talk.Add(slot.Help[scene.Language]);
        return Again(scene with { Progress = scene.Progress with { Unusable = times } }, talk, answers: false);
    }

    /// <summary>The message is answered and the flow waits, without asking again.</summary>
    private static FlowStep Pause(FlowScene scene, FlowTalk talk)
    {
        talk.Add(talk.Fill(scene.Book[FlowPhrase.Paused, scene.Language], scene.Flow));
        return FlowAsking.Step(scene, "paused", talk.Text) with
        {
            State = scene.State.Suspend(),
            Answers = true,
            Actions = [scene.Book[FlowPhrase.Resume, scene.Language]],
        };
    }

    private static FlowStep AskWhatToChange(FlowScene scene, FlowTalk talk) =>
        Again(scene with { Progress = scene.Progress with { Asking = FlowStage.Change } }, talk, answers: false);

    private static FlowStep Again(FlowScene scene, FlowTalk talk, bool answers) => FlowAsking.Ask(scene, scene.Progress.Asking, talk, answers);

    private static FlowSlot? Named(FlowScene scene) => scene.Flow.Slots.FirstOrDefault(slot => !slot.Volunteered && scene.Names(slot));
}
