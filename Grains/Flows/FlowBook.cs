using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Ampl.Understanding;

namespace Ampl.Flows;

/// <summary>All flows with their texts; read and checked once, before the first customer is greeted.</summary>
internal sealed class FlowBook
{
    public const string Folder = "flows";
    private const string SlotsFile = "slots.json";
    private const string TalkName = "talk.json";
    private readonly FrozenDictionary<string, Flow> _byName;
    private readonly ImmutableArray<FlowText> _texts;

    private FlowBook(ImmutableArray<Flow> flows, TalkFile talk, Calendar calendar)
    {
        Flows = flows;
        Calendar = calendar;
        _texts = talk.ToTexts();
        Words = talk.ToWords(_texts);
        _byName = flows.ToFrozenDictionary(flow => flow.Name, StringComparer.Ordinal);
    }

    /// <summary>In the order in which they are tried.</summary>
    public ImmutableArray<Flow> Flows { get; }

    public FlowWords Words { get; }
    public Calendar Calendar { get; }

    public string this[FlowPhrase phrase, Language language] => _texts[(int)phrase][language];

    public FlowText Text(FlowPhrase phrase) => _texts[(int)phrase];

    /// <summary>Null when the flow's file is gone since it was begun.</summary>
    public Flow? Find(string name) => _byName.GetValueOrDefault(name);

    /// <param name="files">The files of data/flows, by name without folder: every one but slots.json and talk.json is a flow.</param>
    /// <param name="read">Gives the text of a product file by its name, for the words of months, weekdays and numbers.</param>
    /// <exception cref="InvalidDataException">A file is missing or damaged; the message names it and says what is wrong.</exception>
    public static FlowBook Load(IReadOnlyDictionary<string, string> files, Func<string, string?> read)
    {
        var slots = Parse(files, SlotsFile, json => JsonSerializer.Deserialize(json, FlowJson.Default.DictionaryStringSlotFile)!
            .ToDictionary(slot => slot.Key, slot => slot.Value.ToSlot(slot.Key), StringComparer.Ordinal));
        var flows = files.Keys.Where(name => name is not (SlotsFile or TalkName)).Select(name => Parse(files, name, json =>
            JsonSerializer.Deserialize(json, FlowJson.Default.FlowFile)!.ToFlow(Path.GetFileNameWithoutExtension(name), slots)));
        var ordered = flows.OrderBy(flow => flow.Order).ThenBy(flow => flow.Name, StringComparer.Ordinal).ToImmutableArray();
        return Parse(files, TalkName, json =>
        {
            var talk = JsonSerializer.Deserialize(json, FlowJson.Default.TalkFile)!;
            return new FlowBook(ordered, talk, Calendar.Of(talk, read));
        });
    }

    private static T Parse<T>(IReadOnlyDictionary<string, string> files, string name, Func<string, T> parse)
    {
        try
        {
            return parse(files.TryGetValue(name, out var json) ? json : throw new FormatException("the file is missing"));
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException)
        {
            throw new InvalidDataException($"{Folder}/{name}: {wrong.Message}.", wrong);
        }
    }
}
