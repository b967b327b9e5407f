using Ampl.Understanding.Text;

namespace Ampl.Understanding.Learning;

/// <summary>Function words speak for their language; the scripts rule languages out.</summary>
internal static class LanguagePrior
{
    /// <summary>The class of text in none of our languages.</summary>
    public static readonly int Foreign = Enum.GetValues<Language>().Length;
    private const float PerWord = 0.8f;

    public static void Write(Reading reading, Span<float> scores)
    {
        scores.Clear();
        foreach (var match in reading.Of(ConceptKind.Language)) scores[reading.Concept(match).Index] += PerWord * match.Length;
        ScriptShare.Restrict(reading, scores);
    }
}
