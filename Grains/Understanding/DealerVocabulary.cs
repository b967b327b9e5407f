using System.Collections.Frozen;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
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

    /// <summary>A model the product does not know is found with and without its brand, its words apart or together.</summary>
    private static IEnumerable<string> Phrases(string name, KnownModel? known)
    {
        var plain = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c > 0x80 ? c : ' '));
        yield return string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var others = known is null ? VehicleNames.Aliases(VehicleNames.Split(brand: null, name).Brand, name) : ProductVocabulary.Phrases(known);
        foreach (var phrase in others) yield return phrase;
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
