using Ampl.Knowledge.Vehicles;
using Ampl.Understanding;

namespace Ampl.Replies.Grounding;

/// <summary>Quantities that a text writes out: "twelve lakh", "साडेबारा लाख", "three years".</summary>
internal static class WordQuantities
{
    public static IEnumerable<Quantity> Read(string text, MessageReader reader)
    {
        foreach (var (value, scaled, start, end) in reader.AmountsInWords(text))
        {
            var (unit, factor) = UnitWords.After(text.AsSpan(end).TrimStart(" -"));
            if (unit == QuantityUnit.None && scaled) unit = QuantityUnit.Rupees;
            var price = unit == QuantityUnit.Rupees ? QuantityReader.PriceNear(text, start, end) : PriceKind.Any;
            yield return new Quantity(value * factor, unit, price, start);
        }
    }
}
