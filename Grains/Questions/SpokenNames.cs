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
    private readonly PrefixLengths _nameLengths;

    /// <summary>Names that any ending may follow.</summary>
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _beginnings;
    private readonly PrefixLengths _beginningLengths;

    private SpokenNames(IReadOnlyCollection<(string Written, string Name)> names)
    {
        (_names, _nameLengths) = Index(names);
        (_beginnings, _beginningLengths) = Index(names.Where(pair => (pair.Written.EndsWith('*') || TakesEndings(pair.Written)) && Key(pair.Written).Length > 1));
    }

    private bool IsEmpty => _names.Dictionary.Count == 0;

    private static (FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>, PrefixLengths) Index(IEnumerable<(string Written, string Name)> names)
    {
        var keys = names.Select(pair => KeyValuePair.Create(Key(pair.Written), pair.Name)).DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
        return (keys.GetAlternateLookup<ReadOnlySpan<char>>(), new PrefixLengths(keys.Keys));
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
        if (IsEmpty) return [];
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
        var lengths = _nameLengths.Of(said);
        for (int words = 1, end = -1; lengths != 0 && words <= MostWords && end < said.Length; words++)
        {
            end = WordEnd(said, end + 1);
            if ((lengths >> end & 1) != 0 && _names.TryGetValue(said[..end], out var name)) longest = (name, end);
        }

        lengths = _beginningLengths.Of(said);
        while (PrefixLengths.TakeLongest(ref lengths) is var length && length > (longest?.Length ?? 0))
        {
            if (_beginnings.TryGetValue(said[..length], out var begun)) return (begun, WordEnd(said, length - 1));
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
