using Ampl.Dealers;
using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Replies;

public sealed class MoneyReplyTests
{
    private static readonly Entities SeltosInPune = new() { ModelsMentioned = ["Kia Seltos"], City = "Pune", State = "Maharashtra" };

    [Fact]
    public void Another_states_price_is_an_estimate_and_follows_the_dealers_own()
    {
        var reply = new Talk().Say("Seltos on road in Pune", Cue.OnRoadPrice, SeltosInPune);

        reply.Text.ShouldContain("₹13,03,000 (as on 1 Nov 2026)");
        reply.Text.ShouldContain("in Pune, Kia Seltos HTE comes to about ₹13,39,785 on road. This is an estimate");
        reply.Text.IndexOf("₹13,03,000", StringComparison.Ordinal).ShouldBeLessThan(reply.Text.IndexOf("₹13,39,785", StringComparison.Ordinal));
    }

    [Fact]
    public void A_loan_brings_the_fee_for_noting_it()
    {
        var reply = new Talk().Say("Seltos on road in Pune on loan", Cue.OnRoadPrice | Cue.Loan, SeltosInPune);

        reply.Text.ShouldContain("Hypothecation (loan): ₹1,500");
        reply.Text.ShouldContain("₹13,41,285");
    }

    [Fact]
    public void In_the_dealers_own_state_its_figure_says_all()
    {
        var home = SampleDealer.Dealership with { Profile = SampleDealer.Profile with { State = "Maharashtra" } };

        new Talk(dealership: home).Say("Seltos on road in Pune", Cue.OnRoadPrice, SeltosInPune).Text.ShouldNotContain("estimate");
    }

    [Fact]
    public void A_state_without_rules_gets_no_figure_of_ours() =>
        new Talk().Say("Seltos on road in Imphal", Cue.OnRoadPrice, SeltosInPune with { City = "Imphal", State = "Manipur" }).Text
            .ShouldContain("for registration in Imphal it may differ");

    [Fact]
    public void A_price_without_a_car_gets_its_tcs() =>
        new Talk().Say("tcs on 18 lakh", Cue.Tcs, new Entities { BudgetMin = 1_800_000 }).Text.ShouldContain("₹18,000, 1% of the full price");

    [Fact]
    public void Tcs_in_general_is_explained() => new Talk().Say("what is tcs", Cue.Tcs).Text.ShouldContain("more than ₹10,00,000");

    [Fact]
    public void An_income_told_when_asked_for_it_gives_the_loan()
    {
        var talk = new Talk();
        talk.Say("how much loan can I get", Cue.Eligibility, Entities.None, Intent.Finance).Text.ShouldContain("monthly income");

        var reply = talk.Say("60,000", Cue.None, Entities.None, Intent.Info, means: new CustomerMeans(60_000, null));

        reply.Text.ShouldContain("₹30,000");
        reply.Text.ShouldContain("8.75%");
        reply.Plan.ShouldBe("loan_eligibility");
    }

    [Fact]
    public void Other_instalments_lessen_the_loan() =>
        new Talk().Say("salary 60,000, emi 12,000, how much loan at 9% for 5 years", Cue.Eligibility, Entities.None, Intent.Finance,
            new LoanTerms(null, null, 9, 60), new CustomerMeans(60_000, 12_000)).Text.ShouldContain("₹18,000");

    [Fact]
    public void An_instalment_that_suits_gives_the_loan() =>
        new Talk().Say("I can pay 20,000 a month, how much loan at 9% for 5 years", Cue.Eligibility, Entities.None, Intent.Finance,
            new LoanTerms(null, null, 9, 60), new CustomerMeans(null, 20_000)).Text.ShouldContain("₹9,63,000");

    [Fact]
    public void An_offer_is_recognised_by_its_name_alone() =>
        new Talk().Say("festive on Seltos?", Cue.None, Entities.None with { ModelsMentioned = ["Kia Seltos"] }).Plan.ShouldBe("offers");

    [Fact]
    public void An_offer_that_is_over_is_named_with_its_end_and_without_its_figure()
    {
        var reply = new Talk().Say("is the festive benefit on Seltos still there", Cue.Offer, models: "Kia Seltos");

        reply.Text.ShouldContain("“Festive benefit on Seltos” ended on");
        reply.Text.ShouldNotContain("60,000");
    }
}
