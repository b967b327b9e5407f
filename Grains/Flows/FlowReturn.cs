using Ampl.Flows.Slots;
using Ampl.Understanding;

namespace Ampl.Flows;

/// <summary>Back to a flow that is not under way: one that was put aside, or one that has just ended and is not right yet.</summary>
internal static class FlowReturn
{
    private const int LongestCommand = 6;

    public static FlowStep? Find(FlowInput input, FlowsState state, SlotContext context, Func<Language, FlowTalk> talk) =>
        Amend(input, state, context, talk) ?? Resume(input, state, context, talk);

    private static FlowStep? Resume(FlowInput input, FlowsState state, SlotContext context, Func<Language, FlowTalk> talk)
    {
        if (state.Suspended is not [.., var paused] || context.WordCount > LongestCommand || context.Book.Find(paused.Flow) is not { } flow) return null;
        var scene = new FlowScene(input, flow, paused, state, FlowScene.LanguageOf(input, paused), context);
        var said = talk(scene.Language);
        if (Answers(scene)) return FlowRepair.Continue(scene, started: null, said, begin: () => throw new InvalidOperationException("Nothing was started."));
        if (scene.IsBlocked || !context.Book.Words.Resume.IsIn(context.Words)) return null;
        said.Add(said.Fill(context.Book[FlowPhrase.Resumed, scene.Language], flow));
        return FlowAsking.Next(scene, said, answers: false);
    }

    /// <summary>A number plate, a phone number or a day that was asked for needs no word of return.</summary>
    private static bool Answers(FlowScene scene) =>
        scene.Asked is { Kind: SlotKind.Registration or SlotKind.Phone or SlotKind.Date or SlotKind.Time } asked
        && !scene.AsksInWords && SlotReader.Said(asked, scene.Context).Value is not null;

    /// <summary>"No, automatic" right after the end changes what was recorded.</summary>
    private static FlowStep? Amend(FlowInput input, FlowsState state, SlotContext context, Func<Language, FlowTalk> talk)
    {
        if (state.Amendable is not { } name || context.Book.Find(name) is not { } flow) return null;
        var request = state.Ended.First(ended => ended.Flow == name);
        var progress = new FlowProgress { Flow = name, Values = request.Fields, Asking = FlowStage.Confirm, Language = input.Request.Memory.Language };
        var scene = new FlowScene(input, flow, progress, state, FlowScene.LanguageOf(input, progress), context);
        if (scene.IsBlocked || !scene.Corrects || scene.AsksInWords) return null;
        var reading = FlowReading.Of(scene);
        if (!reading.Gained) return null;
        var said = talk(scene.Language);
        said.Add(context.Book[FlowPhrase.Updated, scene.Language]);
        said.Summary(flow, reading.Progress.Values);
        var wish = flow.Suggests ? FlowEnding.Suggestion(reading.Message, flow, reading.Progress) : reading.Message;
        var changed = scene.With(wish) with { Progress = reading.Progress };
        return FlowAsking.Step(changed, "amended", said.Text) with
        {
            State = state.End(FlowEnding.Request(changed, FlowStatus.Completed)),
            Answers = flow.Suggests,
        };
    }
}
