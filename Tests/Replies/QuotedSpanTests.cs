using Ampl.Replies;

namespace Ampl.Tests.Replies;

public sealed class QuotedSpanTests
{
    private const string Document = "How is a car booked?\nWith ₹21,000, refundable for a week.\nBring your licence along.";

    [Fact]
    public void The_lines_that_a_reply_quotes_are_its_span()
    {
        var span = QuotedSpan.Find(Document, "Hello!\n• With ₹21,000, refundable for a week.\nBring your licence along.").ShouldNotBeNull();

        Document[span.Start..span.End].ShouldBe("With ₹21,000, refundable for a week.\nBring your licence along.");
    }

    [Fact]
    public void A_reply_in_other_words_has_no_span() => QuotedSpan.Find(Document, "You can book it with ₹21,000.").ShouldBeNull();
}
