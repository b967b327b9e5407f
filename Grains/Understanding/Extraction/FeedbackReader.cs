using System.Globalization;
using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>Scores: 0 to 10 as NPS, stars and words as a rating. "book" holds no "ok": only whole phrases of a verdict count.</summary>
internal static class FeedbackReader
{
    private const int Highest = 10;
    private const int Farthest = 5;

    /// <summary>"A scale of 0 to 10".</summary>
    private const int ScaleReach = 3;

    public static void Read(Reading reading)
    {
        var nps = Nps(reading) ?? InWords(reading) ?? OnScale(reading);
        var rating = Stars(reading) ?? Verdict(reading);
        if (nps is null && rating is null) return;
        reading.Draft.Found = reading.Draft.Found with { NpsScore = nps, FeedbackRating = rating ?? RatingOf(nps!.Value) };
    }

    /// <summary>The first verdict, unless praise goes on to higher praise: "nice experience, outstanding service".</summary>
    private static string? Verdict(Reading reading)
    {
        var verdicts = PhrasePicker.All(reading, ConceptKind.Rating);
        if (verdicts.IsEmpty) return null;
        return verdicts[0] == "very_good" && verdicts.Contains("excellent") ? "excellent" : verdicts[0];
    }

    /// <summary>"8 out of 10", "9/10", "10 me se 8", "rating 7".</summary>
    private static int? Nps(Reading reading)
    {
        var amounts = reading.Amounts;
        for (var i = 0; i < amounts.Count; i++)
        {
            if (!IsScore(amounts[i].Value, Highest)) continue;
            if (i + 1 < amounts.Count && Joins(reading, amounts[i], amounts[i + 1]) is { } order)
            {
                if (order == "of" && amounts[i + 1].Value == Highest) return (int)amounts[i].Value;
                if (order == "from" && amounts[i].Value == Highest && IsScore(amounts[i + 1].Value, Highest) && LoanReader.UnitAfter(reading, amounts[i + 1]) is null) return (int)amounts[i + 1].Value;
                if (order is "of" or "from") return null;
            }

            if (i + 1 < amounts.Count && amounts[i].Value == Highest && IsScore(amounts[i + 1].Value, Highest) && StandsBefore(reading, amounts[i], amounts[i + 1])) return (int)amounts[i + 1].Value;
            if (i > 0 && amounts[i].Value == Highest && IsScore(amounts[i - 1].Value, Highest) && StandsAfter(reading, amounts[i - 1], amounts[i])) return (int)amounts[i - 1].Value;
            if (Counts(reading, amounts[i]) && amounts[i].Value > 0) return (int)amounts[i].Value;
            if (LabelBefore(reading, amounts[i]) == "score" && LoanReader.UnitAfter(reading, amounts[i]) is null) return (int)amounts[i].Value;
        }

        return null;
    }

    /// <summary>"nine out of ten", "दस में से सात", "દસમાંથી નવ": small number words, which elsewhere are no amounts.</summary>
    private static int? InWords(Reading reading)
    {
        foreach (var match in reading.Of(ConceptKind.ScoreOf))
        {
            var score = reading.Concept(match).Value switch
            {
                "of" when NumberAt(reading, match.End) == Highest => NumberBefore(reading, match.Start),
                "from" when NumberBefore(reading, match.Start) == Highest => NumberAt(reading, match.End),
                "from_ten" => NumberAt(reading, match.End),
                "marks" => NumberBefore(reading, match.Start),
                _ => null,
            };
            if (score is { } found && IsScore(found, Highest)) return (int)found;
        }

        return null;
    }

    /// <summary>"I put you at 6 (scale of ten)": the one small number that stands beside the scale's own.</summary>
    private static int? OnScale(Reading reading)
    {
        foreach (var match in reading.Of(ConceptKind.ScoreOf))
        {
            if (reading.Concept(match).Value != "scale" || !IsOfTen(reading, match.End)) continue;
            var scores = reading.Amounts.Where(amount => (amount.End <= match.Start || amount.Start > match.End + ScaleReach) && IsScore(amount.Value, Highest) && LoanReader.UnitAfter(reading, amount) is null).Take(2).ToArray();
            if (scores.Length == 1) return (int)scores[0].Value;
        }

        return null;
    }

    private static bool IsOfTen(Reading reading, int at)
    {
        for (var i = at; i <= at + ScaleReach; i++)
        {
            if (NumberAt(reading, i) == Highest || i < reading.Tokens.Count && reading.Tokens.Folded(i) is "10") return true;
        }

        return false;
    }

    private static decimal? NumberAt(Reading reading, int at) => at < reading.Tokens.Count && NumberWords.TryRead(reading, at, out var value, out _) ? value : null;

    private static decimal? NumberBefore(Reading reading, int end)
    {
        foreach (var match in reading.Of(ConceptKind.Number))
        {
            if (match.End == end) return reading.Concept(match).Amount;
        }

        return end > 0 && decimal.TryParse(reading.Tokens.Folded(end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : null;
    }

    private static bool IsScore(decimal value, int highest) => value >= 0 && value <= highest && value == Math.Floor(value);

    private static string? Joins(Reading reading, in Amount first, in Amount second)
    {
        if (first.End == second.Start) return !AmountUses.Lead(reading, "by_day", first.Start) && (reading.Tokens[second.Start].Before & Gap.Slash) != Gap.None && second.Value is 10 or 5 ? "of" : null;
        foreach (var match in reading.Of(ConceptKind.ScoreOf))
        {
            if (match.Start == first.End && match.End == second.Start) return reading.Concept(match).Value;
        }

        return null;
    }

    /// <summary>"Out of 10 I would say 6", "10 me se main 7 dunga": the scale first, the score a few words later in the same part.</summary>
    private static bool StandsBefore(Reading reading, in Amount scale, in Amount score)
    {
        if (score.Start - scale.End > Farthest || LoanReader.UnitAfter(reading, score) is not null) return false;
        for (var i = scale.End; i <= score.Start; i++)
        {
            if ((reading.Tokens[i].Before & Gap.Stop) != Gap.None) return false;
        }

        foreach (var match in reading.Of(ConceptKind.ScoreOf))
        {
            var value = reading.Concept(match).Value;
            if (value == "of" && match.End == scale.Start && match.Length > 1 || value == "from" && match.Start == scale.End || value == "scale" && scale.Start - match.End is >= 0 and <= ScaleReach) return true;
        }

        return false;
    }

    /// <summary>"9 dunga 10 me se", "9 den 10 paiki": the score, its verb, and then the scale with nothing more to come.</summary>
    private static bool StandsAfter(Reading reading, in Amount score, in Amount scale)
    {
        if (scale.Start - score.End > ScaleReach || LoanReader.UnitAfter(reading, score) is not null) return false;
        foreach (var match in reading.Of(ConceptKind.ScoreOf))
        {
            if (match.Start == scale.End && reading.Concept(match).Value == "from" && NumberAt(reading, match.End) is null) return true;
        }

        return false;
    }

    /// <summary>"9 number dunga", "8 गुण".</summary>
    private static bool Counts(Reading reading, in Amount amount)
    {
        foreach (var match in reading.Of(ConceptKind.ScoreOf))
        {
            if (match.Start == amount.End && reading.Concept(match).Value == "marks") return true;
        }

        return false;
    }

    private static string? LabelBefore(Reading reading, in Amount amount)
    {
        foreach (var match in reading.Of(ConceptKind.ScoreOf))
        {
            if (match.End == amount.Start && reading.Concept(match).Value == "score") return "score";
        }

        return null;
    }

    private static string? Stars(Reading reading)
    {
        foreach (var amount in reading.Amounts)
        {
            if (amount.Value is >= 0 and <= 5 && LoanReader.UnitAfter(reading, amount) == "star" && !reading.Has(Cue.Safety)) return RatingOf((int)(amount.Value * 2));
        }

        return null;
    }

    private static string RatingOf(int score) => score switch
    {
        >= 9 => "excellent",
        >= 7 => "very_good",
        >= 5 => "fair",
        _ => "poor",
    };
}
