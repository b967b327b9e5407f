using System.Collections.Immutable;
using Ampl.Retrieval;

namespace Ampl.Knowledge.Vehicles;

/// <summary>Understands how files write fuel, gearbox and stock.</summary>
internal static class VehicleWords
{
    private static readonly string[] AutomaticWords =
        ["automatic", "auto", "amt", "cvt", "ecvt", "ivt", "dct", "dca", "dsg", "at", "ags", "tc", "torque", "converter", "single"];

    private static readonly string[] NumberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static FuelType Fuel(string text)
    {
        var fuel = TextFold.Fold(text);
        if (Has(fuel, "electric") || Has(fuel, "battery") || WordReader.WordsOf(fuel).Contains("ev") || WordReader.WordsOf(fuel).Contains("bev"))
        {
            return Has(fuel, "hybrid") ? FuelType.Hybrid : FuelType.Electric;
        }

        if (Has(fuel, "cng")) return FuelType.Cng;
        if (Has(fuel, "lpg")) return FuelType.Lpg;
        if (Has(fuel, "hybrid") && !Has(fuel, "mild")) return FuelType.Hybrid;
        if (Has(fuel, "diesel")) return FuelType.Diesel;
        return Has(fuel, "petrol") || Has(fuel, "gasoline") || Has(fuel, "hybrid") ? FuelType.Petrol : FuelType.Unknown;
    }

    /// <summary>An electric car without a gearbox column drives like an automatic; a variant named "AMT" is one.</summary>
    public static Transmission Gearbox(string text, string variant, FuelType fuel)
    {
        var words = WordReader.WordsOf(text.Length > 0 ? text : variant);
        if (words.Contains("manual") || words.Contains("mt") || words.Contains("imt")) return Transmission.Manual;
        if (words.Any(word => AutomaticWords.Contains(word, StringComparer.Ordinal))) return Transmission.Automatic;
        return fuel == FuelType.Electric ? Transmission.Automatic : Transmission.Unknown;
    }

    /// <summary>"MT", "CVT": behind a trim's name, and no part of it.</summary>
    public static bool IsGearbox(string word) => word is "mt" or "imt" or "manual" || AutomaticWords.Contains(word, StringComparer.Ordinal);

    /// <summary>Null when the words are not known: nobody may then be told that the car is there.</summary>
    public static Availability? Stock(string text)
    {
        var stock = TextFold.Fold(text).Replace('_', ' ').Replace('-', ' ').Trim();
        if (NumberWords.Contains(stock)) return Availability.Available;
        if (int.TryParse(stock, out var cars)) return cars > 0 ? Availability.Available : Availability.SoldOut;
        return stock switch
        {
            "" or "available" or "in stock" or "instock" or "yes" or "true" or "y" or "ready" or "ready stock" or "active" or "live" or "on sale" or "for sale" => Availability.Available,
            "limited" or "limited stock" or "few left" or "low stock" or "few" => Availability.Limited,
            "on order" or "waiting" or "waitlist" or "on request" or "made to order" or "to order" => Availability.OnOrder,
            "reserved" or "booked" or "on hold" or "hold" or "held" or "blocked" or "token received" => Availability.Reserved,
            "sold out" or "soldout" or "sold" or "out of stock" or "no" or "false" or "n" or "unavailable" or "not available" or "discontinued" or "delivered" or "none" => Availability.SoldOut,
            "coming soon" or "upcoming" or "pre launch" or "prelaunch" or "launching soon" or "pre booking" or "expected" => Availability.ComingSoon,
            _ => StockInWords(WordReader.WordsOf(stock)),
        };
    }

    /// <summary>A list without a column for it says so at the beginning of its notes: "SOLD 21/11/26". Null where nothing keeps the car from being had.</summary>
    public static Availability? Gone(string notes) => WordReader.WordsOf(TextFold.Fold(notes)) is [var first, ..] ? first switch
    {
        "sold" or "delivered" or "gone" or "finished" or "stopped" or "discontinued" => Availability.SoldOut,
        "booked" or "reserved" or "hold" => Availability.Reserved,
        _ => null,
    } : null;

    /// <summary>"Arriving 10 December", "2 cars in yard", "sold on 21 Nov": what keeps a car from being had counts before what does not.</summary>
    private static Availability? StockInWords(ImmutableArray<string> words)
    {
        if (Holds(words, "sold", "unavailable", "discontinued", "delivered", "nil", "stopped", "finished", "gone") || (Holds(words, "no", "not", "out") && Holds(words, "stock", "available"))) return Availability.SoldOut;
        if (Holds(words, "arriv", "expect", "coming", "upcoming", "launch", "transit", "due")) return Availability.ComingSoon;
        if (Holds(words, "reserved", "booked", "hold", "held", "blocked", "token")) return Availability.Reserved;
        if (Holds(words, "order", "wait", "request")) return Availability.OnOrder;
        if (Holds(words, "limited", "few", "last", "low", "only")) return Availability.Limited;
        return Holds(words, "available", "stock", "ready", "yard", "display", "showroom") ? Availability.Available : null;
    }

    private static bool Holds(ImmutableArray<string> words, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            foreach (var word in words)
            {
                if (word.StartsWith(beginning, StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.Ordinal);
}
