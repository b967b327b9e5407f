using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Names of one kind as people write them in any script: makers of cars, sold here or not, or festivals.</summary>
internal sealed class SpokenNames
{
    public const string Makers = "brand";
    public const string Festivals = "festival";

    private const int MostWords = 4;
    private const int ShortestWithEnding = 4;
    private const int MostOnStack = 512;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names;

    /// <summary>How many words the longest name has that begins with this one: each word of each message is looked up, and few begin a name.</summary>
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _firstWords;

    /// <summary>By their first two letters, since each word of each message is compared with them.</summary>
    private readonly FrozenDictionary<(char, char), (string Start, string Name)[]> _beginnings;
    private readonly bool _isEmpty;

    private SpokenNames(IReadOnlyCollection<(string Written, string Name)> names)
    {
        var keys = names.Select(pair => KeyValuePair.Create(Key(pair.Written), pair.Name)).DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        _isEmpty = keys.Count == 0;
        _names = keys.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _firstWords = keys.Select(pair => pair.Key.Split(' ')).GroupBy(words => words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => Math.Min(MostWords, group.Max(words => words.Length)), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _beginnings = names.Where(pair => pair.Written.EndsWith('*') || TakesEndings(pair.Written)).Select(pair => (Start: Key(pair.Written), pair.Name))
            .Where(pair => pair.Start.Length > 1).GroupBy(pair => (pair.Start[0], pair.Start[1])).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Start.Length).ToArray());
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
    public ImmutableArray<SpokenPlace> PlacesIn(string text)
    {
        if (_isEmpty) return [];
        // Words that were written together ("xuv700") are parted by a blank, so that there may be as many blanks as letters.
        var room = text.Length * 2;
        Span<char> said = room <= MostOnStack ? stackalloc char[room] : new char[room];
        Span<int> ends = room <= MostOnStack ? stackalloc int[text.Length] : new int[text.Length];
        var count = Read(text, ref said, ends);
        ImmutableArray<SpokenPlace> places = [];
        for (int word = 0, at = 0; word < count;)
        {
            var found = At(said[at..]);
            var words = 1 + (found is { } name ? said.Slice(at, name.Length).Count(' ') : 0);
            if (found is not null) places = places.Add(new(found.Value.Name, word == 0 ? 0 : ends[word - 1], ends[word + words - 1]));
            for (word += words; words > 0; words--) at = Math.Min(said.Length, WordEnd(said, at) + 1);
        }

        return places;
    }

    /// <summary>Marathi and Gujarati hang their cases on a name: "नवरात्रीची".</summary>
    private static bool TakesEndings(string written) => written.Length >= ShortestWithEnding && IndicScript.Is(written[0]);

    /// <summary>The names in a text, each once, which then stands without them.</summary>
    public ImmutableArray<string> Cut(ref string text)
    {
        var places = PlacesIn(text);
        if (places.IsEmpty) return [];
        var (rest, at) = (new System.Text.StringBuilder(text.Length), 0);
        foreach (var place in places)
        {
            rest.Append(text, at, place.Start - at).Append(' ');
            at = place.End;
        }

        text = rest.Append(text, at, text.Length - at).ToString();
        return [.. places.Select(place => place.Name).Distinct()];
    }

    /// <summary>Lays the words out with one blank between them, and where each ends in the text.</summary>
    private static int Read(string text, ref Span<char> said, Span<int> ends)
    {
        var (count, length) = (0, 0);
        var words = new WordReader(text, stackalloc char[WordReader.MaxWord]);
        while (words.MoveNext())
        {
            if (count > 0) said[length++] = ' ';
            words.Current.CopyTo(said[length..]);
            length += words.Current.Length;
            ends[count++] = words.Position;
        }

        said = said[..length];
        return count;
    }

    /// <summary>The longest name that these words begin with, and how much of them it takes.</summary>
    private (string Name, int Length)? At(ReadOnlySpan<char> said)
    {
        (string Name, int Length)? longest = null;
        var most = _firstWords.TryGetValue(said[..WordEnd(said, 0)], out var words) ? words : 0;
        for (var end = -1; most > 0 && end < said.Length; most--)
        {
            end = WordEnd(said, end + 1);
            if (_names.TryGetValue(said[..end], out var name)) longest = (name, end);
        }

        if (said.Length < 2 || !_beginnings.TryGetValue((said[0], said[1]), out var beginnings)) return longest;
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

    private static string Key(string written) => string.Join(' ', WordReader.WordsOf(written));
}

/// <summary>A name in a text, with what stands between it and the word before.</summary>
internal readonly record struct SpokenPlace(string Name, int Start, int End);
