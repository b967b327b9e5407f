using Ampl.Knowledge;
using Ampl.Knowledge.Documents;
using Ampl.Silo.Knowledge;

namespace Ampl.Tests.Knowledge;

public sealed class FaqFileTests
{
    [Theory]
    [InlineData("""[{"q":"Open on Sunday?","a":"Yes.","tags":["hours","sunday"]}]""")]
    [InlineData("""{"faqs":[{"question":"Open on Sunday?","answer":"Yes.","tags":"hours, sunday","category":"General"}]}""")]
    [InlineData("""{"question":"Open on Sunday?","answer":"Yes.","tags":["hours","sunday"]}""")]
    public void Json_faqs_come_as_array_wrapped_or_alone(string json)
    {
        var faq = FaqReader.Read(JsonRows.Read("faqs.json", json, FieldNames.Faq).Records).Records.ShouldHaveSingleItem();

        (faq.Question, faq.Answer, faq.Category).ShouldBe(("Open on Sunday?", "Yes.", "general"));
        faq.Tags.ShouldBe(["hours", "sunday"]);
    }

    [Fact]
    public void Csv_faqs_with_quotes_and_newlines_are_read()
    {
        var rows = CsvRows.Read("faq.csv", "Question,Answer,Category,Tags\n\"What, exactly, is \"\"on-road\"\"?\",\"Line one\nline two\",purchase,\"a,b\"\nNo answer here,,general,\n", FieldNames.Faq);
        var faqs = FaqReader.Read(rows.Records);

        faqs.Records.ShouldHaveSingleItem().Question.ShouldBe("What, exactly, is \"on-road\"?");
        faqs.Problems.ShouldHaveSingleItem().ShouldBe(new RowProblem(4, "answer is missing"));
    }
}
