using Shouldly;
using Xunit;

namespace Ampl.Tests.Understanding;

public sealed class BudgetTests
{
    [Theory]
    [InlineData("under 15 lakh", 1_500_000)]
    [InlineData("budget up to 12.5L", 1_250_000)]
    [InlineData("not more than ₹12,50,000/-", 1_250_000)]
    [InlineData("SUV within fifteen lakhs", 1_500_000)]
    [InlineData("gaadi chahiye 8 lakh tak", 800_000)]
    [InlineData("saade barah lakh tak ki gaadi", 1_250_000)]
    [InlineData("sava chhah lakh tak", 625_000)]
    [InlineData("20 lakh se zyada nahi", 2_000_000)]
    [InlineData("पौने आठ लाख तक", 775_000)]
    [InlineData("बजट साढ़े सात लाख तक", 750_000)]
    [InlineData("साडेबारा लाखांपर्यंत गाडी पाहिजे", 1_250_000)]
    [InlineData("मला १२ लाखांच्या आत एसयूव्ही हवी", 1_200_000)]
    [InlineData("અઢી લાખ સુધી", 250_000)]
    [InlineData("સવા બાર લાખ સુધીની ગાડી", 1_225_000)]
    [InlineData("mare 12 lakh sudhi ni gaadi joiye", 1_200_000)]
    [InlineData("9 lakh paryant gaadi pahije", 900_000)]
    [InlineData("my budget is 5 peti", 500_000)]
    [InlineData("budget 12 लाख ५० हजार", 1_250_000)]
    [InlineData("budget 1 cr", 10_000_000)]
    [InlineData("15 ke andar automatic suv batao", 1_500_000)]
    [InlineData("under 12 which sedan do you suggest", 1_200_000)]
    [InlineData("ડીઝલ ગાડી જોઈએ 10 લાખ સુધીમાં, આવતા મહિને", 1_000_000)]
    public void An_upper_limit_is_a_maximum(string text, int rupees)
    {
        var entities = Readers.Entities(text);
        entities.BudgetMax.ShouldBe(rupees);
        entities.BudgetMin.ShouldBeNull();
    }

    [Theory]
    [InlineData("above 20 lakh", 2_000_000)]
    [InlineData("15 lakh se upar wali gaadi", 1_500_000)]
    [InlineData("at least 10 lakhs I can spend", 1_000_000)]
    [InlineData("कम से कम दस लाख की गाड़ी", 1_000_000)]
    public void A_lower_limit_is_a_minimum(string text, int rupees)
    {
        var entities = Readers.Entities(text);
        entities.BudgetMin.ShouldBe(rupees);
        entities.BudgetMax.ShouldBeNull();
    }

    [Theory]
    [InlineData("15 se 20 lakh budget hai", 1_500_000, 2_000_000)]
    [InlineData("9-7 lakh", 700_000, 900_000)]
    [InlineData("between 10 and 12.5 lakh", 1_000_000, 1_250_000)]
    [InlineData("10L to 12L", 1_000_000, 1_200_000)]
    [InlineData("das se barah lakh", 1_000_000, 1_200_000)]
    [InlineData("१२ ते १५ लाख बजेट", 1_200_000, 1_500_000)]
    [InlineData("બાર થી પંદર લાખ", 1_200_000, 1_500_000)]
    public void A_range_in_either_order_is_both(string text, int least, int most)
    {
        var entities = Readers.Entities(text);
        (entities.BudgetMin, entities.BudgetMax).ShouldBe((least, most));
    }

    [Theory]
    [InlineData("2 lakh down, 5 saal, kist kitni?")]
    [InlineData("EMI for 8 lakh at 9% for 5 years")]
    [InlineData("my salary is 12 lakh per annum, which loan do I get")]
    [InlineData("other dealer quoted 14 lakh for the Creta")]
    [InlineData("purani gaadi ka 3 lakh mil raha hai")]
    [InlineData("I paid 50000 as token")]
    [InlineData("1.5L turbo petrol kitne ka")]
    [InlineData("order number 1250000 kahan hai")]
    [InlineData("pincode 411001")]
    [InlineData("मेरी सैलरी 50 हजार है")]
    public void Other_sums_are_no_budget(string text)
    {
        var entities = Readers.Entities(text);
        entities.BudgetMentioned.ShouldBeFalse();
        (entities.BudgetMin, entities.BudgetMax).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("not more than 16 lakhs, at least 12", 1_200_000, 1_600_000)]
    [InlineData("at least 9 lakh but not above 13", 900_000, 1_300_000)]
    [InlineData("under 14 lakh with at least 6 airbags", null, 1_400_000)]
    public void A_second_limit_is_in_the_scale_of_the_first(string text, int? least, int? most)
    {
        var said = Readers.Entities(text);
        (said.BudgetMin, said.BudgetMax).ShouldBe((least, most));
    }
}
