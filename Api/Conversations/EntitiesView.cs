using Ampl.Knowledge.Vehicles;
using Ampl.Understanding;

namespace Ampl.Api.Conversations;

/// <summary>The entities of a message with the names of the wire contract; money in rupees.</summary>
public sealed record EntitiesView
{
    public IReadOnlyList<string> ModelsMentioned { get; init; } = [];
    public IReadOnlyList<string> VariantsMentioned { get; init; } = [];
    public IReadOnlyList<string> CategoriesMentioned { get; init; } = [];
    public IReadOnlyList<string> FuelTypesMentioned { get; init; } = [];
    public IReadOnlyList<string> PhoneNumbers { get; init; } = [];
    public IReadOnlyList<string> EmailAddresses { get; init; } = [];
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The first of the names: the customer's own.</summary>
    public string? Name { get; init; }

    public IReadOnlyList<string> FeaturesRequested { get; init; } = [];
    public IReadOnlyList<string> CompetitorsConsidered { get; init; } = [];
    public bool BudgetMentioned { get; init; }
    public decimal? BudgetMin { get; init; }
    public decimal? BudgetMax { get; init; }
    public string? BudgetText { get; init; }
    public bool TradeInMentioned { get; init; }
    public string? TradeInModel { get; init; }
    public int? TradeInYear { get; init; }
    public int? TradeInKm { get; init; }
    public string? Timeline { get; init; }
    public string? TimelineText { get; init; }
    public DateOnly? TargetDate { get; init; }
    public string? City { get; init; }
    public string? State { get; init; }
    public string? Pincode { get; init; }
    public string? ColorPreference { get; init; }
    public string? Transmission { get; init; }
    public int? SeatingRequirement { get; init; }
    public int? DailyTravelKm { get; init; }
    public string? PurchaseMode { get; init; }
    public string? TopPriority { get; init; }
    public string? UsagePattern { get; init; }
    public string? BuyerType { get; init; }
    public string? CustomerType { get; init; }
    public string? AnnualIncome { get; init; }
    public int? Age { get; init; }
    public string? Gender { get; init; }
    public string? Prefix { get; init; }
    public string? MaritalStatus { get; init; }
    public string? FeedbackRating { get; init; }
    public int? NpsScore { get; init; }
    public double ExtractionConfidence { get; init; }

    public static EntitiesView Of(Entities entities) => new()
    {
        ModelsMentioned = entities.ModelsMentioned,
        VariantsMentioned = entities.VariantsMentioned,
        CategoriesMentioned = entities.CategoriesMentioned,
        FuelTypesMentioned = entities.FuelTypesMentioned,
        PhoneNumbers = entities.PhoneNumbers,
        EmailAddresses = entities.EmailAddresses,
        Names = entities.Names,
        Name = entities.Names.IsEmpty ? null : entities.Names[0],
        FeaturesRequested = entities.FeaturesRequested,
        CompetitorsConsidered = entities.CompetitorsConsidered,
        BudgetMentioned = entities.BudgetMentioned,
        BudgetMin = entities.BudgetMin,
        BudgetMax = entities.BudgetMax,
        BudgetText = entities.BudgetText,
        TradeInMentioned = entities.TradeInMentioned,
        TradeInModel = entities.TradeInModel,
        TradeInYear = entities.TradeInYear,
        TradeInKm = entities.TradeInKm,
        Timeline = TimelineName.Of(entities.Timeline),
        TimelineText = entities.TimelineText,
        TargetDate = entities.TargetDate,
        City = entities.City,
        State = entities.State,
        Pincode = entities.Pincode,
        ColorPreference = entities.ColorPreference,
        Transmission = entities.Transmission,
        SeatingRequirement = entities.SeatingRequirement,
        DailyTravelKm = entities.DailyTravelKm,
        PurchaseMode = entities.PurchaseMode,
        TopPriority = entities.TopPriority,
        UsagePattern = entities.UsagePattern,
        BuyerType = entities.BuyerType,
        CustomerType = entities.CustomerType,
        AnnualIncome = entities.AnnualIncome,
        Age = entities.Age,
        Gender = entities.Gender,
        Prefix = entities.Prefix,
        MaritalStatus = entities.MaritalStatus,
        FeedbackRating = entities.FeedbackRating,
        NpsScore = entities.NpsScore,
        ExtractionConfidence = entities.ExtractionConfidence,
    };
}
