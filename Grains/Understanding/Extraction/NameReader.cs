using System.Globalization;
using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>
/// The customer's name after "my name is" and its like in four languages. After weaker words ("I am", "मैं") only a
/// word that no vocabulary knows, and in Latin script only a capitalised one, is taken for a name.
/// </summary>
internal static class NameReader
{
    private const int MostWords = 3;

    /// <summary>Before the ending that a name has where it owns what follows: "of:च्या".</summary>
    private const string Genitive = "of:";

    public static void Read(Reading reading)
    {
        PhraseMatch? best = null;
        foreach (var match in reading.Of(ConceptKind.NameIs))
        {
            if (match.End >= reading.Tokens.Count || !reading.IsFree(match.Start, match.End)) continue;
            if (best is null || IsBetter(reading, match, best.Value)) best = End(reading, match) > match.End ? match : best;
        }

        if (best is { } found) Take(reading, SkipTitle(reading, found.End), End(reading, found));
        else TakeBeforeHere(reading);
        if (reading.Draft.Names.Count == 0) TakeAfterTitle(reading);
        if (reading.Draft.Names.Count == 0 && (NameCard.FullName(reading) ?? NameCard.Find(reading)) is { } card) Take(reading, card.Start, card.End);
    }

    /// <summary>
    /// "Mr. Anil Kapoor": only capitalised words, for "Dr" and "Miss" stand before others too; "डॉ. सीमा अग्रवाल" only where
    /// the title begins a part of the message, as "जय श्री कृष्ण" is a greeting.
    /// </summary>
    private static void TakeAfterTitle(Reading reading)
    {
        foreach (var title in reading.Of(ConceptKind.Prefix))
        {
            var end = title.End;
            while (end < reading.Tokens.Count && end - title.End < MostWords && IsNamed(reading, title, end) && IsNameWord(reading, end, end > title.End, true)) end++;
            if (end == title.End) continue;
            Take(reading, title.End, end);
            return;
        }
    }

    private static bool IsNamed(Reading reading, PhraseMatch title, int at) => reading.Tokens[at].Script == Script.Latin
        ? IsCapitalised(reading, at)
        : !reading.IsVocabulary(at) && (title.Start == 0 || (reading.Tokens[title.Start].Before & (Gap.Comma | Gap.Stop)) != Gap.None);

    private static bool IsCapitalised(Reading reading, int at) => reading.Tokens[at].Script == Script.Latin && char.IsUpper(reading.Tokens.Text[reading.Tokens[at].Start]);

    private static bool IsBetter(Reading reading, PhraseMatch match, PhraseMatch other)
    {
        var (strong, wasStrong) = (IsStrong(reading, match), IsStrong(reading, other));
        return strong != wasStrong ? strong : match.Length > other.Length;
    }

    private static bool IsStrong(Reading reading, PhraseMatch match) => reading.Concept(match).Value == "name";

    private static int End(Reading reading, PhraseMatch match)
    {
        var start = SkipTitle(reading, match.End);
        var end = start;
        var strong = IsStrong(reading, match);
        while (end < reading.Tokens.Count && end - start < MostWords && IsNameWord(reading, end, end > start, strong)) end++;
        return end == start ? match.End : end;
    }

    private static int SkipTitle(Reading reading, int at)
    {
        while (at < reading.Tokens.Count && AmountReader.Longest(reading, ConceptKind.Prefix, at) is { } title) at = title.End;
        return at;
    }

    internal static bool IsNameWord(Reading reading, int at, bool isLater, bool strong)
    {
        ref var token = ref reading.Tokens[at];
        if (token.Kind != TokenKind.Word || token.FoldLength < 2 || reading.Role(at) != TokenRole.None && reading.Role(at) != TokenRole.City) return false;
        if (isLater && (token.Before & ~Gap.Space) != Gap.None) return false;
        if (IsFunctionWord(reading, at)) return false;
        var isCapital = char.IsUpper(reading.Tokens.Text[token.Start]);
        if (IsCommonName(reading, at)) return true;
        if ((isLater || !strong) && IsCity(reading, at) && !IsCommonName(reading, at + 1, "surname")) return false;
        if (token.Script == Script.Latin && !isCapital && (isLater || !strong)) return token.Word == 0 && (isLater && strong || IsCommonName(reading, at + 1) || IsCommonName(reading, at - 1));
        return strong || token.Word == 0 || isCapital && !reading.IsVocabulary(at);
    }

    internal static bool IsCity(Reading reading, int at)
    {
        foreach (var city in reading.Of(ConceptKind.City))
        {
            if (city.Start <= at && at < city.End) return true;
        }

        return false;
    }

    internal static bool IsCommonName(Reading reading, int at, string? sort = null)
    {
        foreach (var match in reading.Of(ConceptKind.PersonName))
        {
            if (match.Start == at && (sort is null || reading.Concept(match).Value == sort)) return true;
        }

        return false;
    }

    private static bool IsFunctionWord(Reading reading, int at)
    {
        foreach (var match in reading.Of(ConceptKind.NotName))
        {
            if (match.Start <= at && at < match.End) return true;
        }

        return false;
    }

    /// <summary>"Rahul here", "Rahul bol raha hoon", "सुनीता रावच्या नावावर".</summary>
    private static void TakeBeforeHere(Reading reading)
    {
        foreach (var match in reading.Of(ConceptKind.NameBefore))
        {
            var start = match.Start;
            while (start > 0 && match.Start - start < MostWords && (start == match.Start || reading.Tokens[start].Before == Gap.Space) && IsNameWord(reading, start - 1, false, false)) start--;
            if (start == match.Start) continue;
            var value = reading.Concept(match).Value;
            var ending = value.StartsWith(Genitive, StringComparison.Ordinal) ? value[Genitive.Length..] : "";
            if (!reading.Tokens.Original(start, match.Start).EndsWith(ending)) continue;
            Take(reading, start, match.Start, ending.Length);
            return;
        }
    }

    /// <param name="ending">How many letters at the end belong to the grammar and not to the name.</param>
    private static void Take(Reading reading, int start, int end, int ending = 0)
    {
        if (start >= end) return;
        var name = reading.Tokens.Original(start, end)[..^ending].ToString();
        if (reading.Tokens[start].Script == Script.Latin && char.IsLower(name[0])) name = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name);
        reading.Draft.Names.Add(name);
        reading.Claim(start, end, TokenRole.Name);
    }
}
