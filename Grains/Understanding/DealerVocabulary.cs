using System.Collections.Frozen;
using Ampl.Understanding.Text;

namespace Ampl.Understanding;

/// <summary>The dealer's own models by the dealer's names, with the ways people write those that the product knows.</summary>
internal static class DealerVocabulary
{
    public static Vocabulary Build(UnderstandingModel product, IReadOnlyCollection<string> models)
    {
        var builder = new VocabularyBuilder(product.Vocabulary);
        var names = models.Where(name => !string.IsNullOrWhiteSpace(name)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        // Who sells both Curvv and Curvv EV means the second by "Curvv EV", even where the product takes it for the first.
        var own = names.SelectMany(name => Phrases(name, known: null).Select(phrase => (Phrase: Compact(phrase), Name: name)))
            .DistinctBy(pair => pair.Phrase).ToFrozenDictionary(pair => pair.Phrase, pair => pair.Name, StringComparer.Ordinal);
        foreach (var name in names)
        {
            var known = product.KnownModels.FirstOrDefault(model => IsSame(model, name));
            var concept = new Concept(ConceptKind.Model, name) { Ambiguous = known?.Ambiguous ?? false };
            builder.Add(concept, Phrases(name, known).Where(phrase => HasWords(phrase) && own.GetValueOrDefault(Compact(phrase), name) == name));
        }

        return builder.Build(product.Endings) with { Brands = models.Select(Vocabulary.BrandOf).ToFrozenSet(StringComparer.OrdinalIgnoreCase) };
    }

    /// <summary>No models of a dealer's own, for training.</summary>
    public static Vocabulary None(Vocabulary product, WordEndings endings) => new VocabularyBuilder(product).Build(endings);

    /// <summary>A model the product does not know is found by its full name and, when it is longer than a word, without the brand.</summary>
    private static IEnumerable<string> Phrases(string name, KnownModel? known)
    {
        var plain = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c > 0x80 ? c : ' '));
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        yield return string.Join(' ', words);
        if (known is null)
        {
            if (words.Length > 1) yield return string.Join(' ', words.Skip(1));
            if (words.Length > 2) yield return string.Concat(words.Skip(1));
            yield break;
        }

        foreach (var phrase in ProductVocabulary.Phrases(known)) yield return phrase;
    }

    private static bool HasWords(string phrase) => phrase.Any(char.IsLetterOrDigit);

    private static bool IsSame(KnownModel known, string name)
    {
        var compact = Compact(name);
        return compact == Compact(known.Brand + known.Model) || compact == Compact(known.Brand.Split(' ')[0] + known.Model) || compact == Compact(known.Model)
            || EndsWith(name, known);
    }

    /// <summary>"Toyota Urban Cruiser Hyryder" is what everybody calls the Hyryder.</summary>
    private static bool EndsWith(string name, KnownModel known) =>
        name.EndsWith($" {known.Model}", StringComparison.OrdinalIgnoreCase)
        && string.Equals(Vocabulary.BrandOf(name), Vocabulary.BrandOf(known.Brand), StringComparison.OrdinalIgnoreCase);

    private static string Compact(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
