using Ampl.Conversations;
using Ampl.Knowledge;
using Ampl.Questions;
using Ampl.Replies;
using Ampl.Replies.Grounding;
using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Replies;

public sealed class TokenBudgetTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("word", 1)]
    [InlineData("a word", 2)]
    [InlineData("किंमत", 5)]
    [InlineData("EMI किती", 5)]
    public void Letters_of_other_scripts_count_more(string text, int tokens) => TokenBudget.Estimate(text).ShouldBe(tokens);

    [Fact]
    public void What_fits_is_taken_whole_and_then_nothing_more()
    {
        var budget = new TokenBudget(3);

        (budget.Take("12345678"), budget.Take("12345678")).ShouldBe(("12345678", ""));
    }

    [Fact]
    public void A_long_rest_is_cut_at_a_word()
    {
        var text = string.Join(' ', Enumerable.Repeat("₹13,03,000", 400));

        var cut = new TokenBudget(150).Take(text);

        TokenBudget.Estimate(cut).ShouldBeLessThanOrEqualTo(152);
        cut[..^2].Split(' ').ShouldAllBe(word => word == "₹13,03,000");
        cut.ShouldEndWith(" …");
    }

    [Fact]
    public void A_fact_beyond_the_budget_is_neither_shown_nor_a_support()
    {
        var wordy = SampleDealer.Faqs[0] with { Answer = $"A car is booked with ₹21,000. {string.Join(' ', Enumerable.Repeat("We are glad to help.", 400))} The fee is ₹777." };
        var dealership = SampleDealer.Of(SampleDealer.Records with { Faqs = [wordy] });
        var request = new Talk(dealership: dealership).Request("What is the booking amount?", Cue.None, Entities.None);

        var facts = new FactSheet(new ReplyComposer(Talk.Book, Talk.Words, Talk.Money).Draft(request).Draft, Talk.Words, tokens: 200);

        TokenBudget.Estimate(facts.Text).ShouldBeLessThan(300);
        facts.Text.ShouldContain("21,000");
        facts.Text.ShouldNotContain("777");
    }
}
