using Ampl.Silo.Understanding;
using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Understanding;

/// <summary>
/// Messages that were labelled before anything had read them: Hinglish in short hand, messages that name no keyword, and all tags.
/// A floor against getting worse; on further strangers' messages the share was some ten points lower.
/// </summary>
public sealed class UnseenMessageTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("hinglish.jsonl", 0.92)]
    [InlineData("hinglish-2.jsonl", 0.86)]
    [InlineData("hinglish-3.jsonl", 0.93)]
    [InlineData("indirect.jsonl", 0.87)]
    [InlineData("indirect-2.jsonl", 0.84)]
    [InlineData("indirect-3.jsonl", 0.74)]
    [InlineData("seven-tags.jsonl", 0.96)]
    [InlineData("seven-tags-2.jsonl", 0.9)]
    [InlineData("seven-tags-3.jsonl", 0.93)]
    [InlineData("seven-tags-4.jsonl", 0.94)]
    public void Intents_are_read_as_well_as_before(string file, double floor)
    {
        var examples = ExampleFiles.Read(Readers.TestFile("Understanding/labelled/unseen", file)).ToList();
        var wrong = examples.Where(example => !Accepts(example, Readers.Read(example.Text).Intent)).ToList();
        foreach (var example in wrong) output.WriteLine($"{example.Intent} read as {Readers.Read(example.Text).Intent}: {example.Text}");
        (1 - (double)wrong.Count / examples.Count).ShouldBeGreaterThanOrEqualTo(floor);
    }

    [Fact]
    public void None_of_them_is_taught()
    {
        var taught = Readers.Data.Sentences.Examples.Select(example => example.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var files = Directory.GetFiles(Readers.TestFile("Understanding/labelled", "unseen"), "*.jsonl");
        files.SelectMany(ExampleFiles.Read).Select(example => example.Text).Where(taught.Contains).ShouldBeEmpty();
    }

    private static bool Accepts(Example example, Intent intent) => intent == example.Intent || example.Alternatives.Contains(intent);
}
