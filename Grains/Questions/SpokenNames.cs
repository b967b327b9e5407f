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

    private const int LongestName = 2;
    private const int ShortestWithEnding = 4;
    private const char FirstIndicLetter = '\u0900';
    private readonly FrozenDictionary<string, string> _names;
    private readonly ImmutableArray<(string Start, string Name)> _beginnings;

    private SpokenNames(IReadOnlyCollection<(string Written, string Name)> names)
    {
        _names = names.Select(pair => KeyValuePair.Create(Key(Words(pair.Written)), pair.Name))
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
        _beginnings = [.. names.Where(pair => pair.Written.EndsWith('*') || TakesEndings(pair.Written)).Select(pair => (Key(Words(pair.Written)), pair.Name))];
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
        var words = Words(text);
        for (var at = 0; at < words.Count; at++)
        {
            if (At(words, at) is { } name && !found.Contains(name)) found = found.Add(name);
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

    private string? At(List<string> words, int at)
    {
        for (var length = Math.Min(LongestName, words.Count - at); length > 0; length--)
        {
            if (_names.TryGetValue(Key(words.GetRange(at, length)), out var name)) return name;
        }

        foreach (var (start, name) in _beginnings)
        {
            var length = 1 + start.AsSpan().Count(' ');
            if (at + length <= words.Count && Key(words.GetRange(at, length)).StartsWith(start, StringComparison.Ordinal)) return name;
        }

        return null;
    }

    private static string Key(List<string> words) => string.Join(' ', words);
}
