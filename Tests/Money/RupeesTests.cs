using System.Globalization;
using Ampl.Money;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Money;

public sealed class RupeesTests
{
    [Theory]
    [InlineData("0", "₹0")]
    [InlineData("999", "₹999")]
    [InlineData("1000", "₹1,000")]
    [InlineData("99999", "₹99,999")]
    [InlineData("100000", "₹1,00,000")]
    [InlineData("1250000", "₹12,50,000")]
    [InlineData("12345678", "₹1,23,45,678")]
    [InlineData("1234567890", "₹1,23,45,67,890")]
    [InlineData("16606.68", "₹16,607")]
    [InlineData("0.5", "₹1")]
    [InlineData("-1250000", "-₹12,50,000")]
    public void Rupees_are_grouped_in_lakhs_and_crores(string amount, string text) =>
        Rupees.Format(decimal.Parse(amount, CultureInfo.InvariantCulture)).ShouldBe(text);

    [Theory]
    [InlineData("1250000", "₹12.5 lakh")]
    [InlineData("1255000", "₹12.55 lakh")]
    [InlineData("20000000", "₹2 crore")]
    [InlineData("50000", "₹50,000")]
    public void Rough_amounts_are_told_in_lakhs_and_crores(string amount, string text) =>
        Rupees.Roughly(decimal.Parse(amount, CultureInfo.InvariantCulture)).ShouldBe(text);

    [Theory]
    [InlineData("17.40", "17.4")]
    [InlineData("1497", "1497")]
    [InlineData("9.0", "9")]
    public void Figures_carry_no_needless_zeros(string value, string text) =>
        Rupees.Number(decimal.Parse(value, CultureInfo.InvariantCulture)).ShouldBe(text);
}
