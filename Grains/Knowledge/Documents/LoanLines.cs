using System.Globalization;
using System.Text.RegularExpressions;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Knowledge.Documents;

/// <summary>Reads what a lender asks for out of a line: "8.55% for new cars, up to 84 months, up to 90% of the on-road price".</summary>
internal static partial class LoanLines
{
    private const decimal LowestRate = 3;
    private const decimal HighestRate = 30;
    private const int MonthsPerYear = 12;
    private static readonly string[] Words = ["loan", "financ", "interest", "emi ", "lender", "bank"];
    private static readonly string[] RateWords = ["interest", "p.a", "per annum", "per year", "a year", "months", "years", "reducing", "rate"];

    /// <summary>Null where the line names no rate of a loan.</summary>
    /// <param name="heading">What the list stands under, which tells whether it is about loans at all.</param>
    public static FinanceScheme? Read(string heading, string name, string line)
    {
        if (!Says($"{heading} {name}", Words) || !Says(line, RateWords)) return null;
        var rate = Percent().Match(line);
        if (!rate.Success || Number(rate) is not (>= LowestRate and <= HighestRate) || IsFee(line, rate)) return null;
        var tenure = Tenure().Match(line);
        var share = Share().Match(line);
        return new FinanceScheme
        {
            Name = name,
            Provider = name.Contains("bank", StringComparison.OrdinalIgnoreCase) ? name : "",
            InterestRate = Number(rate),
            MaxTenureMonths = tenure.Success ? Months(tenure) : null,
            MinDownPaymentPercent = share.Success && Number(share) is > 0 and < 100 and var lent ? 100 - lent : null,
            IsForUsed = UsedWords.In($"{name} {line}"),
            IsForElectric = IsForElectric($"{name} {line}"),
            Text = $"{name}: {line}",
        };
    }

    /// <summary>
    /// A lender's terms in sentences, a loan for each that names a rate: "New car rate: 8.70% a year. Longest term 84 months.
    /// Used car rate: 12.40% a year." What stands behind a rate belongs to it until the next.
    /// </summary>
    public static IEnumerable<FinanceScheme> ReadAll(string heading, string name, string text)
    {
        var terms = new List<string>();
        foreach (var sentence in text.Split(". ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (terms.Count > 0 && Read(heading, name, sentence) is null) terms[^1] = $"{terms[^1]}. {sentence}";
            else terms.Add(sentence);
        }

        foreach (var of in terms)
        {
            var first = of.Split(". ", 2)[0]; // "No used car loans" behind a rate takes nothing from it.
            if (Read(heading, name, of) is { } scheme)
                yield return scheme with { Text = $"{name}: {text}", IsForUsed = UsedWords.In($"{name} {first}"), IsForElectric = IsForElectric($"{name} {first}") };
        }
    }

    /// <summary>Of a lender's name and terms: "Green Bank (EV only)", "for electric cars".</summary>
    public static bool IsForElectric(string text) => VehicleWords.Fuel(text) == FuelType.Electric && VehicleWords.Fuel(Without(text)) == FuelType.Unknown;

    private static string Without(string text) => Electric().Replace(text, " ");

    /// <summary>"1.5% processing fee": a percentage of something else than the loan a year.</summary>
    private static bool IsFee(string line, Match rate) =>
        FeeBefore().IsMatch(line[..rate.Index]) || FeeAfter().IsMatch(line[(rate.Index + rate.Length)..]);

    private static bool Says(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static decimal Number(Match match) => decimal.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);

    private static int Months(Match match) => (int)Number(match) * (match.Groups["unit"].Value.StartsWith("y", StringComparison.OrdinalIgnoreCase) ? MonthsPerYear : 1);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(?<n>\d{1,2}(\.\d{1,3})?)\s?(%|per ?cent)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Percent();

    [GeneratedRegex(@"(?<n>\d{1,3})\s?(?<unit>months?|years?|yrs?)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tenure();

    [GeneratedRegex(@"(?<n>\d{2})\s?% (of|on) (the )?on.?road", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Share();

    [GeneratedRegex(@"(fee|charge|penalty|discount|down payment)\W{0,3}(of |is )?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FeeBefore();

    [GeneratedRegex(@"\b(electric|battery|bev|ev)s?\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Electric();

    [GeneratedRegex(@"^\s*(\S+ )?(fee|charge|penalty|of the|on the|down)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FeeAfter();
}
