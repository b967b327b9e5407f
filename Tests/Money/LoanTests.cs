using Ampl.Money;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Money;

public sealed class LoanTests
{
    [Theory]
    [InlineData(800000, 9, 60, 16607)]
    [InlineData(800000, 9, 84, 12871)]
    [InlineData(1200000, 8.75, 84, 19155)]
    public void Emi_on_a_reducing_balance_agrees_with_the_worked_examples(int principal, double rate, int months, int emi) =>
        decimal.Round(new Loan(principal, (decimal)rate, months).Emi).ShouldBe(emi);

    [Fact]
    public void Emi_at_a_flat_rate_charges_the_whole_sum_throughout() =>
        new Loan(800_000, 7, 60, RateKind.Flat).Emi.ShouldBe(18_000);

    [Fact]
    public void A_flat_rate_is_told_as_the_reducing_rate_that_costs_the_same() =>
        new Loan(800_000, 7, 60, RateKind.Flat).EffectiveRatePercent.ShouldBeInRange(12.4m, 12.6m);

    [Fact]
    public void Emi_without_interest_is_the_principal_in_equal_parts()
    {
        var loan = new Loan(600_000, 0, 60);

        loan.Emi.ShouldBe(10_000);
        loan.Interest.ShouldBe(0);
    }

    [Fact]
    public void Interest_is_what_is_paid_beyond_the_principal()
    {
        var loan = new Loan(800_000, 9, 60);

        loan.TotalPaid.ShouldBe(loan.Emi * 60);
        loan.Interest.ShouldBe(loan.TotalPaid - 800_000);
    }

    [Theory]
    [InlineData(0, 9, 60)]
    [InlineData(-5, 9, 60)]
    [InlineData(800000, -1, 60)]
    [InlineData(800000, 9, 0)]
    [InlineData(800000, 9, 5000)]
    [InlineData(800000, 900, 60)]
    public void Terms_that_no_lender_has_are_not_sensible(int principal, int rate, int months) =>
        new Loan(principal, rate, months).IsSensible.ShouldBeFalse();

    [Fact]
    public void The_longest_and_dearest_sensible_loan_can_still_be_computed() =>
        new Loan(Rupees.Largest, Loan.HighestRatePercent, Loan.LongestMonths).Emi.ShouldBeGreaterThan(0);
}
