using Ampl.Knowledge;
using Ampl.Knowledge.Documents;

namespace Ampl.Tests.Knowledge;

public sealed class RupeeParserTests
{
    [Theory]
    [InlineData("1250000", 1250000)]
    [InlineData("₹12,50,000", 1250000)]
    [InlineData("Rs. 12,50,000/-", 1250000)]
    [InlineData("INR 1,250,000.00", 1250000)]
    [InlineData("12.5 lakh", 1250000)]
    [InlineData("12.5L", 1250000)]
    [InlineData("₹ 10.99 Lakh*", 1099000)]
    [InlineData("12 lac onwards", 1200000)]
    [InlineData("1.2 Cr", 12000000)]
    [InlineData("१२ लाख", 1200000)]
    [InlineData("૧૨ લાખ", 1200000)]
    [InlineData("10.5 - 15.2 lakh", 1050000)]
    [InlineData("8-9 lakh", 800000)]
    [InlineData("₹6,850 per year, over and above the comprehensive premium", 6850)]
    [InlineData("Rs 3,416 p.a.", 3416)]
    public void Indian_amounts_are_read(string text, int rupees) => RupeeParser.Parse(text).ShouldBe(rupees);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("price on request")]
    [InlineData("TBA")]
    [InlineData("call 98765")]
    [InlineData("₹9,999 per month")]
    [InlineData("8 lakh, 9 lakh")]
    public void What_is_no_amount_is_null(string? text) => RupeeParser.Parse(text).ShouldBeNull();
}
