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
    private const int FewWords = 5;

    /// <summary>An answer that covers less than this of the question is about loans and not about their rates.</summary>
    private const double AboutRates = 0.5;

    /// <summary>An answer that covers so much is about what was asked: "how many months' salary slips" asks for no period of a loan.</summary>
    private const double AboutMore = 0.5;

    /// <param name="isLast">Nothing else answers, so that who lends at all is an answer too.</param>
    public static bool TryWrite(Draft draft, string query, bool isLast = false)
    {
        var asking = draft.Knowledge.Asking;
        var asked = PhraseList.Normal(query);
        var goesOn = asked.AsSpan().Count(' ') < FewWords && Told(draft) is not null;
        if (!(isLast || goesOn || asking[Asking.InterestRate].In(asked)) || !(goesOn || draft.Request.Message.Has(Cue.Loan | Cue.Emi) || draft.Request.Message.Intent == Intent.Finance)) return false;
        var forUsed = asking[Asking.UsedCar].In(asked) && !asking[Asking.NewCar].In(asked);
        var models = draft.Request.Message.Entities.ModelsMentioned.Select(draft.Knowledge.Vehicles.NameOf).ToList();
        var open = draft.Knowledge.Schemes.Where(scheme => scheme.InterestRate is not null && scheme.IsValid(draft.Today) && (models.Count == 0 || models.Exists(model => ModelNames.Apply(scheme.ApplicableModels, model)))).ToList();
        if (open.Exists(scheme => scheme.IsForUsed == forUsed)) open.RemoveAll(scheme => scheme.IsForUsed != forUsed);
        if (open.Count == 0) return false;
        if (TryNamed(draft, query, open)) return true;
        if (goesOn && GoingOn.PointsBack(draft.Request) && asking[Asking.InterestRate].In(asked) && Told(draft) is { } same)
        {
            Bullet(draft, same);
            draft.Evidence.Remember(same.Id);
            return true;
        }

        if (goesOn && !isLast && !asking[Asking.InterestRate].In(asked)) return false;
        if (!isLast && !asking[Asking.NamesInterest].In(asked) && LookupAnswers.TryFaq(draft, query, least: AboutMore)) return true;
        if (!isLast && LookupAnswers.TryFaq(draft, query, least: AboutRates, fits: faq => faq.Answer.Contains('%', StringComparison.Ordinal))) return true;
        foreach (var scheme in open.OrderBy(scheme => scheme.InterestRate).Take(MostLenders)) Bullet(draft, scheme);
        draft.Evidence.Remember(open.MinBy(scheme => scheme.InterestRate)!.Id);
        return true;
    }

    /// <summary>"What rate does Harbour Bank charge?" has no word of loans but the lender's name.</summary>
    public static bool TryOfLender(Draft draft) =>
        TryNamed(draft, draft.Request.Message.Text, [.. draft.Knowledge.Schemes.Where(scheme => scheme.InterestRate is not null && !scheme.IsForUsed && scheme.IsValid(draft.Today))]);

    private static bool TryNamed(Draft draft, string query, List<FinanceScheme> open)
    {
        if (FinanceSchemes.Named(draft, query, open) is not { Count: > 0 } named) return false;
        foreach (var scheme in named.OrderBy(scheme => scheme.InterestRate).Take(MostLenders)) Bullet(draft, scheme);
        draft.Evidence.Remember(named.MinBy(scheme => scheme.InterestRate)!.Id);
        return true;
    }

    /// <summary>The lender told of last: "and HDFC's?", "its tenure?" go on from there.</summary>
    public static FinanceScheme? Told(Draft draft) => draft.Request.Memory.LastText is { } last ? draft.Knowledge.Schemes.FirstOrDefault(scheme => scheme.Id == last) : null;

    /// <summary>A lender and its rate; in the list's own words where they hold it.</summary>
    public static void Bullet(Draft draft, FinanceScheme scheme)
    {
        draft.Evidence.Cite(scheme);
        if (scheme.Text.StartsWith(scheme.Name, StringComparison.Ordinal))
        {
            draft.Bullet(draft.Safe(scheme.Text).TrimEnd('.'));
            return;
        }

        var name = scheme.Provider.Length == 0 || scheme.Provider == scheme.Name ? scheme.Name : $"{scheme.Name} ({scheme.Provider})";
        draft.Bullet(scheme.InterestRate is { } rate ? $"{name}: {Rupees.Number(rate)}%" : name);
        if (scheme.MaxTenureMonths is { } months) draft.Append(", ").Append(EmiAnswers.Period(draft, months));
        if (scheme.Text.Length > 0 && draft.Knowledge.Asking[Asking.LoanFee].In(draft.Request.Message.Normalized)) draft.Append(". ").Append(draft.Safe(scheme.Text).TrimEnd('.'));
    }
}
