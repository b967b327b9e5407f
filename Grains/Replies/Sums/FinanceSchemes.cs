using Ampl.Knowledge;

namespace Ampl.Replies.Sums;

/// <summary>The dealer's schemes that are valid today and open to a car; one meant for other cars is never borrowed.</summary>
internal static class FinanceSchemes
{
    public static FinanceScheme? Cheapest(Draft draft, string? model) => Least(draft, model, scheme => scheme.InterestRate);

    public static FinanceScheme? LeastDown(Draft draft, string? model) => Least(draft, model, scheme => scheme.MinDownPaymentPercent);

    private static FinanceScheme? Least(Draft draft, string? model, Func<FinanceScheme, decimal?> figure)
    {
        FinanceScheme? best = null;
        foreach (var scheme in draft.Knowledge.Schemes)
        {
            if (figure(scheme) is not { } value || !scheme.IsValid(draft.Today) || !ModelNames.Apply(scheme.ApplicableModels, model)) continue;
            if (best is null || value < figure(best)) best = scheme;
        }

        return best;
    }
}
