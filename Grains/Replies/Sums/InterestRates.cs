using Ampl.Knowledge;
using Ampl.Money;
using Ampl.Replies.Lookup;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Replies.Sums;

/// <summary>What the lenders of the dealer's lists ask for a year, asked without a sum or a car.</summary>
internal static class InterestRates
{
    private const int MostLenders = 5;

    /// <summary>An answer that covers less than this of the question is about loans and not about their rates.</summary>
    private const double AboutRates = 0.5;

    public static bool TryWrite(Draft draft, string query)
    {
        var asking = draft.Knowledge.Asking;
        var asked = PhraseList.Normal(query);
        if (!asking[Asking.InterestRate].In(asked) || !(draft.Request.Message.Has(Cue.Loan | Cue.Emi) || draft.Request.Message.Intent == Intent.Finance)) return false;
        var forUsed = asking[Asking.UsedCar].In(asked) && !asking[Asking.NewCar].In(asked);
        var models = draft.Request.Message.Entities.ModelsMentioned.Select(draft.Knowledge.Vehicles.NameOf).ToList();
        var open = draft.Knowledge.Schemes.Where(scheme => scheme.InterestRate is not null && scheme.IsValid(draft.Today) && (models.Count == 0 || models.Exists(model => ModelNames.Apply(scheme.ApplicableModels, model)))).ToList();
        if (open.Exists(scheme => scheme.IsForUsed == forUsed)) open.RemoveAll(scheme => scheme.IsForUsed != forUsed);
        if (open.Count == 0) return false;
        if (LookupAnswers.TryFaq(draft, query, least: AboutRates, fits: faq => faq.Answer.Contains('%', StringComparison.Ordinal))) return true;
        foreach (var scheme in open.OrderBy(scheme => scheme.InterestRate).Take(MostLenders))
        {
            draft.Evidence.Cite(scheme);
            draft.Bullet(Told(scheme, draft));
        }

        return true;
    }

    /// <summary>In the list's own words where they hold the rate.</summary>
    private static string Told(FinanceScheme scheme, Draft draft)
    {
        if (scheme.Text.StartsWith(scheme.Name, StringComparison.Ordinal)) return draft.Safe(scheme.Text).TrimEnd('.');
        var name = scheme.Provider.Length == 0 || scheme.Provider == scheme.Name ? scheme.Name : $"{scheme.Name} ({scheme.Provider})";
        return $"{name}: {Rupees.Number(scheme.InterestRate ?? 0)}%";
    }
}
