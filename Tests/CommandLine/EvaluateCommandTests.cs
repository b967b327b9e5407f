using Ampl.Api.CommandLine;
using Ampl.Tests.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.CommandLine;

public sealed class EvaluateCommandTests
{
    [Fact]
    public async Task A_labelled_file_is_scored_per_language_and_intent_with_confusions_and_calibration()
    {
        using var output = new StringWriter();
        var code = await EvaluateCommand.Run(TextReading.From([]), [Readers.TestFile("Understanding/labelled", "hi.jsonl")], output);

        code.ShouldBe(0);
        var report = output.ToString();
        report.ShouldContain("48 labelled messages");
        report.ShouldContain("payment_confirm");
        report.ShouldContain("Most frequent confusions");
        report.ShouldContain("are right");
    }
}
