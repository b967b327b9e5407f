using System.Collections.Immutable;
using System.Globalization;
using Ampl.Knowledge.Vehicles;
using Ampl.Understanding;

namespace Ampl.Flows.Slots;

/// <summary>Between what understanding found in messages and what a slot holds.</summary>
internal static class EntityValues
{
    /// <summary>The value for a slot of this kind, or null; the same for one message and for all that is known.</summary>
    public static string? Of(SlotKind kind, Entities said) => kind switch
    {
        SlotKind.Name => First(said.Names),
        SlotKind.Phone => First(said.PhoneNumbers),
        SlotKind.City => said.City ?? said.Pincode,
        SlotKind.TradeInModel or SlotKind.OwnModel => said.TradeInModel,
        SlotKind.Odometer => Number(said.TradeInKm),
        SlotKind.Year => Number(said.TradeInYear),
        SlotKind.Budget => Budget(said),
        SlotKind.Income => said.AnnualIncome,
        SlotKind.DailyKm => Number(said.DailyTravelKm),
        SlotKind.Competitors => said.CompetitorsConsidered.IsEmpty ? null : string.Join(", ", said.CompetitorsConsidered),
        SlotKind.Colour => said.ColorPreference,
        SlotKind.Variant => First(said.VariantsMentioned),
        SlotKind.Timeline => TimelineName.Of(said.Timeline),
        SlotKind.Fuel => First(said.FuelTypesMentioned),
        SlotKind.Transmission => said.Transmission,
        SlotKind.Seats => Number(said.SeatingRequirement),
        SlotKind.PurchaseMode => said.PurchaseMode,
        SlotKind.Priority => said.TopPriority,
        SlotKind.Usage => said.UsagePattern,
        SlotKind.CustomerType => said.CustomerType,
        _ => null,
    };

    /// <summary>
    /// The message's entities as the question makes them meant: "12 lakh" after the question for the income is no
    /// budget, "Creta" after the question for the old car no wish, and "Rahul" after the one for the name is a name.
    /// </summary>
    public static Entities AsMeant(SlotKind kind, string value, Entities said) => kind switch
    {
        SlotKind.Name => said with { Names = [value] },
        SlotKind.City => (said.City is null && said.Pincode is null ? said with { City = value } : said) with { Names = said.Names.Remove(value) },
        SlotKind.Income => NoBudget(said) with { AnnualIncome = value },
        SlotKind.DailyKm => NoBudget(said) with { DailyTravelKm = Whole(value) },
        SlotKind.Odometer => NoBudget(said) with { TradeInKm = null },
        SlotKind.Year or SlotKind.Registration or SlotKind.Time or SlotKind.Date => NoBudget(said),
        SlotKind.Budget => BudgetOf(value, said),
        SlotKind.OwnModel => said with { ModelsMentioned = [] },
        SlotKind.TradeInModel => said with { ModelsMentioned = [], TradeInMentioned = true, TradeInModel = value },
        SlotKind.Competitors => said with { ModelsMentioned = [], CompetitorsConsidered = [.. value.Split(", ")] },
        SlotKind.PurchaseMode => said with { PurchaseMode = value },
        SlotKind.Priority => said with { TopPriority = value },
        SlotKind.Usage => said with { UsagePattern = value },
        SlotKind.CustomerType => said with { CustomerType = value },
        SlotKind.Fuel => said with { FuelTypesMentioned = [value] },
        SlotKind.Transmission => said with { Transmission = value },
        SlotKind.Seats => said with { SeatingRequirement = Whole(value) },
        SlotKind.Timeline => Enum.GetValues<Timeline>().Where(one => TimelineName.Of(one) == value).Select(one => said with { Timeline = one }).FirstOrDefault(said),
        _ => said,
    };

    /// <summary>"1000000-1500000", "-1500000" or "1000000-", in rupees.</summary>
    public static (decimal? Min, decimal? Max) BudgetBounds(string value)
    {
        var dash = value.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (null, Rupees(value)) : (Rupees(value[..dash]), Rupees(value[(dash + 1)..]));
    }

    private static string? Budget(Entities said) => (said.BudgetMin, said.BudgetMax) switch
    {
        (null, null) => null,
        (null, { } most) => Rupees(most),
        ({ } least, null) => $"{Rupees(least)}-",
        ({ } least, { } most) => least == most ? Rupees(most) : $"{Rupees(least)}-{Rupees(most)}",
    };

    private static Entities BudgetOf(string value, Entities said)
    {
        var (least, most) = BudgetBounds(value);
        return said with { BudgetMentioned = true, BudgetMin = least, BudgetMax = most };
    }

    private static Entities NoBudget(Entities said) =>
        said.BudgetMentioned ? said with { BudgetMentioned = false, BudgetMin = null, BudgetMax = null, BudgetText = null } : said;

    private static string Rupees(decimal amount) => decimal.Truncate(amount).ToString(CultureInfo.InvariantCulture);

    private static decimal? Rupees(string text) => decimal.TryParse(text, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static int? Whole(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? First(ImmutableArray<string> values) => values.IsEmpty ? null : values[0];
}
