using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>
/// "Rakesh Mehta, 98220 12345, Pune": in a message that leaves a number, a part that holds nothing but a few words
/// that no vocabulary knows is the name of whoever left it.
/// </summary>
internal static class NameCard
{
    private const int MostWords = 3;
    private const Gap Border = Gap.Comma | Gap.Stop | Gap.Dash | Gap.Colon | Gap.Slash | Gap.Other;

    /// <summary>"Rahul Sharma from Pune", "ravindra mahto, ek bolero leni hai"; "Rahul Sharma ne bola" is somebody else.</summary>
    public static (int Start, int End)? FullName(Reading reading)
    {
        for (var at = 0; at + 1 < reading.Tokens.Count; at++)
        {
            var end = at + 1;
            while (end < reading.Tokens.Count && end - at < MostWords && reading.Tokens[end].Before == Gap.Space && MayBeNamed(reading, end)) end++;
            if (end - at < 2 || !MayBeNamed(reading, at) || !IsSureOf(reading, at, end)) continue;
            return AmountUses.Follows(reading, "somebody_else", end) ? null : (at, end);
        }

        return null;
    }

    private static bool MayBeNamed(Reading reading, int at) =>
        reading.Role(at) == TokenRole.None && reading.Tokens[at].Kind == TokenKind.Word && (NameReader.IsCommonName(reading, at)
            || reading.Tokens[at].Word == 0 && reading.Tokens[at].Stem == 0 && reading.Tokens[at].FoldLength > 2 && !NameReader.IsCity(reading, at));

    /// <summary>A given name with a surname, or either with a capital where whoever writes leaves an address.</summary>
    private static bool IsSureOf(Reading reading, int start, int end)
    {
        if (IsFromPlace(reading, start) && (end == reading.Tokens.Count || IsBorder(reading, end))) return true;
        var isGiven = NameReader.IsCommonName(reading, start, "given");
        if (isGiven && NameReader.IsCommonName(reading, end - 1, "surname")) return true;
        var isBoth = IsCapital(reading, start) && IsCapital(reading, end - 1);
        var isOne = isGiven || NameReader.IsCommonName(reading, end - 1, "surname");
        if (isOne && (isBoth || end == reading.Tokens.Count || IsBorder(reading, end))) return true;
        return isBoth && reading.Draft.Phones.Count + reading.Draft.Emails.Count > 0;
    }

    /// <summary>"પોરબંદરથી ભાવના ઓડેદરા", "ranchi se ravindra mahto".</summary>
    private static bool IsFromPlace(Reading reading, int start)
    {
        foreach (var city in reading.Of(ConceptKind.City))
        {
            if (city.End == start && reading.Tokens[start].Script != Script.Latin || AmountUses.Lead(reading, "since_day", start) && city.End == start - 1) return true;
        }

        return false;
    }

    private static bool IsCapital(Reading reading, int at) => reading.Tokens[at].Script == Script.Latin && char.IsUpper(reading.Tokens.Text[reading.Tokens[at].Start]);

    public static (int Start, int End)? Find(Reading reading)
    {
        if (reading.Draft.Phones.Count + reading.Draft.Emails.Count == 0) return null;
        for (var start = 0; start < reading.Tokens.Count;)
        {
            var end = start + 1;
            while (end < reading.Tokens.Count && !IsBorder(reading, end)) end++;
            if (IsName(reading, start, end)) return (start, end);
            start = end;
        }

        return null;
    }

    private static bool IsBorder(Reading reading, int at) => (reading.Tokens[at].Before & Border) != Gap.None || IsContact(reading, at) || IsContact(reading, at - 1);

    private static bool IsContact(Reading reading, int at) =>
        at >= 0 && at < reading.Tokens.Count && reading.Role(at) is TokenRole.Phone or TokenRole.Email;

    /// <summary>One word, or words in small letters, only right beside the number.</summary>
    private static bool IsName(Reading reading, int start, int end)
    {
        if (end - start > MostWords) return false;
        var (isCapital, isUnknown) = (true, true);
        for (var i = start; i < end; i++)
        {
            if (!NameReader.IsNameWord(reading, i, isLater: false, strong: true) || reading.IsVocabulary(i) || NameReader.IsCity(reading, i)) return false;
            isCapital &= reading.Tokens[i].Script != Script.Latin || IsCapital(reading, i);
            isUnknown &= reading.Tokens[i].Word == 0 || NameReader.IsCommonName(reading, i);
        }

        var isBeside = IsContact(reading, start - 1) || IsContact(reading, end);
        return isCapital && isUnknown && (end - start > 1 || isBeside) || isBeside && (isCapital || isUnknown && end - start > 1 || NameReader.IsCommonName(reading, start));
    }
}
