using System.Collections.Frozen;
using System.Collections.Immutable;
using Ampl.Knowledge.Vehicles;
using Ampl.Replies.Wording;
using Ampl.Understanding;

namespace Ampl.Flows;

/// <summary>One guided conversation as its file defines it.</summary>
internal sealed record Flow
{
    public required string Name { get; init; }

    /// <summary>Which flow starts when a message would start several: the lowest.</summary>
    public int Order { get; init; }

    public required FlowText Title { get; init; }

    /// <summary>Said before the first question; may be the same for all questions of a kind.</summary>
    public required FlowText Opening { get; init; }

    /// <summary>Said at the end, above what was collected.</summary>
    public required FlowText Done { get; init; }

    public required ImmutableArray<FlowSlot> Slots { get; init; }
    public required FlowStart Start { get; init; }

    /// <summary>Whether the customer sees what was collected and says yes before it counts.</summary>
    public bool Confirms { get; init; } = true;

    /// <summary>Whether cars that fit the answers are named at the end.</summary>
    public bool Suggests { get; init; }

    public FlowSlot? Slot(string name)
    {
        foreach (var slot in Slots)
        {
            if (slot.Name == name) return slot;
        }

        return null;
    }
}

/// <summary>One thing that a flow collects.</summary>
internal sealed record FlowSlot
{
    public required string Name { get; init; }
    public required SlotKind Kind { get; init; }
    public required FlowText Label { get; init; }
    public required FlowText Ask { get; init; }

    /// <summary>Said with the question after an answer that could not be used.</summary>
    public required FlowText Help { get; init; }

    /// <summary>What the slot is called when somebody wants to change it; its labels included.</summary>
    public required WordList Words { get; init; }

    public bool Optional { get; init; }

    /// <summary>Never asked for, but taken when the customer says it.</summary>
    public bool Volunteered { get; init; }

    public ImmutableArray<SlotChoice> Choices { get; init; } = [];

    public SlotChoice? Choice(string value) => Choices.FirstOrDefault(choice => choice.Value == value);
}

/// <summary>One answer that can be chosen: a button, and the words that mean it.</summary>
internal sealed record SlotChoice(string Value, FlowText Label, WordList Words);

/// <summary>What a slot holds, and so how it is read.</summary>
internal enum SlotKind
{
    Choice,
    YesNo,
    Model,
    OwnModel,
    TradeInModel,
    Name,
    Phone,
    City,
    Date,
    Time,
    Registration,
    Odometer,
    Year,
    Budget,
    Income,
    DailyKm,
    Competitors,
    Colour,
    Variant,
    Timeline,
    Fuel,
    Transmission,
    Seats,
    PurchaseMode,
    Priority,
    Usage,
    CustomerType,
    Text,
}

/// <summary>When a flow begins; any one of these is enough.</summary>
internal sealed record FlowStart
{
    /// <summary>Buttons, in normalised spelling, with the values that choosing one gives.</summary>
    public required FrozenDictionary<string, ImmutableArray<FlowField>> Labels { get; init; }

    /// <summary>Phrases that ask for just this.</summary>
    public required WordList Phrases { get; init; }

    /// <summary>Words that make it about something else: a slot that exists already, a breakdown, a bonus.</summary>
    public required WordList Unless { get; init; }

    /// <summary>Who names more models than this asks about them, as who weighs one against another; null where it makes no difference.</summary>
    public int? MostModels { get; init; }

    public ImmutableArray<StartRule> Rules { get; init; } = [];
}

/// <summary>All of this has to hold of a message. None of it is decided by intent alone, so that a plain question is only answered.</summary>
internal sealed record StartRule
{
    /// <summary>At least one of these.</summary>
    public Cue Cues { get; init; }

    /// <summary>None of these.</summary>
    public Cue Without { get; init; }

    public ImmutableArray<Intent> Intents { get; init; } = [];

    /// <summary>One of these, where there are any; they may say a negation, as "I can't decide" does.</summary>
    public WordList Phrases { get; init; } = WordList.Empty;

    /// <summary>Something is asked to be done: "book", "chahiye", "karaychi aahe"; or a day is named for it.</summary>
    public bool Request { get; init; }

    /// <summary>Kinds of questions, one of which was answered last: to agree, to want it or to name a day is then enough.</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>A situation is told and nothing is asked ("the AC does not cool"), and its intent is beyond doubt; it may say a negation.</summary>
    public bool Told { get; init; }

    public ImmutableArray<Timeline> Timelines { get; init; } = [];

    /// <summary>Slots that are not known yet.</summary>
    public ImmutableArray<string> Unknown { get; init; } = [];

    /// <summary>The message is answered as if there were no flow, and the flow's question comes after.</summary>
    public bool AnswerFirst { get; init; }
}
