using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Money;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>One thing the customer wants to know or does, with the cars it is about.</summary>
internal abstract record Question(string Kind)
{
    public ImmutableArray<CarChoice> Cars { get; init; } = [];
}

/// <summary>The names of the kinds; stored in memory and in the turn's record, so never renamed.</summary>
internal static class QuestionKind
{
    public const string Price = "price";
    public const string OnRoadPrice = "on_road_price";
    public const string Availability = "availability";
    public const string Emi = "emi";
    public const string Specification = "specification";
    public const string Overview = "overview";
    public const string Comparison = "comparison";
    public const string Filter = "filter";
    public const string Offers = "offers";
    public const string Insurance = "insurance";
    public const string Exchange = "exchange";
    public const string Tcs = "tcs";
    public const string LoanEligibility = "loan_eligibility";
    public const string DownPayment = "down_payment";
    public const string TestDrive = "test_drive";
    public const string WaitingPeriod = "waiting_period";
    public const string Faq = "faq";
    public const string Greeting = "greeting";
    public const string Thanks = "thanks";
    public const string Goodbye = "goodbye";
    public const string Acknowledgement = "acknowledgement";
    public const string WhoAreYou = "who_are_you";
    public const string ContactGiven = "contact_given";
    public const string Human = "human";
    public const string Complaint = "complaint";
    public const string Feedback = "feedback";
    public const string CaseStatus = "case_status";
    public const string NotSold = "not_sold";
    public const string Refused = "refused";
    public const string Unknown = "unknown";
}

internal sealed record PriceQuestion() : Question(QuestionKind.Price);

/// <param name="City">Where the customer wants to register the car, when said.</param>
/// <param name="State">The state said, else that of the city.</param>
/// <param name="ForCompany">True when the buyer is a company, which some states tax differently.</param>
/// <param name="OnLoan">True when a loan is spoken of, which has to be noted in the registration.</param>
internal sealed record OnRoadPriceQuestion(string? City, string? State = null, bool ForCompany = false, bool OnLoan = false) : Question(QuestionKind.OnRoadPrice)
{
    public static OnRoadPriceQuestion In(Understood message, Entities known) => new(
        message.Entities.City,
        message.Entities.State,
        (message.Entities.CustomerType ?? known.CustomerType) == "corporate",
        message.Loan != LoanTerms.None || (message.Cues & (Cue.Loan | Cue.Emi)) != Cue.None);
}

/// <param name="Price">A price that the customer names instead of a car.</param>
internal sealed record TcsQuestion(decimal? Price) : Question(QuestionKind.Tcs);

/// <summary>How much can be borrowed with this income, or for this instalment.</summary>
internal sealed record BorrowingQuestion(CustomerMeans Means, LoanTerms Said, string Query) : Question(QuestionKind.LoanEligibility);

internal sealed record DownPaymentQuestion(string Query) : Question(QuestionKind.DownPayment);

internal sealed record AvailabilityQuestion(string? Colour) : Question(QuestionKind.Availability);

/// <param name="Said">The customer's own terms, completed by those of earlier turns; what is missing is assumed.</param>
internal sealed record EmiQuestion(LoanTerms Said, RateKind RateKind) : Question(QuestionKind.Emi);

internal sealed record SpecificationQuestion(ImmutableArray<CarAttribute> Attributes, ImmutableArray<CarFeature> Features)
    : Question(QuestionKind.Specification);

/// <summary>Properties that files have no column for, and perhaps a sentence.</summary>
/// <param name="Details">Each by the English words in which a sentence speaks of it, as "boot" and "luggage".</param>
internal sealed record DetailQuestion(ImmutableArray<ImmutableArray<string>> Details) : Question(QuestionKind.Specification);

/// <param name="Buying">True when the customer wants it, so that the next step is named.</param>
internal sealed record OverviewQuestion(bool Buying) : Question(QuestionKind.Overview)
{
    /// <summary>Asked for by its place in the range ("the cheapest model") or as a version ("is there a CNG?"), so that its name and price say all.</summary>
    public bool IsVersion { get; init; }
}

internal sealed record ComparisonQuestion(ImmutableArray<CarAttribute> Attributes) : Question(QuestionKind.Comparison);

internal sealed record FilterQuestion(CarCriteria Wish, CarOrder Order, bool Buying) : Question(QuestionKind.Filter)
{
    /// <summary>Narrows the list told last.</summary>
    public bool Refines { get; init; }

    /// <summary>The first of the list is asked for ("the cheapest"), and so is what is talked about after it.</summary>
    public bool OfOne { get; init; }

    /// <summary>Little was said of a car, and we were not asked to choose: it may be about something else.</summary>
    public bool IsVague { get; init; }
}

/// <param name="Named">Offers asked for by name, valid or not.</param>
internal sealed record OffersQuestion(ImmutableArray<Offer> Named) : Question(QuestionKind.Offers)
{
    /// <summary>"Is the offer that there was still on?": what has ended is told too.</summary>
    public bool AsksOfEarlier { get; init; }

    /// <summary>Asked for used cars, or for new ones; null where nothing was said.</summary>
    public bool? Used { get; init; }

    /// <summary>Festivals and seasons whose offer is asked for, in English.</summary>
    public ImmutableArray<string> Occasions { get; init; } = [];

    /// <summary>Asked for a make and no car of it.</summary>
    public ImmutableArray<string> Brands { get; init; } = [];
}

/// <param name="Coverage">Only policies of this kind, when the customer named one.</param>
internal sealed record InsuranceQuestion(CoverageType Coverage, string Query) : Question(QuestionKind.Insurance);

/// <param name="Worth">What the customer says that the old car fetches, in rupees.</param>
internal sealed record ExchangeQuestion(string Query, decimal? Worth) : Question(QuestionKind.Exchange)
{
    /// <summary>The car that is given is not one that is asked about, and several talked about are none that was chosen.</summary>
    public static ExchangeQuestion In(Scene scene) => new(scene.Message.Text, scene.Message.OldCarWorth)
    {
        Cars = scene.NamesCar || scene.Cars.Length == 1 ? scene.Cars.RemoveAll(car => car.Model == scene.Message.Entities.TradeInModel) : [],
    };
}

internal sealed record TestDriveQuestion(string Query) : Question(QuestionKind.TestDrive);

/// <summary>To be looked up in what the dealer wrote; <see cref="Otherwise"/> is the kind to answer when nothing is found.</summary>
internal sealed record LookupQuestion(string Query, string Otherwise = QuestionKind.Unknown) : Question(QuestionKind.Faq)
{
    /// <summary>Said beside what was asked, and perhaps nothing to answer: where nothing is found nothing is said.</summary>
    public bool IsAside { get; init; }
}

/// <summary>Asked of the text that was told just before, or of what the talk is about.</summary>
/// <param name="Asked">The sorts of answer that are wanted, as the search tells them.</param>
internal sealed record GoingOnQuestion(Passage? Told, int Asked) : Question(QuestionKind.Faq);

/// <summary>Asked about a car, but no car is known; the question is answered once it is named.</summary>
internal sealed record WhichCarQuestion(string Asked) : Question(Asked);

internal sealed record NotSoldQuestion(ImmutableArray<string> Models, ImmutableArray<string> Categories) : Question(QuestionKind.NotSold);

/// <summary>Said to us as people, not as a source of facts: a greeting, thanks, a complaint.</summary>
internal sealed record SocialTurn(string Kind) : Question(Kind);

internal enum CarAttribute
{
    Price,
    OnRoadPrice,
    Mileage,
    Engine,
    Power,
    Torque,
    Seats,
    Fuel,
    Transmission,
    Category,
    Year,
    KmDriven,
    Owners,
    Colours,
    Safety,
    Features,
    Variants,
}

internal enum CarOrder
{
    CheapestFirst,
    DearestFirst,
    BestMileageFirst,
}
