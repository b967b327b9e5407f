using System.Globalization;
using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>
/// Reads numbers in digits and in the words of four languages: "12.5L", "साडेबारा लाख", "paune do lakh", "૧૨ લાખ ૫૦ હજાર",
/// "₹12,50,000/-". A number word counts only where a scale or a unit follows, since "do" and "be" are also verbs.
/// </summary>
internal static class AmountReader
{
    private const decimal Thousand = 1000;
    private const decimal Lakh = 100_000;
    private const decimal FewestLakhs = 3;
    private const int BudgetReach = 2;

    public static void Read(Reading reading)
    {
        reading.Amounts.Clear();
        for (var at = 0; at < reading.Tokens.Count;)
        {
            if (TryRead(reading, at, out var amount))
            {
                reading.Amounts.Add(amount);
                at = amount.End;
            }
            else at++;
        }

        RangeReader.Pair(reading);
        foreach (var amount in reading.Amounts) reading.Claim(amount.Start, amount.End, amount.IsMoney ? TokenRole.Money : TokenRole.Number);
    }

    private static bool TryRead(Reading reading, int at, out Amount amount)
    {
        amount = default;
        if (!reading.IsFree(at, at + 1) || !TryReadPart(reading, at, out var value, out var scale, out var end, out var isWord)) return false;
        if (YearInWords(reading, value, scale, end) is { } year)
        {
            amount = new Amount(at, year.End, year.Value);
            return true;
        }

        var total = value * scale;
        while (scale > 100 && TryReadPart(reading, end, out var next, out var lower, out var after, out _) && lower > 1 && lower < scale && next < 100)
        {
            total += next * lower;
            end = after;
            (isWord, scale) = (false, lower > Thousand ? lower : scale);
        }

        amount = new Amount(at, end, total) { Scale = scale, IsWord = isWord, HasCurrency = HasCurrency(reading, at, end) };
        return true;
    }

    /// <summary>"दो हज़ार तेरह", "don hajar sola": how the years of this century are said.</summary>
    private static (decimal Value, int End)? YearInWords(Reading reading, decimal value, decimal scale, int end)
    {
        if (value != 2 || scale != Thousand || end >= reading.Tokens.Count || Longest(reading, ConceptKind.Number, end) is not { } rest) return null;
        var years = reading.Concept(rest).Amount;
        if (years is < 1 or > 50 || years != Math.Floor(years) || rest.End < reading.Tokens.Count && Longest(reading, ConceptKind.Scale, rest.End) is not null) return null;
        return (2 * Thousand + years, rest.End);
    }

    /// <summary>One "number scale": the scale is 1 when none follows.</summary>
    private static bool TryReadPart(Reading reading, int at, out decimal value, out decimal scale, out int end, out bool isWord)
    {
        (value, scale, end, isWord) = (0, 1, at, true);
        if (at >= reading.Tokens.Count) return false;
        if (reading.Tokens[at].Kind == TokenKind.Number)
        {
            isWord = false;
            end = at + 1;
            if (!TryParse(reading.Tokens.Folded(at), out value)) return false;
        }
        else if (!NumberWords.TryRead(reading, at, out value, out end)) return false;

        if (TryScale(reading, end, isWord, value, out var factor, out var after)) (scale, end) = (factor, after);
        else if (isWord && !IsUnit(reading, end) && !RangeReader.LeadsTo(reading, end) && !IsLimit(reading, at, end, value) && !AmountUses.Lead(reading, "household", at)) return false;
        return true;
    }

    /// <summary>"Above ten lakhs but under fourteen", "अठराच्या वर नको", "budget das": a number word that a limit or the budget stands beside.</summary>
    private static bool IsLimit(Reading reading, int at, int end, decimal value) =>
        value >= FewestLakhs && (AmountUses.Lead(reading, "budget", at, BudgetReach) || AmountUses.Lead(reading, "age", at, BudgetReach) || Bounds.Follows(reading, end)) || (end >= reading.Tokens.Count || (reading.Tokens[end].Before & (Gap.Comma | Gap.Stop)) != Gap.None) && Bounds.Leads(reading, at);

    private static bool TryScale(Reading reading, int at, bool isWord, decimal value, out decimal factor, out int end)
    {
        (factor, end) = (1, at);
        if (at >= reading.Tokens.Count || Longest(reading, ConceptKind.Scale, at) is not { } match) return false;
        factor = reading.Concept(match).Amount;
        end = match.End;
        var length = reading.Tokens[at].FoldLength;
        return length > 1 ? IsScaleWord(reading, at, isWord, factor) : IsScaleLetter(reading, at, isWord, value, factor);
    }

    /// <summary>"so" and "she" are hundreds only after a number word: in English they are not numbers at all.</summary>
    private static bool IsScaleWord(Reading reading, int at, bool isWord, decimal factor) =>
        factor > 100 || isWord || reading.Tokens[at].FoldLength > 3 || reading.Tokens[at].Script != Script.Latin;

    /// <summary>"12L" and "50k" touch their number; "1.5 L" is an engine and "k" alone is Hinglish for "of".</summary>
    private static bool IsScaleLetter(Reading reading, int at, bool isWord, decimal value, decimal factor)
    {
        if (isWord || factor == Lakh && value < 3) return false;
        var original = reading.Tokens.Text[reading.Tokens[at].Start];
        return reading.Tokens[at].Before == Gap.None && value < 1000 || factor == Lakh && original == 'L' && value < 200;
    }

    private static bool IsUnit(Reading reading, int at) => at < reading.Tokens.Count && Longest(reading, ConceptKind.Unit, at) is not null;

    private static bool HasCurrency(Reading reading, int start, int end) =>
        Ends(reading, ConceptKind.Currency, start) || end < reading.Tokens.Count && Longest(reading, ConceptKind.Currency, end) is not null
        || IsSlashDash(reading.Tokens, end);

    /// <summary>"12,50,000/-" is how rupees are written on paper.</summary>
    private static bool IsSlashDash(Tokens tokens, int end)
    {
        var after = tokens[end - 1].End;
        return after + 1 < tokens.Text.Length && tokens.Text[after] == '/' && tokens.Text[after + 1] == '-';
    }

    private static bool Ends(Reading reading, ConceptKind kind, int end)
    {
        foreach (var match in reading.Of(kind))
        {
            if (match.End == end) return true;
        }

        return false;
    }

    internal static PhraseMatch? Longest(Reading reading, ConceptKind kind, int start)
    {
        PhraseMatch? longest = null;
        foreach (var match in reading.Of(kind))
        {
            if (match.Start == start && (longest is null || match.End > longest.Value.End)) longest = match;
        }

        return longest;
    }

    private static bool TryParse(ReadOnlySpan<char> digits, out decimal value) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}
