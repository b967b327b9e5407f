namespace Ampl.Replies.Grounding;

/// <summary>The words that follow a number and say what it counts, in our languages.</summary>
internal static class UnitWords
{
    private static readonly (string Word, decimal Factor)[] Multipliers =
    [
        ("lakh", 100_000), ("lac", 100_000), ("लाख", 100_000), ("લાખ", 100_000),
        ("crore", 10_000_000), ("करोड़", 10_000_000), ("कोटी", 10_000_000), ("કરોડ", 10_000_000),
        ("thousand", 1_000), ("hazaar", 1_000), ("hazar", 1_000), ("हज़ार", 1_000), ("हजार", 1_000), ("હજાર", 1_000),
    ];

    private static readonly (string Word, QuantityUnit Unit, decimal Factor)[] Units =
    [
        ("%", QuantityUnit.Percent, 1), ("percent", QuantityUnit.Percent, 1), ("per cent", QuantityUnit.Percent, 1), ("pratishat", QuantityUnit.Percent, 1),
        ("प्रतिशत", QuantityUnit.Percent, 1), ("फ़ीसदी", QuantityUnit.Percent, 1), ("टक्के", QuantityUnit.Percent, 1), ("ટકા", QuantityUnit.Percent, 1),
        ("year", QuantityUnit.Months, 12), ("saal", QuantityUnit.Months, 12), ("साल", QuantityUnit.Months, 12), ("वर्ष", QuantityUnit.Months, 12), ("વર્ષ", QuantityUnit.Months, 12),
        ("month", QuantityUnit.Months, 1), ("mahin", QuantityUnit.Months, 1), ("महीन", QuantityUnit.Months, 1), ("महिन", QuantityUnit.Months, 1), ("મહિન", QuantityUnit.Months, 1),
        ("km/l", QuantityUnit.Mileage, 1), ("kmpl", QuantityUnit.Mileage, 1), ("km/kg", QuantityUnit.Mileage, 1), ("किमी/लीटर", QuantityUnit.Mileage, 1),
        ("km", QuantityUnit.Kilometres, 1), ("किमी", QuantityUnit.Kilometres, 1), ("કિમી", QuantityUnit.Kilometres, 1),
        ("cc", QuantityUnit.Engine, 1), ("hp", QuantityUnit.Power, 1), ("bhp", QuantityUnit.Power, 1), ("ps", QuantityUnit.Power, 1), ("nm", QuantityUnit.Torque, 1),
        ("seat", QuantityUnit.Seats, 1), ("सीट", QuantityUnit.Seats, 1), ("સીટ", QuantityUnit.Seats, 1),
        ("rupee", QuantityUnit.Rupees, 1), ("rupay", QuantityUnit.Rupees, 1), ("/-", QuantityUnit.Rupees, 1), ("रुपय", QuantityUnit.Rupees, 1), ("रुपए", QuantityUnit.Rupees, 1), ("રૂપિયા", QuantityUnit.Rupees, 1),
    ];

    /// <summary>A bare "12 lakh" is money: nothing else in a showroom is counted in lakhs but kilometres.</summary>
    public static (QuantityUnit Unit, decimal Factor) After(ReadOnlySpan<char> text)
    {
        foreach (var (word, factor) in Multipliers)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = text[word.Length..].TrimStart();
            return rest.StartsWith("km", StringComparison.OrdinalIgnoreCase) ? (QuantityUnit.Kilometres, factor) : (QuantityUnit.Rupees, factor);
        }

        foreach (var (word, unit, factor) in Units)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return (unit, factor);
        }

        return (QuantityUnit.None, 1);
    }
}
