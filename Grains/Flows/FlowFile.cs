using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ampl.Replies;
using Ampl.Replies.Wording;
using Ampl.Understanding;

namespace Ampl.Flows;

/// <summary>A flow as data/flows writes it. Members are set and not init, for a generated reader nulls the init ones that a file leaves out.</summary>
internal sealed record FlowFile
{
    public int Order { get; set; }
    public Dictionary<string, string>? Title { get; set; }
    public Dictionary<string, string>? Opening { get; set; }
    public Dictionary<string, string>? Done { get; set; }
    public bool Confirms { get; set; } = true;
    public bool Suggests { get; set; }
    public StartFile Start { get; set; } = new();
    public List<SlotUse> Slots { get; set; } = [];

    /// <exception cref="FormatException">Something is missing or not known; the message says what.</exception>
    public Flow ToFlow(string name, IReadOnlyDictionary<string, FlowSlot> library)
    {
        var slots = Slots.Select(use => use.Of(library)).ToImmutableArray();
        if (slots.All(slot => slot.Volunteered)) throw new FormatException("slots asks for nothing");
        if (slots.Select(slot => slot.Name).Distinct().Count() != slots.Length) throw new FormatException("slots names one slot twice");
        return new Flow
        {
            Name = name,
            Order = Order,
            Title = FlowText.Of(Title, "title"),
            Opening = FlowText.Of(Opening, "opening"),
            Done = FlowText.Of(Done, "done"),
            Confirms = Confirms,
            Suggests = Suggests,
            Slots = slots,
            Start = Start.ToStart(slots),
        };
    }
}

/// <summary>A slot of the library in one flow.</summary>
internal sealed record SlotUse
{
    public string Slot { get; set; } = "";
    public bool Optional { get; set; }
    public bool Volunteered { get; set; }
    public Dictionary<string, string>? Ask { get; set; }

    public FlowSlot Of(IReadOnlyDictionary<string, FlowSlot> library)
    {
        if (!library.TryGetValue(Slot, out var slot)) throw new FormatException($"slot \"{Slot}\" is not in slots.json");
        var ask = Ask is null ? slot.Ask : FlowText.Of(Ask, $"ask of {Slot}");
        return slot with { Optional = Optional || Volunteered, Volunteered = Volunteered, Ask = ask };
    }
}

internal sealed record StartFile
{
    public Dictionary<string, Dictionary<string, string>> Labels { get; set; } = [];
    public List<string> Phrases { get; set; } = [];
    public List<string> Unless { get; set; } = [];
    public int? MostModels { get; set; }
    public List<RuleFile> Rules { get; set; } = [];

    public FlowStart ToStart(ImmutableArray<FlowSlot> slots)
    {
        var odd = Labels.Values.SelectMany(values => values.Keys).FirstOrDefault(name => slots.All(slot => slot.Name != name));
        if (odd is not null) throw new FormatException($"a label sets slot \"{odd}\", which the flow lacks");
        return new FlowStart
        {
            Labels = Labels.ToFrozenDictionary(label => WordList.Normalize(label.Key), label => Fields(label.Value), StringComparer.Ordinal),
            Phrases = new WordList(Phrases),
            Unless = new WordList(Unless),
            MostModels = MostModels,
            Rules = [.. Rules.Select(rule => rule.ToRule())],
        };
    }

    private static ImmutableArray<FlowField> Fields(Dictionary<string, string> values) => [.. values.Select(value => new FlowField(value.Key, value.Value))];
}

internal sealed record RuleFile
{
    public List<string> Cues { get; set; } = [];
    public List<string> Without { get; set; } = [];
    public List<string> Intents { get; set; } = [];
    public List<string> Phrases { get; set; } = [];
    public List<string> Timelines { get; set; } = [];
    public List<string> Unknown { get; set; } = [];
    public bool Request { get; set; }
    public bool Told { get; set; }
    public List<string> After { get; set; } = [];
    public bool AnswerFirst { get; set; }

    public StartRule ToRule() => new()
    {
        Cues = CueNames.Parse(Cues),
        Without = CueNames.Parse(Without),
        Intents = [.. Intents.Select(IntentOf)],
        Phrases = new WordList(Phrases),
        Timelines = [.. Timelines.Select(TimelineOf)],
        Unknown = [.. Unknown],
        Request = Request,
        Told = Told,
        After = [.. After],
        AnswerFirst = AnswerFirst,
    };

    private static Intent IntentOf(string name) =>
        IntentName.TryParse(name, out var intent) ? intent : throw new FormatException($"intent \"{name}\" is not known");

    private static Timeline TimelineOf(string name) =>
        Enum.GetValues<Timeline>().Where(timeline => TimelineName.Of(timeline) == name).Select(timeline => (Timeline?)timeline).FirstOrDefault()
        ?? throw new FormatException($"timeline \"{name}\" is not known");
}

internal static class CueNames
{
    private static readonly Dictionary<string, Cue> ByName = Enum.GetValues<Cue>().ToDictionary(SnakeCase.Of);

    public static Cue Parse(IEnumerable<string> names) => names.Aggregate(
        Cue.None, (all, name) => ByName.TryGetValue(name, out var cue) ? all | cue : throw new FormatException($"cue \"{name}\" is not known"));
}

/// <summary>A slot of data/flows/slots.json.</summary>
internal sealed record SlotFile
{
    public string Kind { get; set; } = "";
    public Dictionary<string, string>? Label { get; set; }
    public Dictionary<string, string>? Ask { get; set; }
    public Dictionary<string, string>? Help { get; set; }
    public List<string> Words { get; set; } = [];
    public List<ChoiceFile> Choices { get; set; } = [];

    public FlowSlot ToSlot(string name) => new()
    {
        Name = name,
        Words = new WordList(FlowText.Of(Label, $"label of {name}").All.Concat(Words)),
        Kind = Enum.GetValues<SlotKind>().Where(kind => SnakeCase.Of(kind) == Kind).Select(kind => (SlotKind?)kind).FirstOrDefault()
            ?? throw new FormatException($"kind \"{Kind}\" of {name} is not known"),
        Label = FlowText.Of(Label, $"label of {name}"),
        Ask = FlowText.Of(Ask, $"ask of {name}"),
        Help = FlowText.Of(Help, $"help of {name}"),
        Choices = [.. Choices.Select(choice => choice.ToChoice(name))],
    };
}

internal sealed record ChoiceFile
{
    public string Value { get; set; } = "";
    public Dictionary<string, string>? Label { get; set; }
    public List<string> Words { get; set; } = [];

    public SlotChoice ToChoice(string slot)
    {
        var label = FlowText.Of(Label, $"label of choice \"{Value}\" of {slot}");
        return new SlotChoice(Value, label, new WordList(label.All.Concat(Words)));
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(FlowFile))]
[JsonSerializable(typeof(Dictionary<string, SlotFile>))]
[JsonSerializable(typeof(TalkFile))]
internal sealed partial class FlowJson : JsonSerializerContext;
