using System.Collections.Immutable;

namespace Ampl.Understanding;

/// <summary>When the customer wants the car; unknown until said.</summary>
public enum Timeline
{
    Unknown,
    Immediate,
    ThisMonth,
    ThisQuarter,
    Exploring,
}

/// <summary>
/// What a message says about the car, the money and the person. Money is in rupees, distance in km.
/// Text values come from the vocabulary files and are English and lower case; models are "Brand Model".
/// </summary>
[GenerateSerializer, Immutable, Alias("ampl.Entities")]
public sealed record Entities
{
    public static readonly Entities None = new();

    [Id(0)] public ImmutableArray<string> ModelsMentioned { get; init; } = [];
    [Id(1)] public ImmutableArray<string> VariantsMentioned { get; init; } = [];
    [Id(2)] public ImmutableArray<string> CategoriesMentioned { get; init; } = [];
    [Id(3)] public ImmutableArray<string> FuelTypesMentioned { get; init; } = [];
    [Id(4)] public ImmutableArray<string> PhoneNumbers { get; init; } = [];
    [Id(5)] public ImmutableArray<string> EmailAddresses { get; init; } = [];
    [Id(6)] public ImmutableArray<string> Names { get; init; } = [];
    [Id(7)] public ImmutableArray<string> FeaturesRequested { get; init; } = [];
    [Id(8)] public ImmutableArray<string> CompetitorsConsidered { get; init; } = [];

    [Id(9)] public bool BudgetMentioned { get; init; }
    [Id(10)] public decimal? BudgetMin { get; init; }
    [Id(11)] public decimal? BudgetMax { get; init; }
    [Id(12)] public string? BudgetText { get; init; }

    [Id(13)] public bool TradeInMentioned { get; init; }
    [Id(14)] public string? TradeInModel { get; init; }
    [Id(15)] public int? TradeInYear { get; init; }
    [Id(16)] public int? TradeInKm { get; init; }

    [Id(17)] public Timeline Timeline { get; init; }
    [Id(18)] public string? TimelineText { get; init; }
    [Id(19)] public DateOnly? TargetDate { get; init; }

    [Id(20)] public string? City { get; init; }
    [Id(21)] public string? State { get; init; }
    [Id(22)] public string? Pincode { get; init; }

    [Id(23)] public string? ColorPreference { get; init; }
    [Id(24)] public string? Transmission { get; init; }
    [Id(25)] public int? SeatingRequirement { get; init; }
    [Id(26)] public int? DailyTravelKm { get; init; }
    [Id(27)] public string? PurchaseMode { get; init; }
    [Id(28)] public string? TopPriority { get; init; }
    [Id(29)] public string? UsagePattern { get; init; }

    [Id(30)] public string? BuyerType { get; init; }
    [Id(31)] public string? CustomerType { get; init; }
    [Id(32)] public string? AnnualIncome { get; init; }
    [Id(33)] public int? Age { get; init; }
    [Id(34)] public string? Gender { get; init; }
    [Id(35)] public string? Prefix { get; init; }
    [Id(36)] public string? MaritalStatus { get; init; }

    [Id(37)] public string? FeedbackRating { get; init; }
    [Id(38)] public int? NpsScore { get; init; }

    /// <summary>0..1; how sure the extraction is over all fields that it filled.</summary>
    [Id(39)] public double ExtractionConfidence { get; init; }
}
