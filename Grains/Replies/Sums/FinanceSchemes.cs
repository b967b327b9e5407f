using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Replies.Lookup;
using Ampl.Retrieval;

namespace Ampl.Replies.Sums;

/// <summary>The dealer's schemes that are valid today and open to a car; one meant for other cars is never borrowed.</summary>
internal static class FinanceSchemes
{
    public static FinanceScheme? Cheapest(Draft draft, Vehicle? car) => Least(draft, car?.Model, IsForUsed(draft, car), car?.IsElectric == true, scheme => scheme.InterestRate);

    public static FinanceScheme? Cheapest(Draft draft, string? model) => Least(draft, model, isUsed: false, IsElectric(draft, model), scheme => scheme.InterestRate);

    public static FinanceScheme? LeastDown(Draft draft, Vehicle? car) => Least(draft, car?.Model, IsForUsed(draft, car), car?.IsElectric == true, scheme => scheme.MinDownPaymentPercent);

    /// <summary>A lender who tells used cars from new ones lends on each by its own terms.</summary>
    private static bool IsForUsed(Draft draft, Vehicle? car) => car?.IsUsed == true && draft.Knowledge.Schemes.Any(scheme => scheme.IsForUsed);

    private static bool IsElectric(Draft draft, string? model) =>
        model is not null && draft.Knowledge.Vehicles.VariantsOf(model) is { IsEmpty: false } cars && cars.All(car => car.IsElectric);

    /// <summary>The lender that the customer named, by its terms for such a car; null when none was named.</summary>
    public static FinanceScheme? Asked(Draft draft, Vehicle? car, bool isUsed)
    {
        var open = draft.Knowledge.Schemes.Where(scheme => scheme.InterestRate is not null && scheme.IsValid(draft.Today) && ModelNames.Apply(scheme.ApplicableModels, car?.Model)).ToList();
        var named = Named(draft, draft.Request.Message.Text, open);
        return named.Where(scheme => scheme.IsForUsed == isUsed && (!scheme.IsForElectric || car?.IsElectric == true)).MinBy(scheme => scheme.InterestRate) ?? named.Find(scheme => !scheme.IsForElectric);
    }

    /// <summary>The schemes of lenders asked for by name: by a word of it that no other lender's has.</summary>
    public static List<FinanceScheme> Named(Draft draft, string query, List<FinanceScheme> open)
    {
        var words = draft.Knowledge.LenderWords;
        var lenders = open.Select(scheme => scheme.Lender).Distinct(StringComparer.Ordinal).ToList();
        if (lenders.Count < 2) return [];
        var hits = LookupAnswers.Search(draft, query, NamespaceRoute.Of(KnowledgeNamespace.Sales));
        return open.FindAll(scheme => hits.Any(hit => hit.Passage.RecordId == scheme.Id
            && words[scheme.Lender].Any(word => hit.Terms.Contains(word) && !lenders.Exists(other => other != scheme.Lender && words[other].Contains(word)))));
    }

    private static FinanceScheme? Least(Draft draft, string? model, bool isUsed, bool isElectric, Func<FinanceScheme, decimal?> figure)
    {
        FinanceScheme? best = null;
        foreach (var scheme in draft.Knowledge.Schemes)
        {
            if (figure(scheme) is not { } value || scheme.IsForUsed != isUsed || (scheme.IsForElectric && !isElectric) || !scheme.IsValid(draft.Today) || !ModelNames.Apply(scheme.ApplicableModels, model)) continue;
            if (best is null || value < figure(best)) best = scheme;
        }

        return best;
    }
}
