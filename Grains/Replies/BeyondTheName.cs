using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Retrieval;

namespace Ampl.Replies;

/// <summary>A text that shares nothing with a question but the name of a car ("the tyres of the XC60") answers another one.</summary>
internal static class BeyondTheName
{
    public static IReadOnlyList<ScoredPassage> Of(IReadOnlyList<ScoredPassage> found, ImmutableArray<string> models)
    {
        if (models.IsEmpty || found.Count == 0) return found;
        var names = models.SelectMany(model => VehicleNames.Words(model)).Select(Stem).ToHashSet(StringComparer.Ordinal);
        return found.All(hit => SaysMore(hit, names)) ? found : [.. found.Where(hit => SaysMore(hit, names))];
    }

    private static bool SaysMore(ScoredPassage hit, HashSet<string> names) =>
        hit.Terms.IsEmpty || hit.Terms.Any(term => !names.Contains(term));

    private static string Stem(string word)
    {
        var letters = word.ToCharArray();
        return new string(letters.AsSpan(0, Stemmer.Stem(letters)));
    }
}
