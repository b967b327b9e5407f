using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>City by its English name, state (said, else the city's), and pincode.</summary>
internal static class PlaceReader
{
    private const int PincodeLength = 6;

    public static void Read(Reading reading, IReadOnlyDictionary<string, string> stateOfCity)
    {
        var city = City(reading);
        var state = PhrasePicker.First(reading, ConceptKind.State) ?? (city is null ? null : stateOfCity[city]);
        var pincode = Pincode(reading, city is not null);
        if (city is null && state is null && pincode is null) return;
        reading.Draft.Found = reading.Draft.Found with { City = city, State = state, Pincode = pincode };
    }

    private static string? City(Reading reading)
    {
        PhraseMatch? best = null;
        foreach (var match in reading.Of(ConceptKind.City))
        {
            if (!reading.IsFree(match.Start, match.End)) continue;
            if (best is null || match.Length > best.Value.Length) best = match;
        }

        if (best is not { } found) return null;
        reading.Claim(found.Start, found.End, TokenRole.City);
        return reading.Concept(found).Value;
    }

    /// <summary>Six digits that do not start with 0, by name or where nothing else explains them.</summary>
    private static string? Pincode(Reading reading, bool hasCity)
    {
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            var label = NumberLabels.Before(reading, i);
            if (label == NumberLabels.Pincode && InTwoGroups(reading, i)) return $"{reading.Tokens.Folded(i)}{reading.Tokens.Folded(i + 1)}";
            if (!LooksLikePincode(reading, i)) continue;
            var isRound = reading.Tokens.Folded(i).EndsWith("000");
            if (label == NumberLabels.Pincode || label is null or NumberLabels.Phone && !isRound && (hasCity || IsAlone(reading, i) || label is null && !isRound && IsPart(reading, i))) return Take(reading, i);
        }

        return null;
    }

    /// <summary>A pincode is no sum of money either.</summary>
    private static string Take(Reading reading, int token)
    {
        for (var i = 0; i < reading.Amounts.Count; i++)
        {
            if (reading.Amounts[i].Start == token) reading.Amounts[i] = reading.Amounts[i] with { IsWord = true };
        }

        return reading.Tokens.Folded(token).ToString();
    }

    private static bool LooksLikePincode(Reading reading, int token)
    {
        var digits = reading.Tokens.Folded(token);
        if (reading.Tokens[token].Kind != TokenKind.Number || digits.Length != PincodeLength || digits[0] == '0' || digits.Contains('.')) return false;
        if (reading.Role(token) is not (TokenRole.Money or TokenRole.Number) || reading.Tokens[token].Length > PincodeLength) return false;
        foreach (var amount in reading.Amounts)
        {
            if (amount.Start == token) return amount.Scale == 1 && !amount.HasCurrency && amount.Pair < 0 && LoanReader.UnitAfter(reading, amount) is null;
        }

        return false;
    }

    /// <summary>"Pincode 560 034", as it is written on a letter.</summary>
    private static bool InTwoGroups(Reading reading, int token) =>
        IsGroup(reading, token) && reading.Tokens.Folded(token)[0] != '0' && token + 1 < reading.Tokens.Count && IsGroup(reading, token + 1);

    private static bool IsGroup(Reading reading, int token) =>
        reading.Tokens[token].Kind == TokenKind.Number && reading.Tokens.Folded(token).Length == PincodeLength / 2 && !reading.Tokens.Folded(token).Contains('.');

    /// <summary>"… the boot of the Triber. 560078": six digits that are a sentence of their own.</summary>
    private static bool IsPart(Reading reading, int token)
    {
        const Gap Border = Gap.Comma | Gap.Stop | Gap.Dot;
        return (token == 0 || (reading.Tokens[token].Before & Border) != Gap.None) && (token + 1 >= reading.Tokens.Count || (reading.Tokens[token + 1].Before & Border) != Gap.None)
            && (token > 0 || reading.Tokens.Count > 1) && reading.Tokens.Folded(token)[0] != '9';
    }

    private static bool IsAlone(Reading reading, int token) => reading.Tokens.Count <= 3 || token == reading.Tokens.Count - 1 && AmountUses.Mentions(reading, "place");
}
