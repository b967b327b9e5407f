using Ampl.Replies;
using Ampl.Replies.Grounding;
using Ampl.Replies.Modelled;
using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Replies;

public sealed class DeedsTests
{
    [Theory]
    [InlineData("We have already reserved one in white.", false)]
    [InlineData("Your slot is confirmed.", false)]
    [InlineData("The brochure was emailed, I hope it helps.", false)]
    [InlineData("Someone from our team will get back to you.", false)]
    [InlineData("Once your order is booked we can talk of colours.", true)]
    [InlineData("It can be booked online or at the showroom.", true)]
    [InlineData("The price has not been confirmed.", true)]
    [InlineData("Would you like a test drive?", true)]
    [InlineData("It is called a compact SUV.", true)]
    [InlineData("For you I have booked the white one.", false)]
    [InlineData("I called you yesterday.", false)]
    public void A_deed_is_told_only_when_a_fact_tells_it(string sentence, bool told) => Deeds.AreTold(sentence, Facts()).ShouldBe(told);

    [Fact]
    public void What_a_document_tells_as_done_may_be_told() =>
        Deeds.AreTold("A car is booked with ₹21,000.", Facts(SampleDealer.Faqs[0] with { Answer = "A car is booked with ₹21,000." }, "What is the booking amount?")).ShouldBeTrue();

    private static FactSheet Facts(Ampl.Knowledge.Faq? faq = null, string asked = "Seltos on road")
    {
        var dealership = faq is null ? SampleDealer.Dealership : SampleDealer.Of(SampleDealer.Records with { Faqs = [faq] });
        var request = new Talk(dealership: dealership).Request(asked, faq is null ? Cue.OnRoadPrice : Cue.None, faq is null ? new Entities { ModelsMentioned = ["Kia Seltos"] } : Entities.None);
        return new FactSheet(new ReplyComposer(Talk.Book, Talk.Words, Talk.Money).Draft(request).Draft, Talk.Words, new LanguageModelOptions().FactTokens);
    }
}
