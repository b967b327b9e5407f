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
            .Where(pair => pair.Start.Length > 0).GroupBy(pair => pair.Start[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Reads one section of a file such as data/understanding/vocabulary.json; none when there is no file. "word*" is the word with any ending, as is every longer Indian word.</summary>
    public static SpokenNames Parse(string? file, string section = Makers) => new([.. Pairs(file, section)]);

    /// <summary>The festivals of the vocabulary, and other occasions on which offers are made.</summary>
    public static SpokenNames Occasions(string? vocabulary, string? occasions) =>
        new([.. Pairs(vocabulary, Festivals), .. Pairs(occasions, section: null)]);

    private static (string Written, string Name)[] Pairs(string? json, string? section)
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
        if (_names.Count == 0) return [];
        ImmutableArray<string> found = [];
        var said = Key(Words(text)).AsSpan();
        while (!said.IsEmpty)
        {
            if (At(said) is { } name && !found.Contains(name)) found = found.Add(name);
            said = said[Math.Min(said.Length, WordEnd(said, 0) + 1)..];
        }

        return found;
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

    /// <summary>The name that these words begin with, the longest first.</summary>
    private string? At(ReadOnlySpan<char> said)
    {
        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        var first = WordEnd(said, 0);
        if (first < said.Length && names.TryGetValue(said[..WordEnd(said, first + 1)], out var name)) return name;
        if (names.TryGetValue(said[..first], out name)) return name;
        if (!_beginnings.TryGetValue(said[0], out var beginnings)) return null;
        foreach (var (start, begun) in beginnings)
        {
            if (said.StartsWith(start, StringComparison.Ordinal)) return begun;
        }

        return null;
    }

    private static int WordEnd(ReadOnlySpan<char> said, int start)
    {
        var space = said[start..].IndexOf(' ');
        return space < 0 ? said.Length : start + space;
    }

    private static string Key(List<string> words) => string.Join(' ', words);
}
