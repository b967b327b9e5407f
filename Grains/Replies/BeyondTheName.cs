using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Retrieval;

namespace Ampl.Replies;

/// <summary>
/// Leaves out texts that answer another question than one about a car: those that share nothing with it but the car's
/// name ("the tyres of the XC60"), and those about other cars ("the waiting period for the Kodiaq"); and of the first service
/// what is asked of the second.
/// </summary>
internal static class BeyondTheName
{
    public static IReadOnlyList<ScoredPassage> Of(IReadOnlyList<ScoredPassage> found, string query, ImmutableArray<string> models, VehicleCatalogue catalogue)
    {
        if (Ordinals.In(query) is { } asked && found.Any(hit => Ordinals.In(hit.Passage.Title) is { } told && told != asked))
            found = [.. found.Where(hit => Ordinals.In(hit.Passage.Title) is not { } told || told == asked)];
        if (models.IsEmpty || found.Count == 0) return found;
        models = [.. models.Select(model => NameHere(model, catalogue))];
        var names = models.SelectMany(model => VehicleNames.Words(model)).Select(Stem).ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(hit => SaysMore(hit, names) && !IsAboutOthers(hit.Passage, models, catalogue))];
    }

    /// <summary>The market's "MG Windsor" may be this dealer's "MG Windsor EV".</summary>
    private static string NameHere(string model, VehicleCatalogue catalogue) =>
        catalogue.VariantsOf(model).IsEmpty && catalogue.Resolve(model) is [{ Certain: true } match, ..] ? match.Model : model;

    private static bool SaysMore(ScoredPassage hit, HashSet<string> names) =>
        hit.Terms.IsEmpty || hit.Terms.Any(term => !names.Contains(term));

    /// <summary>An answer that goes through several cars is about all it names; one about a brand is about its cars.</summary>
    private static bool IsAboutOthers(Passage passage, ImmutableArray<string> models, VehicleCatalogue catalogue)
    {
        if (passage.Kind is not (RecordKind.Faq or RecordKind.Passage)) return false;
        var about = catalogue.Resolve($"{passage.Title} {passage.Text}");
        return about.Any(match => match.Certain) && !about.Any(match => models.Contains(match.Model, StringComparer.OrdinalIgnoreCase));
    }

    public static string Stem(string word)
    {
        var letters = word.ToCharArray();
        return new string(letters.AsSpan(0, Stemmer.Stem(letters)));
    }
}
