using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Ampl.Retrieval;

namespace Ampl.Questions;

/// <summary>Makers of cars as people write them in any script, sold here or not.</summary>
internal sealed class BrandNames
{
    private const int LongestName = 2;
    private readonly FrozenDictionary<string, string> _brands;

    private BrandNames(IEnumerable<KeyValuePair<string, string>> brands) =>
        _brands = brands.DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads the brands of data/understanding/vocabulary.json; none when there is no such file.</summary>
    public static BrandNames Parse(string? vocabulary)
    {
        if (vocabulary is null) return new BrandNames([]);
        using var file = JsonDocument.Parse(vocabulary, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        if (!file.RootElement.TryGetProperty("brand", out var brands)) return new BrandNames([]);
        return new BrandNames([.. brands.EnumerateObject().SelectMany(brand => brand.Value.EnumerateArray()
            .Select(name => KeyValuePair.Create(Key(Words(name.GetString() ?? "")), brand.Name)))]);
    }

    /// <summary>Every brand a text names, in its order.</summary>
    public ImmutableArray<string> In(string text)
    {
        if (_brands.Count == 0) return [];
        ImmutableArray<string> found = [];
        var words = Words(text);
        for (var at = 0; at < words.Count; at++)
        {
            for (var length = Math.Min(LongestName, words.Count - at); length > 0; length--)
            {
                if (!_brands.TryGetValue(Key(words.GetRange(at, length)), out var brand)) continue;
                if (!found.Contains(brand)) found = found.Add(brand);
                break;
            }
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

    private static string Key(List<string> words) => string.Join(' ', words);
}
