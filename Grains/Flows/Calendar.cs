using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Ampl.Flows;

/// <summary>What days, months, hours and numbers are called in our languages; the word is the key, in normalised spelling.</summary>
internal sealed record Calendar
{
    /// <summary>Days from today; "kal" is tomorrow, as nobody asks for a visit in the past.</summary>
    public required FrozenDictionary<string, int> Days { get; init; }

    public required FrozenDictionary<string, int> Weekdays { get; init; }
    public required FrozenDictionary<string, int> Months { get; init; }

    /// <summary>All words by which a day is named, so that a message without any is done with at once.</summary>
    public SearchValues<string> NamesOfDays { get; private init; } = SearchValues.Create([], StringComparison.Ordinal);

    /// <summary>"morning", "afternoon", "evening" by what they are called.</summary>
    public required FrozenDictionary<string, string> DayParts { get; init; }

    /// <summary>"am", "pm" or "clock" by the words that follow an hour.</summary>
    public required FrozenDictionary<string, string> Clock { get; init; }

    public required FrozenDictionary<string, decimal> Numbers { get; init; }

    /// <summary>Words before a number that add to it: "saade", "paune".</summary>
    public required FrozenDictionary<string, decimal> Offsets { get; init; }

    /// <summary>"Hazar", "lakh".</summary>
    public required FrozenDictionary<string, decimal> Scales { get; init; }

    /// <exception cref="FormatException">A key is no number or a vocabulary file is missing.</exception>
    public static Calendar Of(TalkFile talk, Func<string, string?> read)
    {
        using var vocabulary = Open(read, "understanding/vocabulary.json");
        using var numbers = Open(read, "understanding/numbers.json");
        var calendar = new Calendar
        {
            Days = Table(Pairs(talk.Days).Concat(Pairs(vocabulary, "near_day")), Whole),
            DayParts = Table(Pairs(talk.DayParts), key => key),
            Clock = Table(Pairs(talk.Clock), key => key),
            Weekdays = Table(Pairs(vocabulary, "weekday"), Whole),
            Months = Table(Pairs(vocabulary, "month"), Whole),
            Numbers = Table(Pairs(numbers, "number").Concat(Pairs(numbers, "fraction")), Amount),
            Offsets = Table(Pairs(numbers, "offset"), Amount),
            Scales = Table(Pairs(numbers, "scale"), Amount),
        };
        return calendar with { NamesOfDays = SearchValues.Create([.. calendar.Days.Keys, .. calendar.Weekdays.Keys, .. calendar.Months.Keys], StringComparison.Ordinal) };
    }

    private static JsonDocument Open(Func<string, string?> read, string name) =>
        JsonDocument.Parse(read(name) ?? throw new FormatException($"{name} is missing"));

    private static IEnumerable<(string Key, string Word)> Pairs(Dictionary<string, List<string>> lists) =>
        lists.SelectMany(list => list.Value.Select(word => (list.Key, word)));

    private static IEnumerable<(string Key, string Word)> Pairs(JsonDocument file, string section) =>
        file.RootElement.GetProperty(section).EnumerateObject().SelectMany(entry => entry.Value.EnumerateArray().Select(word => (entry.Name, word.GetString()!)));

    /// <summary>A word that the vocabulary lists twice keeps its first meaning.</summary>
    private static FrozenDictionary<string, T> Table<T>(IEnumerable<(string Key, string Word)> pairs, Func<string, T> value) => pairs
        .Select(pair => (Word: WordList.Normalize(pair.Word.TrimEnd('*')), pair.Key))
        .Where(pair => pair.Word.Length > 0)
        .DistinctBy(pair => pair.Word)
        .ToFrozenDictionary(pair => pair.Word, pair => value(pair.Key), StringComparer.Ordinal);

    private static int Whole(string key) => int.TryParse(key, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"\"{key}\" is no number");

    private static decimal Amount(string key) =>
        decimal.TryParse(key, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"\"{key}\" is no number");
}
