namespace Ampl.Retrieval;

/// <summary>
/// The terms of the titles of one namespace. A title says what its record answers, so what it says beside the question
/// counts against it: "Is the showroom open on Sunday?" for who asks when the showroom opens.
/// </summary>
internal sealed class TitleTable(int[] starts, int[] terms)
{
    /// <summary>Counts as said beside the question in every title: of a title of one word there is little to say.</summary>
    private const float Least = 1.5f;

    /// <param name="qualities">Of each term, how good a match it is for the question; 0 when it is not asked for.</param>
    /// <returns>The share of the title that is asked for, by rarity.</returns>
    public float Asked(int passage, ReadOnlySpan<float> qualities, ReadOnlySpan<float> rarity)
    {
        float asked = 0, all = Least;
        for (var at = starts[passage]; at < starts[passage + 1]; at++)
        {
            var term = terms[at];
            all += rarity[term];
            asked += rarity[term] * qualities[term];
        }

        return asked / all;
    }
}
