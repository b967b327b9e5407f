using System.Collections.Immutable;
using Ampl.Knowledge.Vehicles;
using Ampl.Understanding;

namespace Ampl.Replies;

/// <summary>What a conversation knows after one more message: later values win, lists grow at the front and stay short.</summary>
internal static class MemoryRules
{
    public const int LongestList = 8;

    public static Entities Merge(Entities known, Entities said)
    {
        if (ReferenceEquals(said, Entities.None)) return known;
        if (ReferenceEquals(known, Entities.None)) return said;
        return Both(known, said);
    }

    /// <summary>What cars were listed for, the newer wish in place of the older one of its kind.</summary>
    public static Entities Wish(Entities earlier, Entities said) => Entities.None with
    {
        CategoriesMentioned = said.CategoriesMentioned.IsEmpty ? earlier.CategoriesMentioned : said.CategoriesMentioned,
        FuelTypesMentioned = said.FuelTypesMentioned.IsEmpty ? earlier.FuelTypesMentioned : said.FuelTypesMentioned,
        Transmission = said.Transmission ?? earlier.Transmission,
        SeatingRequirement = said.SeatingRequirement ?? earlier.SeatingRequirement,
        ColorPreference = said.ColorPreference ?? earlier.ColorPreference,
    };

    /// <summary>All in one copy, which every turn makes. A budget is replaced as a whole: "up to 10" after "12 to 15" leaves no lower bound behind.</summary>
    private static Entities Both(Entities known, Entities said) => known with
    {
        ModelsMentioned = Union(said.ModelsMentioned, known.ModelsMentioned),
        VariantsMentioned = Union(said.VariantsMentioned, known.VariantsMentioned),
        CategoriesMentioned = Union(said.CategoriesMentioned, known.CategoriesMentioned),
        FuelTypesMentioned = Union(said.FuelTypesMentioned, known.FuelTypesMentioned),
        PhoneNumbers = Union(said.PhoneNumbers, known.PhoneNumbers),
        EmailAddresses = Union(said.EmailAddresses, known.EmailAddresses),
        Names = Union(said.Names, known.Names),
        FeaturesRequested = Union(said.FeaturesRequested, known.FeaturesRequested),
        CompetitorsConsidered = Union(said.CompetitorsConsidered, known.CompetitorsConsidered),

        BudgetMentioned = known.BudgetMentioned || said.BudgetMentioned,
        BudgetMin = said.BudgetMentioned ? said.BudgetMin : known.BudgetMin,
        BudgetMax = said.BudgetMentioned ? said.BudgetMax : known.BudgetMax,
        BudgetText = said.BudgetMentioned ? said.BudgetText : known.BudgetText,
        TradeInMentioned = known.TradeInMentioned || said.TradeInMentioned,
        TradeInModel = said.TradeInModel ?? known.TradeInModel,
        TradeInYear = said.TradeInYear ?? known.TradeInYear,
        TradeInKm = said.TradeInKm ?? known.TradeInKm,
        Timeline = said.Timeline == Timeline.Unknown ? known.Timeline : said.Timeline,
        TimelineText = said.Timeline == Timeline.Unknown ? known.TimelineText : said.TimelineText,
        TargetDate = said.TargetDate ?? known.TargetDate,
        City = said.City ?? known.City,
        State = said.State ?? known.State,
        Pincode = said.Pincode ?? known.Pincode,
        ColorPreference = said.ColorPreference ?? known.ColorPreference,
        Transmission = said.Transmission ?? known.Transmission,
        SeatingRequirement = said.SeatingRequirement ?? known.SeatingRequirement,
        DailyTravelKm = said.DailyTravelKm ?? known.DailyTravelKm,
        PurchaseMode = said.PurchaseMode ?? known.PurchaseMode,
        TopPriority = said.TopPriority ?? known.TopPriority,
        UsagePattern = said.UsagePattern ?? known.UsagePattern,

        BuyerType = said.BuyerType ?? known.BuyerType,
        CustomerType = said.CustomerType ?? known.CustomerType,
        AnnualIncome = said.AnnualIncome ?? known.AnnualIncome,
        Age = said.Age ?? known.Age,
        Gender = said.Gender ?? known.Gender,
        Prefix = said.Prefix ?? known.Prefix,
        MaritalStatus = said.MaritalStatus ?? known.MaritalStatus,
        FeedbackRating = said.FeedbackRating ?? known.FeedbackRating,
        NpsScore = said.NpsScore ?? known.NpsScore,
        ExtractionConfidence = Math.Max(said.ExtractionConfidence, known.ExtractionConfidence),
    };

    private static ImmutableArray<string> Union(ImmutableArray<string> newer, ImmutableArray<string> older)
    {
        if (newer.IsEmpty) return older;
        if (older.IsEmpty && newer.Length <= LongestList) return newer;
        if (older.AsSpan().StartsWith(newer.AsSpan())) return older;
        var union = ImmutableArray.CreateBuilder<string>(LongestList);
        Add(union, newer);
        Add(union, older);
        return union.ToImmutable();
    }

    private static void Add(ImmutableArray<string>.Builder union, ImmutableArray<string> items)
    {
        foreach (var item in items)
        {
            if (union.Count < LongestList && !Has(union, item)) union.Add(item);
        }
    }

    private static bool Has(ImmutableArray<string>.Builder union, string item)
    {
        for (var i = 0; i < union.Count; i++)
        {
            if (string.Equals(union[i], item, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
