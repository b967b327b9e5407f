using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Replies;

public sealed class EmiReplyTests
{
    private static readonly LoanTerms EightLakh = new(800_000, null, 9, 60);

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.HindiLatin)]
    [InlineData(Language.Hindi)]
    [InlineData(Language.Marathi)]
    [InlineData(Language.Gujarati)]
    public void Terms_that_are_all_given_need_no_assumption(Language language)
    {
        var reply = new Talk(language).Say("EMI for 8 lakh at 9% for 5 years", Cue.Emi, Intent.Finance, EightLakh);

        reply.Text.ShouldContain("₹16,607");
        reply.Plan.ShouldBe("emi");
        reply.Text.ShouldNotContain("20%");
    }

    [Fact]
    public void A_follow_up_changes_only_the_term_it_names()
    {
        var talk = new Talk();
        talk.Say("EMI for 8 lakh at 9% for 5 years", Cue.Emi, Intent.Finance, EightLakh);

        talk.Say("and for 7 years?", Cue.None, Intent.Finance, new LoanTerms(null, null, null, 84)).Text.ShouldContain("₹12,871");
        talk.Say("aur 12 lakh par 8.75%?", Cue.None, Intent.Finance, new LoanTerms(1_200_000, null, 8.75m, null)).Text.ShouldContain("₹19,155");
    }

    [Fact]
    public void After_an_instalment_a_bare_period_or_rate_is_a_term()
    {
        var talk = new Talk();
        talk.Say("EMI for 8 lakh at 9% for 5 years", Cue.Emi, Intent.Finance, EightLakh);

        talk.Say("and for 7 years?").Text.ShouldContain("₹12,871");
    }

    [Fact]
    public void A_car_without_terms_is_computed_on_assumptions_that_are_told()
    {
        var reply = new Talk().Say("Seltos EMI", Cue.Emi, Intent.Finance, models: "Kia Seltos");

        reply.Text.ShouldContain("₹21,512");
        reply.Text.ShouldContain("down payment 20%");
        reply.Text.ShouldContain("8.75% a year (Easy Drive)");
        reply.Sources.Select(source => source.Namespace).ShouldBe(["inventory", "sales"]);
    }

    [Fact]
    public void A_down_payment_is_taken_off_the_on_road_price()
    {
        var reply = new Talk().Say("Seltos, 3 lakh down, 9%, 5 years", Cue.Emi, Intent.Finance, new LoanTerms(null, 300_000, 9, 60), "Kia Seltos");

        reply.Text.ShouldContain("₹10,03,000");
        reply.Text.ShouldNotContain("assumptions");
    }

    [Fact]
    public void Without_a_rate_in_words_or_data_the_rate_is_asked_for()
    {
        var dealer = SampleDealer.Of(SampleDealer.Records with { Schemes = [] });

        var reply = new Talk(dealership: dealer).Say("Seltos EMI", Cue.Emi, Intent.Finance, models: "Kia Seltos");

        reply.Text.ShouldContain("At which yearly rate");
        reply.Text.ShouldNotContain("EMI is about");
    }

    [Fact]
    public void An_expired_scheme_lends_no_rate()
    {
        var dealer = SampleDealer.Of(SampleDealer.Records with { Schemes = [SampleDealer.Scheme with { ValidUntil = new(2026, 11, 22) }] });

        new Talk(dealership: dealer).Say("Seltos EMI", Cue.Emi, Intent.Finance, models: "Kia Seltos").Text.ShouldContain("At which yearly rate");
    }

    [Fact]
    public void A_flat_rate_is_told_to_be_flat()
    {
        var reply = new Talk().Say("8 lakh flat 7% 5 years", Cue.Emi, Intent.Finance, EightLakh with { AnnualRatePercent = 7 });

        reply.Text.ShouldContain("₹18,000");
        reply.Text.ShouldContain("12.5%");
    }

    [Fact]
    public void Nothing_to_compute_from_is_asked_for() =>
        new Talk().Say("EMI?", Cue.Emi, Intent.Finance).Text.ShouldContain("please tell me the loan amount");

    [Fact]
    public void Senseless_terms_are_questioned() =>
        new Talk().Say("EMI", Cue.Emi, Intent.Finance, new LoanTerms(800_000, null, 400, 60)).Text.ShouldContain("can't work out");

    [Fact]
    public void The_instalment_of_the_car_just_talked_about_needs_no_name()
    {
        var talk = new Talk();
        talk.Say("Seltos on road", Cue.OnRoadPrice, models: "Kia Seltos");

        talk.Say("uski EMI?", Cue.Emi | Cue.Reference, Intent.Finance).Text.ShouldContain("Kia Seltos");
    }
}
