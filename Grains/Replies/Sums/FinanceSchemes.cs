using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;

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
