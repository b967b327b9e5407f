using System.Collections.Frozen;
using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;

namespace Ampl.Replies.Lookup;

/// <summary>
/// Leaves out texts that answer another question than one about a car: those that share nothing with it but the car's
/// name ("the tyres of the XC60"), and those about other cars ("the waiting period for the Kodiaq"); and of the first service
/// what is asked of the second.
/// </summary>
internal static class BeyondTheName
{
    /// <summary>Stems that any text of a dealer's may hold.</summary>
    private static readonly FrozenSet<string> Everywhere = FrozenSet.Create(StringComparer.Ordinal, Stemmer.Of("car"), Stemmer.Of("vehicle"), Stemmer.Of("gaadi"), Stemmer.Of("गाड़ी"), Stemmer.Of("गाडी"), Stemmer.Of("ગાડી"), Stemmer.Of("કાર"), Stemmer.Of("कार"));

    /// <param name="asked">What is looked up, as folded words.</param>
    public static IReadOnlyList<ScoredPassage> Of(IReadOnlyList<ScoredPassage> found, string asked, ImmutableArray<string> models, DealerKnowledge knowledge)
    {
        found = OfMoreThanCars(found);
        if (found.Count > 1 && knowledge.Asking.Ordinal(asked) is { } ordinal) found = OfTheSame(ordinal, found, knowledge);
        if (models.IsEmpty || found.Count == 0) return found;
        models = [.. models.Select(knowledge.Vehicles.NameOf)];
        var names = models.SelectMany(model => WordReader.WordsOf(model)).Select(Stemmer.Of).ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(hit => SaysMore(hit, names) && !IsAboutOthers(hit.Passage, models, knowledge))];
    }

    /// <summary>"Do you rent cars?" is answered by no text that shares only the car with it.</summary>
    private static IReadOnlyList<ScoredPassage> OfMoreThanCars(IReadOnlyList<ScoredPassage> found) =>
        found.All(SharesMore) ? found : [.. found.Where(SharesMore)];

    private static bool SharesMore(ScoredPassage hit) => hit.Terms.IsEmpty || hit.Terms.Any(term => !Everywhere.Contains(term));

    private static IReadOnlyList<ScoredPassage> OfTheSame(int asked, IReadOnlyList<ScoredPassage> found, DealerKnowledge knowledge)
    {
        var others = found.Where(hit => knowledge.TraitsOf(hit.Passage).Ordinal is { } told && told != asked).ToList();
        return others.Count == 0 ? found : [.. found.Except(others)];
    }

    private static bool SaysMore(ScoredPassage hit, HashSet<string> names) =>
        hit.Terms.IsEmpty || hit.Terms.Any(term => !names.Contains(term));

    /// <summary>An answer that goes through several cars is about all it names; one about a brand is about its cars.</summary>
    private static bool IsAboutOthers(Passage passage, ImmutableArray<string> models, DealerKnowledge knowledge)
    {
        if (passage.Kind is not (RecordKind.Faq or RecordKind.Passage)) return false;
        var traits = knowledge.TraitsOf(passage);
        return !traits.About.IsEmpty && !traits.Cars.Any(model => models.Contains(model, StringComparer.OrdinalIgnoreCase));
    }
}
