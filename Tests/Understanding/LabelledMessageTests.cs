using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Understanding;

/// <summary>
/// Accuracy on labelled messages that are in no training file. Their mistakes have guided which sentences were taught,
/// so this is a floor against getting worse and no estimate for strangers' messages: held-out folds are lower.
/// </summary>
public sealed class LabelledMessageTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("en", 0.94)]
    [InlineData("hi-Latn", 0.92)]
    [InlineData("hi", 0.91)]
    [InlineData("mr", 0.91)]
    [InlineData("mr-Latn", 0.89)]
    [InlineData("gu", 0.93)]
    [InlineData("gu-Latn", 0.93)]
    public void Intents_of_a_language_are_read_as_well_as_before(string tag, double floor)
    {
        var wrong = Readers.Labelled(tag).Select(example => (Example: example, Read: Readers.Read(example.Text)))
            .Where(pair => pair.Read.Intent != pair.Example.Intent && !pair.Example.Alternatives.Contains(pair.Read.Intent)).ToList();
        foreach (var (example, read) in wrong) output.WriteLine($"{example.Intent} read as {read.Intent} ({read.Confidence:F2}): {example.Text}");
        (1 - (double)wrong.Count / Readers.Labelled(tag).Count).ShouldBeGreaterThanOrEqualTo(floor);
    }

    [Fact]
    public void The_language_is_told_in_98_of_100_messages()
    {
        var all = Tags.SelectMany(Readers.Labelled).ToList();
        var wrong = all.Where(example => Readers.Read(example.Text).Language != example.Language).ToList();
        foreach (var example in wrong) output.WriteLine($"{example.Language.Tag()} read as {Readers.Read(example.Text).Language.Tag()}: {example.Text}");
        (1 - (double)wrong.Count / all.Count).ShouldBeGreaterThanOrEqualTo(0.98);
    }

    [Fact]
    public void Of_the_answers_given_with_confidence_nine_in_ten_are_right()
    {
        var sure = Tags.SelectMany(Readers.Labelled).Select(example => (Example: example, Read: Readers.Read(example.Text))).Where(pair => pair.Read.Confidence >= 0.8).ToList();
        var right = sure.Count(pair => pair.Read.Intent == pair.Example.Intent || pair.Example.Alternatives.Contains(pair.Read.Intent));
        ((double)right / sure.Count).ShouldBeGreaterThanOrEqualTo(0.9);
    }

    private static string[] Tags => ["en", "hi-Latn", "hi", "mr", "mr-Latn", "gu", "gu-Latn"];
}
