using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Retrieval;

namespace Ampl.Replies;

/// <summary>
/// Leaves out texts that answer another question than one about a car: those that share nothing with it but the car's
/// name ("the tyres of the XC60"), and those about other cars ("the waiting period for the Kodiaq").
/// </summary>
internal static class BeyondTheName
{
    public static IReadOnlyList<ScoredPassage> Of(IReadOnlyList<ScoredPassage> found, ImmutableArray<string> models, VehicleCatalogue catalogue)
    {
        if (models.IsEmpty || found.Count == 0) return found;
        var names = models.SelectMany(model => VehicleNames.Words(model)).Select(Stem).ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(hit => SaysMore(hit, names) && !IsAboutOthers(hit.Passage, models, catalogue))];
    }

    private static bool SaysMore(ScoredPassage hit, HashSet<string> names) =>
        hit.Terms.IsEmpty || hit.Terms.Any(term => !names.Contains(term));

    /// <summary>An answer that goes through several cars is about all it names; one about a brand is about its cars.</summary>
    private static bool IsAboutOthers(Passage passage, ImmutableArray<string> models, VehicleCatalogue catalogue)
    {
        if (passage.Kind is not (RecordKind.Faq or RecordKind.Passage)) return false;
        var about = catalogue.Resolve($"{passage.Title} {passage.Text}");
        return about.Any(match => match.Certain) && !about.Any(match => models.Contains(match.Model, StringComparer.OrdinalIgnoreCase));
    }

    private static string Stem(string word)
    {
        var letters = word.ToCharArray();
        return new string(letters.AsSpan(0, Stemmer.Stem(letters)));
    }
}
