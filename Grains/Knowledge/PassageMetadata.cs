using System.Globalization;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Knowledge;

/// <summary>The metadata that filters and staff see, by the wire names and values of API.md 6.</summary>
internal static class PassageMetadata
{
    public static IReadOnlyDictionary<string, string> Of(Vehicle vehicle) => Present(
        ("model_name", vehicle.Model),
        ("brand", vehicle.Brand),
        ("variant", vehicle.Variant),
        ("price", Text(vehicle.Price)),
        ("category", vehicle.Category),
        ("fuel_type", vehicle.FuelType == FuelType.Unknown ? null : vehicle.FuelType.ToString().ToLowerInvariant()),
        ("transmission", vehicle.Transmission == Transmission.Unknown ? null : vehicle.Transmission.ToString().ToLowerInvariant()),
        ("launch_year", Text(vehicle.Year)),
        ("availability", Wire(vehicle.Availability)),
        ("seating_capacity", Text(vehicle.SeatingCapacity)));

    public static IReadOnlyDictionary<string, string> Of(Faq faq) => Present(
        ("category", faq.Category), ("tags", string.Join(", ", faq.Tags)), ("priority", Text(faq.Priority)));

    public static IReadOnlyDictionary<string, string> Of(Offer offer) => Present(
        ("offer_title", offer.Title),
        ("discount_type", offer.DiscountType == DiscountType.Other ? null : offer.DiscountType.ToString().ToLowerInvariant()),
        ("discount_value", Text(offer.DiscountValue)),
        ("applicable_models", string.Join(", ", offer.ApplicableModels)),
        ("valid_from", Text(offer.ValidFrom)),
        ("valid_until", Text(offer.ValidUntil)));

    public static IReadOnlyDictionary<string, string> Of(FinanceScheme scheme) => Present(
        ("scheme_name", scheme.Name),
        ("provider", scheme.Provider),
        ("interest_rate", Text(scheme.InterestRate)),
        ("max_tenure_months", Text(scheme.MaxTenureMonths)),
        ("min_down_payment_percent", Text(scheme.MinDownPaymentPercent)),
        ("valid_until", Text(scheme.ValidUntil)));

    public static IReadOnlyDictionary<string, string> Of(InsurancePolicy policy) => Present(
        ("policy_name", policy.Name),
        ("provider", policy.Provider),
        ("coverage_type", policy.CoverageType == CoverageType.Other ? null : Wire(policy.CoverageType)),
        ("coverage_amount", Text(policy.CoverageAmount)),
        ("premium_amount", Text(policy.PremiumAmount)),
        ("has_zero_dep", policy.HasZeroDep ? "true" : "false"),
        ("has_roadside_assistance", policy.HasRoadsideAssistance ? "true" : "false"));

    public static string Wire(Availability availability) => availability switch
    {
        Availability.Available => "available",
        Availability.Limited or Availability.OnOrder => "limited",
        Availability.SoldOut or Availability.Reserved => "sold_out",
        _ => "coming_soon",
    };

    public static string Wire(CoverageType coverage) => coverage switch
    {
        CoverageType.Comprehensive => "comprehensive",
        CoverageType.ThirdParty => "third_party",
        CoverageType.ZeroDep => "zero_dep",
        _ => "other",
    };

    private static Dictionary<string, string> Present(params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var present = new Dictionary<string, string>(fields.Length, StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            if (!string.IsNullOrEmpty(value)) present[name] = value;
        }

        return present;
    }

    private static string? Text(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
