using Ampl.Replies;
using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Replies;

public sealed class ExchangeReplyTests
{
    private static readonly Entities Creta = new() { ModelsMentioned = ["Hyundai Creta"] };

    [Theory]
    [InlineData(Language.English, "With ₹3,00,000 for your old car")]
    [InlineData(Language.HindiLatin, "Purani gaadi ke ₹3,00,000 milen")]
    [InlineData(Language.Hindi, "पुरानी गाड़ी के ₹3,00,000 मिलें")]
    [InlineData(Language.Marathi, "जुन्या गाडीचे ₹3,00,000 मिळाले")]
    [InlineData(Language.MarathiLatin, "Junya gadiche ₹3,00,000 milale")]
    [InlineData(Language.Gujarati, "જૂની ગાડીના ₹3,00,000 મળે")]
    [InlineData(Language.GujaratiLatin, "Juni gadi na ₹3,00,000 male")]
    public void What_is_left_to_pay_is_worked_out_for_each_variant(Language language, string opening)
    {
        var reply = Say(new Talk(language), Creta, 300_000);

        reply.Text.ShouldContain(opening);
        reply.Text.ShouldContain("₹12,50,000");
        reply.Text.ShouldContain("− ₹3,00,000 = ₹9,50,000");
        reply.Text.ShouldContain("− ₹3,00,000 = ₹14,70,000");
        reply.Text.ShouldNotContain("9,20,000"); // The bonus has conditions and is told beside it.
        reply.Sources.Count(source => source.Namespace == "inventory").ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Without_a_value_no_figure_is_made_up()
    {
        var reply = Say(new Talk(), Creta, worth: null);

        reply.Text.ShouldContain("I cannot value a car in chat");
        reply.Text.ShouldNotContain("=");
    }

    [Fact]
    public void The_car_that_is_given_is_not_the_one_to_pay_for() =>
        Say(new Talk(), Creta with { TradeInMentioned = true, TradeInModel = "Hyundai Creta" }, 300_000).Text.ShouldNotContain("=");

    [Fact]
    public void A_car_that_is_sold_out_is_not_promised()
    {
        var reply = Say(new Talk(), new Entities { ModelsMentioned = ["Mahindra Thar"] }, 300_000);

        reply.Text.ShouldContain("sold out");
        reply.Text.ShouldNotContain("=");
    }

    [Fact]
    public void A_car_without_an_on_road_price_is_told_at_its_ex_showroom_price() =>
        Say(new Talk(), new Entities { ModelsMentioned = ["Hyundai Aura"] }, 200_000).Text.ShouldContain("₹6,49,000 ex-showroom − ₹2,00,000 = ₹4,49,000");

    private static Reply Say(Talk talk, Entities entities, decimal? worth) =>
        talk.Say("what is left to pay after exchange", Cue.Exchange, entities, Intent.Exchange, worth: worth);
}
