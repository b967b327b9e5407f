using System.Collections.Immutable;
using Ampl.Understanding.Text;

namespace Ampl.Understanding;

/// <summary>Compiles the vocabulary that all dealers share.</summary>
internal static class ProductVocabulary
{
    public static Vocabulary Build(UnderstandingData data, ImmutableArray<string> words, WordEndings endings)
    {
        var builder = new VocabularyBuilder();
        builder.Spelling(data.Spelling);
        foreach (var (kind, value, phrases) in data.Phrases) builder.Add(ConceptReader.Read(kind, value), phrases);
        foreach (var city in data.Cities) builder.Add(new Concept(ConceptKind.City, city.City), [city.City, .. city.Also]);
        foreach (var model in data.Models) builder.Add(Model(model), Phrases(model));
        foreach (var word in words) builder.Know(word);
        return builder.Build(endings);
    }

    public static Concept Model(KnownModel model) =>
        new(ConceptKind.Model, $"{model.Brand} {model.Model}") { Ambiguous = model.Ambiguous };

    /// <summary>With and without the brand, and written together: "grandvitara".</summary>
    public static IEnumerable<string> Phrases(KnownModel model)
    {
        var together = string.Concat(model.Model.Split(' ', '-'));
        var firstBrandWord = model.Brand.Split(' ')[0];
        return new[] { model.Model, together, $"{model.Brand} {model.Model}", $"{firstBrandWord} {model.Model}" }
            .Concat(model.Also)
            .Select(phrase => phrase.Replace("(", " ", StringComparison.Ordinal).Replace(")", " ", StringComparison.Ordinal))
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Words seen more than twice in the examples are worth correcting misspellings to; the most frequent first.</summary>
    public static ImmutableArray<string> WordsOf(ImmutableArray<Example> examples)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var tokens = new Tokens();
        foreach (var example in examples)
        {
            Tokenizer.Read(example.Text, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Kind != TokenKind.Word) continue;
                var word = tokens.Folded(i).ToString();
                seen[word] = seen.GetValueOrDefault(word) + 1;
            }
        }

        return [.. seen.Where(pair => pair.Value > 2).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
    }
}
