using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Understanding;

public sealed class PersonTests
{
    [Theory]
    [InlineData("I live in Bombay", "Mumbai", "Maharashtra")]
    [InlineData("बेंगलुरु में शोरूम है?", "Bengaluru", "Karnataka")]
    [InlineData("અમદાવાદમાં ડિલિવરી", "Ahmedabad", "Gujarat")]
    [InlineData("banglore dealer", "Bengaluru", "Karnataka")]
    public void Cities_go_by_their_english_name(string text, string city, string state)
    {
        var entities = Readers.Entities(text);
        (entities.City, entities.State).ShouldBe((city, state));
    }

    [Theory]
    [InlineData("I'm 62, retired, need an easy car", 62)]
    [InlineData("i am 5 minutes away", null)]
    [InlineData("I'm 20 km from your showroom", null)]
    public void An_age_may_stand_alone_after_i_am(string text, int? age) => Readers.Entities(text).Age.ShouldBe(age);

    [Theory]
    [InlineData("ghar me 6 log hain", null, 6)]
    [InlineData("हम 7 लोग हैं, बड़ी गाड़ी चाहिए", null, 7)]
    [InlineData("અમે 5 માણસો છીએ", null, 5)]
    [InlineData("need a car for a family of 6", null, 6)]
    [InlineData("something roomy for a family of four", null, 4)]
    [InlineData("for our family of 8 we need a 7 seater", 7, 8)]
    [InlineData("a car for 6 people", 6, 6)]
    [InlineData("6 logon ke liye gaadi", 6, 6)]
    [InlineData("पाच जणांसाठी गाडी", 5, null)]
    [InlineData("we have a family of doctors", null, null)]
    public void A_family_is_people_and_seats_are_what_is_asked_for(string text, int? seats, int? people)
    {
        var said = Readers.Read(text);
        (said.Entities.SeatingRequirement, said.People).ShouldBe((seats, people));
    }

    [Theory]
    [InlineData("want the car by 15th January", 15)]
    [InlineData("15 January tak chahiye", 15)]
    [InlineData("gaadi chahiye January tak", 31)]
    public void A_day_beside_a_month_is_the_day(string text, int day) => Readers.Entities(text).TargetDate.ShouldBe(new DateOnly(2027, 1, day));

    [Theory]
    [InlineData("I will buy in two weeks", "2026-12-07")]
    [InlineData("need it within 10 days", "2026-12-03")]
    [InlineData("3 hafte me leni hai", "2026-12-14")]
    [InlineData("want to buy in 3 months", "2027-02-23")]
    [InlineData("I need the car by Friday", "2026-11-27")]
    [InlineData("need a car before Monday", "2026-11-30")]
    [InlineData("want to buy it day after tomorrow", "2026-11-25")]
    [InlineData("want to buy this month", "2026-11-30")]
    public void A_count_of_days_leads_to_a_date(string text, string date) =>
        Readers.Entities(text).TargetDate.ShouldBe(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("naukri ke liye, office aane jaane ke liye gaadi", "daily_commute", null)]
    [InlineData("wife ke liye choti gaadi dekh raha hu", null, "married")]
    public void Daily_life_is_told_in_passing(string text, string? usage, string? marital)
    {
        var said = Readers.Entities(text);
        (said.UsagePattern, said.MaritalStatus).ShouldBe((usage, marital));
    }

    [Fact]
    public void An_old_car_changed_for_a_new_one_is_a_trade_in()
    {
        var said = Readers.Entities("मेरी 2017 मॉडल की स्विफ्ट है 62 हज़ार किमी चली, बदलकर ब्रेज़ा लेनी है");
        (said.TradeInMentioned, said.TradeInYear, said.TradeInKm).ShouldBe((true, 2017, 62_000));
        said.TradeInModel.ShouldNotBeNull().ShouldContain("Swift");
    }

    [Theory]
    [InlineData("Pune 411001", "411001")]
    [InlineData("पिन कोड ४११०४५", "411045")]
    public void Pincodes_are_six_ascii_digits(string text, string pincode) => Readers.Entities(text).Pincode.ShouldBe(pincode);

    [Theory]
    [InlineData("my budget is 850000", null)]
    [InlineData("otp 411001", null)]
    public void Other_six_digit_numbers_are_no_pincode(string text, string? pincode) => Readers.Entities(text).Pincode.ShouldBe(pincode);

    [Theory]
    [InlineData("I want to buy it immediately", Timeline.Immediate)]
    [InlineData("turant chahiye gaadi", Timeline.Immediate)]
    [InlineData("या महिन्यात गाडी घ्यायची आहे", Timeline.ThisMonth)]
    [InlineData("આવતા મહિને લેવી છે", Timeline.ThisQuarter)]
    [InlineData("just browsing", Timeline.Exploring)]
    [InlineData("test drive tomorrow", Timeline.Unknown)]
    [InlineData("when do you open today?", Timeline.Unknown)]
    public void The_timeline_is_about_buying(string text, Timeline timeline) => Readers.Entities(text).Timeline.ShouldBe(timeline);

    [Fact]
    public void A_festival_is_a_date()
    {
        var entities = Readers.Entities("gudi padwa delivery chahiye");
        entities.TargetDate.ShouldBe(new DateOnly(2027, 4, 7));
    }

    [Theory]
    [InlineData("nps 9", 9)]
    [InlineData("8 out of 10", 8)]
    [InlineData("10 me se 8", 8)]
    [InlineData("7/10", 7)]
    public void Scores_out_of_ten_are_nps(string text, int score) => Readers.Entities(text).NpsScore.ShouldBe(score);

    [Theory]
    [InlineData("please book a Creta")]
    [InlineData("booklet bhejo")]
    [InlineData("ok")]
    [InlineData("5 star safety rating hai kya")]
    public void No_verdict_is_read_into_other_words(string text) => Readers.Entities(text).FeedbackRating.ShouldBeNull();

    [Theory]
    [InlineData("salary 50k per month, loan milega?", "6 lakh per annum")]
    [InlineData("my income is 12 lpa", "12 lakh per annum")]
    public void Income_is_counted_by_the_year(string text, string income) => Readers.Entities(text).AnnualIncome.ShouldBe(income);

    [Fact]
    public void Age_household_and_daily_distance_are_read()
    {
        var entities = Readers.Entities("I am 32 years old, married, daily 50 km, first car, full cash");
        (entities.Age, entities.MaritalStatus, entities.DailyTravelKm).ShouldBe((32, "married", 50));
        (entities.BuyerType, entities.PurchaseMode).ShouldBe(("first_time", "cash"));
    }
}
