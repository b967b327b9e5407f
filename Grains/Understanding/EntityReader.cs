using Ampl.Understanding.Extraction;

namespace Ampl.Understanding;

/// <summary>The order in which values are read: numbers that must not be mistaken come first and claim their tokens.</summary>
internal static class EntityReader
{
    public static void Read(Reading reading, IReadOnlyDictionary<string, string> stateOfCity)
    {
        reading.Draft.Clear();
        EmailReader.Read(reading);
        IdentityNumbers.Claim(reading);
        PhoneReader.Read(reading);
        ModelReader.Read(reading);
        AmountReader.Read(reading);
        WishReader.Read(reading);
        NameReader.Read(reading);
        PlaceReader.Read(reading, stateOfCity);
        BudgetReader.Read(reading);
        TradeInReader.Read(reading);
        KilometreLimit.Read(reading);
        TimelineReader.Read(reading);
        PersonReader.Read(reading);
        FeedbackReader.Read(reading);
        LoanReader.Read(reading);
        MeansReader.Read(reading);
    }
}
