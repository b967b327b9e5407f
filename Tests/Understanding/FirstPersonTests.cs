using Shouldly;
using Xunit;

namespace Ampl.Tests.Understanding;

/// <summary>What people tell of themselves without naming it: by the ending of a verb, by a husband, by a word after their age.</summary>
public sealed class FirstPersonTests
{
    [Theory]
    [InlineData("roz 40 km chalata hu, cng chahiye", "male")]
    [InlineData("office jati hoon scooty se, ab gaadi leni hai", "female")]
    [InlineData("मैं 22 का हूँ, थार चाहिए", "male")]
    [InlineData("सोमवार को आऊँगी देखने", "female")]
    [InlineData("मी रोज पुण्याला जातो", "male")]
    [InlineData("હું ૩૧ વર્ષની છું, નાની ગાડી જોઈએ", "female")]
    [InlineData("the licence is in my husband's name", "female")]
    [InlineData("wo bahut acchi chalti hai", null)]
    public void The_sex_shows_in_the_verb_or_in_who_is_at_home(string text, string? gender) => Readers.Entities(text).Gender.ShouldBe(gender);

    [Theory]
    [InlineData("I am 30, single, no kids", "single")]
    [InlineData("single owner Swift, 2016", null)]
    [InlineData("every single time you say tomorrow", null)]
    [InlineData("wife ane be chhokra sathe farva javu che", "married")]
    public void A_single_owner_is_no_bachelor(string text, string? status) => Readers.Entities(text).MaritalStatus.ShouldBe(status);

    [Theory]
    [InlineData("i am 27 unmarried, mileage matters", 27)]
    [InlineData("government teacher, 45, married", 45)]
    [InlineData("swift 24 single tone chahiye", null)]
    public void An_age_stands_before_whether_one_is_married(string text, int? age) => Readers.Entities(text).Age.ShouldBe(age);

    [Theory]
    [InlineData("8 dunga 10 me se", 8)]
    [InlineData("9 deto 10 paiki", 9)]
    [InlineData("10 me se 7", 7)]
    public void A_score_may_have_its_verb_before_the_scale(string text, int score) => Readers.Entities(text).NpsScore.ShouldBe(score);

    [Fact]
    public void Praise_that_goes_on_to_higher_praise_is_the_higher() => Readers.Entities("छान अनुभव, उत्कृष्ट सेवा").FeedbackRating.ShouldBe("excellent");

    [Fact]
    public void A_country_code_makes_a_phone_of_what_a_receipt_goes_to() =>
        Readers.Entities("send the receipt to +91 9327045561").PhoneNumbers.ShouldBe(["9327045561"]);

    [Theory]
    [InlineData("जुन्या स्विफ्टला किती मिळतील, मॉडेल २०१७, रनिंग ५६०००", 56_000)]
    [InlineData("my old Polo 2015, odo 71,300, what is it worth in exchange", 71_300)]
    public void A_meter_needs_no_unit(string text, int km) => Readers.Entities(text).TradeInKm.ShouldBe(km);

    [Theory]
    [InlineData("इनोवा हाइक्रॉस या सफारी?", new[] { "Toyota Innova Hycross", "Tata Safari" })]
    [InlineData("had a flat punch yesterday on my i20", new[] { "Hyundai i20" })]
    public void A_family_name_and_a_flat_tyre_are_no_further_cars(string text, string[] models) => Readers.Entities(text).ModelsMentioned.ShouldBe(models);

    [Theory]
    [InlineData("सबसे सस्ती दे दो। पाँच लाख हैं मेरे पास", 500_000)]
    [InlineData("सालाना कमाई 9 लाख, डाउन पेमेंट डेढ़ लाख दे सकता हूँ", null)]
    public void A_verb_is_no_number_and_a_named_sum_no_budget(string text, int? most) => Readers.Entities(text).BudgetMax.ShouldBe(most);
}
