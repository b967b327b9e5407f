using System.Collections.Immutable;
using Ampl.Dealers;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;
using Ampl.Tests.Understanding;
using Ampl.Understanding;

namespace Ampl.Tests.Replies;

/// <summary>A small dealership whose every figure a test can name.</summary>
internal static class SampleDealer
{
    private static readonly AskingWords Words = AskingWords.Parse(ProductData.Read(AskingWords.Name));

    public static readonly DateOnly AsOn = new(2026, 11, 1);

    /// <summary>Half past one at night in India, so that the offer of the 22nd is over there but not yet in UTC.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);

    public static readonly DealerProfile Profile = new()
    {
        BrandName = "Sardar Motors",
        ManagerName = "Asha Patil",
        ManagerPhone = "+91-9800011122",
        ManagerEmail = "asha@sardar.example",
        TollFreeNumber = "1800-200-300",
    };

    public static readonly Vehicle CretaBase = Car("Hyundai Creta", "E MT", 1_100_000, 1_250_000) with { MileageKmpl = 17.4m, Colours = ["Polar White", "Titan Grey"] };

    public static readonly Vehicle CretaTop = Automatic(Car("Hyundai Creta", "SX CVT", 1_550_000, 1_770_000)) with
    {
        MileageKmpl = 17.7m, Features = ["6 airbags", "Panoramic sunroof"],
    };

    public static readonly Vehicle CretaDiesel = Diesel(Car("Hyundai Creta", "SX Diesel", 1_650_000, 1_890_000)) with { MileageKmpl = 21.8m };

    public static readonly Vehicle Seltos = Car("Kia Seltos", "HTE", 1_149_000, 1_303_000) with { MileageKmpl = 16.5m, Availability = Availability.Limited };

    public static readonly Vehicle Punch = Automatic(Car("Tata Punch", "Adventure AMT", 819_000, 917_000)) with { MileageKmpl = 18.8m };

    public static readonly Vehicle Ertiga = Car("Maruti Ertiga", "VXi CNG", 1_079_000, 1_211_000) with
    {
        Category = "MPV", FuelType = FuelType.Cng, FuelText = "CNG", SeatingCapacity = 7, MileageKmpl = 26.1m,
    };

    public static readonly Vehicle Thar = Diesel(Car("Mahindra Thar", "LX 4x4", 1_549_000, 1_803_000)) with { SeatingCapacity = 4, Availability = Availability.SoldOut };

    public static readonly Vehicle Aura = Car("Hyundai Aura", "S", 649_000, null) with { Category = "Sedan" };

    public static readonly Offer YearEnd = new()
    {
        Id = "o1", Title = "Year-end benefit on Creta", DiscountType = DiscountType.Flat, DiscountValue = 40_000, ApplicableModels = ["Hyundai Creta"],
        ValidFrom = new(2026, 11, 1), ValidUntil = new(2026, 12, 31), Text = "Cash benefit.", Source = "sales/year-end.md",
    };

    public static readonly Offer Expired = new()
    {
        Id = "o2", Title = "Festive benefit on Seltos", DiscountType = DiscountType.Flat, DiscountValue = 60_000, ApplicableModels = ["Kia Seltos"],
        ValidUntil = new(2026, 11, 22), Text = "Over.", Source = "sales/festive.txt",
    };

    public static readonly Offer Exchange = new()
    {
        Id = "o3", Title = "Exchange bonus", DiscountType = DiscountType.Exchange, DiscountValue = 30_000, Text = "On any car.", Source = "sales/exchange.txt",
    };

    public static readonly FinanceScheme Scheme = new()
    {
        Id = "s1", Name = "Easy Drive", Provider = "Bank A", InterestRate = 8.75m, MaxTenureMonths = 84, MinDownPaymentPercent = 10, Text = "For all.", Source = "sales/finance.md",
    };

    public static readonly InsurancePolicy Policy = new()
    {
        Id = "p1", Name = "Zero Dep Shield", Provider = "Insurer A", CoverageType = CoverageType.ZeroDep, PremiumAmount = 45_900,
        HasZeroDep = true, HasRoadsideAssistance = true, Text = "Paid in full.", Source = "insurance/zero.json",
    };

    public static readonly ImmutableArray<Faq> Faqs =
    [
        Ask("f1", "What is the booking amount?", "A car is booked with ₹21,000.", "booking"),
        Ask("f2", "Which documents are needed for a test drive?", "Only your driving licence; the driver must be 18.", "test_drive"),
        Ask("f3", "What does the standard warranty cover?", "New cars carry a warranty of 3 years or 1,00,000 km.", "warranty"),
        Ask("f4", "How do I make an insurance claim?", "Call the insurance desk before any repair.", "insurance"),
    ];

    public static readonly KnowledgeRecords Records = new()
    {
        Vehicles = [CretaBase, CretaTop, CretaDiesel, Seltos, Punch, Ertiga, Thar, Aura],
        Faqs = Faqs,
        Offers = [YearEnd, Expired, Exchange],
        Schemes = [Scheme],
        Policies = [Policy],
    };

    public static Dealership Dealership { get; } = Of(Records);

    public static Dealership Of(KnowledgeRecords records) =>
        new(Profile, new DealerKnowledge(records, SearchIndex.Build(Passages(records), Vocabulary()), "v1", Now, Words), Readers.For(records.Vehicles.Select(car => car.Model)));

    private static QueryVocabulary Vocabulary() =>
        ProductData.TryRead("understanding/expansion.json") is null ? QueryVocabulary.Empty : QueryVocabularyFiles.Of(ProductData.TryRead).Read();

    private static IEnumerable<Passage> Passages(KnowledgeRecords records)
    {
        foreach (var car in records.Vehicles)
            yield return new Passage { Id = car.Id, RecordId = car.Id, Kind = RecordKind.Vehicle, Namespace = KnowledgeNamespace.Inventory, Title = car.FullName, Text = car.FullName, Source = car.Source };
        foreach (var faq in records.Faqs)
            yield return new Passage { Id = faq.Id, RecordId = faq.Id, Kind = RecordKind.Faq, Namespace = KnowledgeNamespace.Faq, Title = faq.Question, Text = $"{faq.Question}\n{faq.Answer}", Source = faq.Source };
    }

    private static Faq Ask(string id, string question, string answer, string category) =>
        new() { Id = id, Question = question, Answer = answer, Category = category, Source = "faqs.json" };

    private static Vehicle Automatic(Vehicle car) => car with { Transmission = Transmission.Automatic, TransmissionText = "Automatic" };

    private static Vehicle Diesel(Vehicle car) => car with { FuelType = FuelType.Diesel, FuelText = "Diesel" };

    private static Vehicle Car(string model, string variant, decimal price, decimal? onRoad) => new()
    {
        Id = $"{model} {variant}".ToLowerInvariant().Replace(' ', '-'),
        Brand = model.Split(' ')[0],
        Model = model,
        Variant = variant,
        Price = price,
        ExShowroomPrice = price,
        OnRoadPrice = onRoad,
        Category = "Compact SUV",
        FuelType = FuelType.Petrol,
        FuelText = "Petrol",
        Transmission = Transmission.Manual,
        TransmissionText = "Manual",
        EngineCc = 1497,
        SeatingCapacity = 5,
        Year = 2026,
        Source = "inventory.csv",
        AsOn = AsOn,
    };
}
