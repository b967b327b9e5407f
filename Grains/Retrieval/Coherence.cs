namespace Ampl.Retrieval;

/// <summary>
/// Tells whether passages that follow one another are about one thing, as the pages of a brochure are: then they share more
/// telling words than passages far apart do. Answers in no order share no more, and what stands around them says nothing.
/// </summary>
internal static class Coherence
{
    /// <summary>The next passage but one, since a piece repeats the end of the piece before it.</summary>
    private const int Nearest = 2;
    private const int Farthest = 3;

    /// <summary>What few passages cannot tell: it counts as so many pairs.</summary>
    private const float Usual = 0.5f;
    private const int Doubt = 20;

    public static float Of(ReadOnlySpan<int> starts, ReadOnlySpan<int> terms, ReadOnlySpan<float> rarity, ReadOnlySpan<int> series)
    {
        var (near, far) = (new Likeness(), new Likeness());
        var half = series.Length / 2;
        for (var passage = 0; passage < series.Length; passage++)
        {
            var said = TermsOf(passage, starts, terms);
            for (var other = passage + Nearest; other <= passage + Farthest && other < series.Length; other++)
            {
                if (series[other] == series[passage]) near.Add(said, TermsOf(other, starts, terms), rarity);
            }

            if (passage + half < series.Length) far.Add(said, TermsOf(passage + half, starts, terms), rarity);
        }

        var told = near.Mean <= 0 ? 0 : Math.Clamp(1 - (far.Mean / near.Mean), 0, 1);
        return ((near.Pairs * told) + (Doubt * Usual)) / (near.Pairs + Doubt);
    }

    private static ReadOnlySpan<int> TermsOf(int passage, ReadOnlySpan<int> starts, ReadOnlySpan<int> terms) => terms[starts[passage]..starts[passage + 1]];

    /// <summary>How much pairs of passages share of what they say, by rarity.</summary>
    private sealed class Likeness
    {
        private float _sum;

        public int Pairs { get; private set; }

        public float Mean => Pairs == 0 ? 0 : _sum / Pairs;

        /// <param name="first">Ascending, as the second.</param>
        public void Add(ReadOnlySpan<int> first, ReadOnlySpan<int> second, ReadOnlySpan<float> rarity)
        {
            Pairs++;
            var all = Worth(first, rarity) * Worth(second, rarity);
            if (all > 0) _sum += Shared(first, second, rarity) / MathF.Sqrt(all);
        }

        private static float Worth(ReadOnlySpan<int> terms, ReadOnlySpan<float> rarity)
        {
            float sum = 0;
            foreach (var term in terms) sum += rarity[term];
            return sum;
        }

        private static float Shared(ReadOnlySpan<int> first, ReadOnlySpan<int> second, ReadOnlySpan<float> rarity)
        {
            float sum = 0;
            for (int a = 0, b = 0; a < first.Length && b < second.Length;)
            {
                if (first[a] == second[b]) sum += rarity[first[a]];
                var order = first[a].CompareTo(second[b]);
                if (order <= 0) a++;
                if (order >= 0) b++;
            }

            return sum;
        }
    }
}
