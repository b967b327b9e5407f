using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Ampl.Retrieval;

namespace Ampl.Questions;

/// <summary>Names of one kind as people write them in any script: makers of cars, sold here or not, or festivals.</summary>
internal sealed class SpokenNames
{
    public const string Makers = "brand";
    public const string Festivals = "festival";

    private const int MostWords = 4;
    private const int ShortestWithEnding = 4;
    private const char FirstIndicLetter = '\u0900';
    private readonly FrozenDictionary<string, string> _names;

    /// <summary>By their first letter, since each word of each message is compared with them.</summary>
    private readonly FrozenDictionary<char, (string Start, string Name)[]> _beginnings;

    private SpokenNames(IReadOnlyCollection<(string Written, string Name)> names)
    {
        _names = names.Select(pair => KeyValuePair.Create(Key(Words(pair.Written)), pair.Name))
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
        _beginnings = names.Where(pair => pair.Written.EndsWith('*') || TakesEndings(pair.Written)).Select(pair => (Start: Key(Words(pair.Written)), pair.Name))
            .Where(pair => pair.Start.Length > 0).GroupBy(pair => pair.Start[0]).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Start.Length).ToArray());
    }

    /// <summary>Reads one section of a file such as data/understanding/vocabulary.json; none when there is no file. "word*" is the word with any ending, as is every longer Indian word.</summary>
    public static SpokenNames Parse(string? file, string section = Makers) => new([.. Pairs(file, section)]);

    /// <summary>The festivals of the vocabulary, and other occasions on which offers are made.</summary>
    public static SpokenNames Occasions(string? vocabulary, string? occasions) =>
        new([.. Pairs(vocabulary, Festivals), .. Pairs(occasions, section: null)]);

    public static SpokenNames Of(IEnumerable<(string Written, string Name)> names) => new([.. names]);

    /// <summary>What a file says, without order: each way of writing a name, and the name.</summary>
    public static (string Written, string Name)[] Pairs(string? json, string? section)
    {
        if (json is null) return [];
        using var file = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var names = file.RootElement;
        if (section is not null && !names.TryGetProperty(section, out names)) return [];
        return [.. names.EnumerateObject().SelectMany(name => name.Value.EnumerateArray().Select(written => (written.GetString() ?? "", name.Name)))];
    }

    /// <summary>Every name in a text, in its order.</summary>
    public ImmutableArray<string> In(string text)
    {
        ImmutableArray<string> found = [];
        foreach (var place in PlacesIn(text))
        {
            if (!found.Contains(place.Name)) found = found.Add(place.Name);
        }

        return found;
    }

    /// <summary>Where names stand in a text, as they follow each other; of names that overlap the first, and of those that begin together the longest.</summary>
    public List<SpokenPlace> PlacesIn(string text)
    {
        var places = new List<SpokenPlace>();
        if (_names.Count == 0) return places;
        var (said, ends) = Read(text);
        for (int word = 0, at = 0; word < ends.Count;)
        {
            var found = At(said.AsSpan(at));
            var words = 1 + (found is { } name ? said.AsSpan(at, name.Length).Count(' ') : 0);
            if (found is not null) places.Add(new(found.Value.Name, word == 0 ? 0 : ends[word - 1], ends[word + words - 1]));
            for (word += words; words > 0; words--) at = Math.Min(said.Length, WordEnd(said, at) + 1);
        }

        return places;
    }

    public static List<string> Words(string text)
    {
        var list = new List<string>();
        var words = new WordReader(text, stackalloc char[WordReader.MaxWord]);
        while (words.MoveNext()) list.Add(words.Current.ToString());
        return list;
    }

    /// <summary>Marathi and Gujarati hang their cases on a name: "नवरात्रीची".</summary>
    private static bool TakesEndings(string written) => written.Length >= ShortestWithEnding && written[0] >= FirstIndicLetter;

    /// <summary>The names in a text, each once, which then stands without them.</summary>
    public ImmutableArray<string> Cut(ref string text)
    {
        var places = PlacesIn(text);
        if (places.Count == 0) return [];
        var (rest, at) = (new System.Text.StringBuilder(text.Length), 0);
        foreach (var place in places)
        {
            rest.Append(text, at, place.Start - at).Append(' ');
            at = place.End;
        }

        text = rest.Append(text, at, text.Length - at).ToString();
        return [.. places.Select(place => place.Name).Distinct()];
    }

    private static (string Said, List<int> Ends) Read(string text)
    {
        var said = new System.Text.StringBuilder(text.Length);
        var ends = new List<int>();
        var words = new WordReader(text, stackalloc char[WordReader.MaxWord]);
        while (words.MoveNext())
        {
            said.Append(said.Length == 0 ? "" : " ").Append(words.Current);
            ends.Add(words.Position);
        }

        return (said.ToString(), ends);
    }

    /// <summary>The longest name that these words begin with, and how much of them it takes.</summary>
    private (string Name, int Length)? At(ReadOnlySpan<char> said)
    {
        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        (string Name, int Length)? longest = null;
        for (int words = 0, end = -1; words < MostWords && end < said.Length; words++)
        {
            end = WordEnd(said, end + 1);
            if (names.TryGetValue(said[..end], out var name)) longest = (name, end);
        }

        if (!_beginnings.TryGetValue(said[0], out var beginnings)) return longest;
        foreach (var (start, begun) in beginnings)
        {
            if (start.Length <= longest?.Length) break;
            if (said.StartsWith(start, StringComparison.Ordinal)) return (begun, WordEnd(said, start.Length - 1));
        }

        return longest;
    }

    private static int WordEnd(ReadOnlySpan<char> said, int start)
    {
        var space = said[start..].IndexOf(' ');
        return space < 0 ? said.Length : start + space;
    }

    private static string Key(List<string> words) => string.Join(' ', words);
}

/// <summary>A name in a text, with what stands between it and the word before.</summary>
internal readonly record struct SpokenPlace(string Name, int Start, int End);
