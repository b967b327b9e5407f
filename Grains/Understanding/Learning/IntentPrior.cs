using Ampl.Understanding.Text;

namespace Ampl.Understanding.Learning;

/// <summary>What the rules alone say, in log odds; a rule counts once however often its phrases occur.</summary>
internal static class IntentPrior
{
    private const float Most = 5;

    public static void Write(Reading reading, Span<float> scores)
    {
        scores.Clear();
        scores[Enum.GetValues<Intent>().Length..].Fill(float.NegativeInfinity);
        foreach (var match in reading.Of(ConceptKind.Intent))
        {
            var rule = reading.Concept(match);
            scores[rule.Index] = Math.Min(Most, Math.Max(scores[rule.Index], rule.Weight) + (scores[rule.Index] > 0 ? rule.Weight / 4 : 0));
        }
    }
}
