using System.Collections.Immutable;
using Ampl.Knowledge.Documents;
using Ampl.Retrieval;

namespace Ampl.Knowledge.Vehicles;

/// <summary>What only lists of used cars tell: the year, the kilometres run, and which owner sells.</summary>
internal static class UsedCarFigures
{
    private const int OldestYear = 1950;
    private const int LastYear = 2099;
    private const int MostOwners = 9;
    private const int Lakh = 100_000;

    private static readonly string[] YearOrPlace = ["registered_in", "registered", "registration", "first_registration", "regn"];
    private static readonly string[] Kilometres = ["km", "kms", "kilometers", "kilometres"];
    private static readonly string[] Driven = ["run", "driven", "done", "covered", "odometer", "clocked"];
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    /// <summary>"2019", "Mar-2019", "03/2019"; what a car is registered in may be a year or a town.</summary>
    public static int? Year(RawRecord row)
    {
        if (YearIn(row.Text("year")) is { } year) return year;
        foreach (var field in YearOrPlace)
        {
            if (row.Text(field) is { Length: 4 } text && YearIn(text) is { } registered) return registered;
        }

        return null;
    }

    public static int? KmDriven(RawRecord row)
    {
        var isInLakh = row.Text("km_driven").Contains("lakh", StringComparison.OrdinalIgnoreCase) || row.Text("km_driven").Contains("lac", StringComparison.OrdinalIgnoreCase);
        return isInLakh ? row.Number("km_driven") is { } lakhs ? (int)(lakhs * Lakh) : null : row.Whole("km_driven") is > 0 and var km ? km : null;
    }

    /// <summary>"Run 41,000 km", "41,000 km driven": where a list has no column, its other words of a used car tell it.</summary>
    public static int? KmDriven(IEnumerable<string> told)
    {
        foreach (var text in told)
        {
            var words = WordReader.WordsOf(text);
            for (var i = 0; i + 1 < words.Length; i++)
            {
                if (Kilometres.Contains(words[i + 1]) && int.TryParse(words[i], out var km) && (At(words, i - 1) || At(words, i + 2))) return km;
            }
        }

        return null;
    }

    /// <summary>"Single owner", "Second owner" among them.</summary>
    public static int? Owners(IEnumerable<string> told)
    {
        foreach (var text in told)
        {
            var words = WordReader.WordsOf(text);
            for (var i = 1; i < words.Length; i++)
            {
                if (words[i] is not ("owner" or "hand")) continue;
                if (Array.IndexOf(Ordinals, words[i - 1]) is >= 0 and var at) return at + 1;
                if (words[i - 1] is "single" or "one") return 1;
            }
        }

        return null;
    }

    /// <summary>"2nd", "Second owner", "2"; a list of new cars may say 0.</summary>
    public static int? Owners(RawRecord row)
    {
        if (row.Whole("owners") is { } number) return number is > 0 and <= MostOwners ? number : null;
        var words = WordReader.WordsOf(TextFold.Fold(row.Text("owners")));
        var at = Array.FindIndex(Ordinals, word => words.Contains(word));
        return at >= 0 ? at + 1 : words.Contains("single") || words.Contains("one") ? 1 : null;
    }

    private static bool At(ImmutableArray<string> words, int place) => place >= 0 && place < words.Length && Driven.Contains(words[place]);

    private static int? YearIn(string text)
    {
        var digits = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                digits++;
                continue;
            }

            if (digits == 4 && int.Parse(text.AsSpan(i - 4, 4)) is >= OldestYear and <= LastYear and var year) return year;
            digits = 0;
        }

        return null;
    }
}
