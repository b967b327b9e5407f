using Ampl.Retrieval;

namespace Ampl.Tests.Retrieval;

public sealed class CoherenceTests
{
    private const int Subjects = 10;
    private const int WordsOfSubject = 6;

    [Fact]
    public void Passages_in_the_order_of_their_subjects_hang_together_and_shuffled_ones_do_not()
    {
        var ordered = Enumerable.Range(0, 200).ToArray();
        var shuffled = ordered.OrderBy(passage => passage * 7919 % 200).ToArray();

        Of(ordered).ShouldBeGreaterThan(0.6f);
        Of(shuffled).ShouldBeLessThan(0.25f);
    }

    [Fact]
    public void Passages_of_different_files_say_nothing_of_one_another() =>
        Of([.. Enumerable.Range(0, 200)], series: Enumerable.Range(0, 200)).ShouldBe(0.5f);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Few_passages_are_taken_for_usual(int passages) => Of([.. Enumerable.Range(0, passages)]).ShouldBe(0.5f, 0.05f);

    /// <summary>Passages of two words that are their subject's and one that is their own.</summary>
    private static float Of(int[] order, IEnumerable<int>? series = null)
    {
        var terms = new List<int>();
        foreach (var passage in order)
        {
            var first = passage / (200 / Subjects) * WordsOfSubject;
            var (a, b) = (first + (passage % WordsOfSubject), first + ((passage + 1 + (passage % 4)) % WordsOfSubject));
            terms.AddRange([Math.Min(a, b), Math.Max(a, b), (Subjects * WordsOfSubject) + passage]);
        }

        int[] starts = [.. Enumerable.Range(0, order.Length + 1).Select(passage => 3 * passage)];
        float[] rarity = [.. Enumerable.Repeat(1f, (Subjects * WordsOfSubject) + 200)];
        return Coherence.Of(starts, [.. terms], rarity, series is null ? new int[order.Length] : [.. series]);
    }
}
