using System.Collections.Immutable;
using System.Globalization;
using Ampl.Flows.Slots;
using Ampl.Understanding;

namespace Ampl.Flows;

/// <summary>What a message gives to the slots of a flow.</summary>
internal sealed record FlowReading
{
    private const int ShortAnswer = 4;

    public required FlowProgress Progress { get; init; }
    public required Understood Message { get; init; }

    /// <summary>Slots that got a value, or another one than before.</summary>
    public bool Gained { get; init; }

    public ImmutableArray<FlowSlot> Changed { get; init; } = [];

    /// <summary>Why an answer cannot be taken.</summary>
    public SlotValue Problem { get; init; }

    public static FlowReading Of(FlowScene scene)
    {
        var answer = scene.Asked is { } asked ? AnswerTo(asked, scene) : SlotValue.None;
        var start = new FlowReading { Progress = scene.Progress, Message = scene.Message, Problem = answer };
        if (scene.Asked is not { } slot || answer.Value is not { } value) return start.Others(scene).Bare(scene).Settle(scene);
        var meant = scene.Message with { Entities = EntityValues.AsMeant(slot.Kind, value, scene.Message.Entities) };
        return (start with { Progress = scene.Progress.Put(slot.Name, value), Message = meant, Gained = true }).Others(scene.With(meant)).Settle(scene);
    }

    /// <summary>A sentence that asks is no answer, unless it holds the value beyond doubt.</summary>
    private static SlotValue AnswerTo(FlowSlot slot, FlowScene scene)
    {
        var said = SlotReader.Said(slot, scene.Context);
        return said != SlotValue.None || scene.AsksInWords ? said : SlotReader.Answer(slot, scene.Context);
    }

    /// <summary>Values for slots that were not asked for: new ones at any time, other ones only where nothing is asked.</summary>
    private FlowReading Others(FlowScene scene)
    {
        var reading = this;
        foreach (var slot in scene.Flow.Slots)
        {
            if (slot.Name == scene.Progress.Asking) continue;
            var said = SlotReader.Said(slot, scene.Context);
            var known = reading.Progress.ValueOf(slot.Name);
            if (said.Value is not { } value || value == known) continue;
            if (slot.Kind == SlotKind.Choice && !MayChoose(slot, known, scene)) continue;
            if (IsPartOfAnswer(slot, scene)) continue;
            if (slot.Kind == SlotKind.Name && known is not null && !MayRename(slot, scene)) continue;
            if (known is not null && scene.AsksInWords) continue;
            reading = reading with
            {
                Progress = reading.Progress.Put(slot.Name, value),
                Gained = true,
                Changed = known is null && !slot.Volunteered ? reading.Changed : reading.Changed.Add(slot),
                Problem = SlotValue.None,
            };
        }

        return reading;
    }

    /// <summary>"No, 2016": a bare number corrects the one number that it can be.</summary>
    private FlowReading Bare(FlowScene scene)
    {
        if (Gained || !scene.Corrects || scene.AsksInWords || scene.Asked is not null) return this;
        foreach (var kind in (ReadOnlySpan<SlotKind>)[SlotKind.Year, SlotKind.Odometer, SlotKind.DailyKm])
        {
            if (scene.Flow.Slots.FirstOrDefault(one => one.Kind == kind) is not { } slot || Progress.ValueOf(slot.Name) is null) continue;
            if (SlotReader.Answer(slot, scene.Context).Value is { } value) return this with { Progress = Progress.Put(slot.Name, value), Gained = true, Changed = [slot] };
        }

        return this;
    }

    /// <summary>
    /// A name that was not taken is not remembered either ("call me later"), and a time that has passed today is no time.
    /// </summary>
    private FlowReading Settle(FlowScene scene)
    {
        var reading = this;
        var name = scene.Flow.Slots.FirstOrDefault(slot => slot.Kind == SlotKind.Name) is { } slot ? Progress.ValueOf(slot.Name) : null;
        if (name is not null && !Message.Entities.Names.IsEmpty && !Message.Entities.Names.Contains(name))
            reading = reading with { Message = Message with { Entities = Message.Entities with { Names = [] } } };
        if (scene.Flow.Slots.FirstOrDefault(one => one.Kind == SlotKind.Time) is not { } time || !HasPassed(time, scene)) return reading;
        return reading with { Progress = Progress.Drop(time.Name), Problem = new SlotValue(null, FlowPhrase.Past), Gained = false, Changed = [] };
    }

    private bool HasPassed(FlowSlot time, FlowScene scene) =>
        TimeOnly.TryParseExact(Progress.ValueOf(time.Name), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
        && hour <= scene.Context.Clock
        && scene.Flow.Slots.FirstOrDefault(slot => slot.Kind == SlotKind.Date) is { } day
        && Progress.ValueOf(day.Name) == scene.Context.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"Rozana 60 km" tells how far and not what for: a short answer is about what was asked.</summary>
    private bool IsPartOfAnswer(FlowSlot slot, FlowScene scene) =>
        Gained && !slot.Volunteered && scene.Context.WordCount <= ShortAnswer && slot.Kind is SlotKind.Usage or SlotKind.Priority && Progress.ValueOf(scene.Progress.Asking) is not null;

    /// <summary>Weak signs of a name turn up in other sentences, so a known one is replaced only on purpose.</summary>
    private static bool MayRename(FlowSlot slot, FlowScene scene) =>
        scene.Corrects || scene.Progress.Asking == FlowStage.Change || scene.Progress.Asking == FlowStage.Confirm && scene.Names(slot);

    /// <summary>Words of a closed question turn up in other sentences, so they replace an answer only in a correction.</summary>
    private static bool MayChoose(FlowSlot slot, string? known, FlowScene scene) =>
        !scene.AsksInWords && (known is null ? scene.Context.WordCount > 1 || slot.Optional : scene.Corrects || scene.Progress.Asking is FlowStage.Confirm or FlowStage.Change);
}
