using System.Globalization;
using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Understanding;

/// <summary>Days that messages name; the tests' today is Monday, 23 November 2026.</summary>
public sealed class NamedDayTests
{
    [Theory]
    [InlineData("can I come on Monday?", "2026-11-30")]
    [InlineData("I will visit the showroom on friday", "2026-11-27")]
    [InlineData("test drive chahiye agle somvar ko", "2026-11-30")]
    [InlineData("shanivar ko aa raha hu", "2026-11-28")]
    [InlineData("सोमवार को", "2026-11-30")]
    [InlineData("मैं बुधवार को आऊँगा", "2026-11-25")]
    [InlineData("शुक्रवारी टेस्ट ड्राइव्ह द्या", "2026-11-27")]
    [InlineData("guruvari service la gaadi aanto", "2026-11-26")]
    [InlineData("સોમવારે", "2026-11-30")]
    [InlineData("રવિવારે ટેસ્ટ ડ્રાઇવ મળશે?", "2026-11-29")]
    [InlineData("somvar se pehle service kara do", "2026-11-30")]
    [InlineData("book a test drive for 5 December", "2026-12-05")]
    [InlineData("test drive tomorrow morning please", "2026-11-24")]
    [InlineData("kal test drive milegi kya", "2026-11-24")]
    [InlineData("not tomorrow, day after tomorrow for the test drive", "2026-11-25")]
    [InlineData("उद्या सर्व्हिसला गाडी आणतो", "2026-11-24")]
    [InlineData("service slot on the 28th please", "2026-11-28")]
    public void A_day_of_a_visit_is_a_date_and_no_wish_for_the_car(string text, string date)
    {
        var said = Readers.Entities(text);
        (Text(said.TargetDate), said.Timeline).ShouldBe((date, Timeline.Unknown));
    }

    [Theory]
    [InlineData("need the car by 15th of next month", "2026-12-15", Timeline.ThisQuarter)]
    [InlineData("next month 15 tarikh tak gaadi chahiye", "2026-12-15", Timeline.ThisQuarter)]
    [InlineData("agle mahine pandrah tarikh tak leni hai", "2026-12-15", Timeline.ThisQuarter)]
    [InlineData("१५ तारीख तक गाड़ी चाहिए", "2026-12-15", Timeline.ThisQuarter)]
    [InlineData("पुढच्या महिन्यात १० तारखेपर्यंत गाडी हवी", "2026-12-10", Timeline.ThisQuarter)]
    [InlineData("૨૮ તારીખ સુધીમાં ગાડી જોઈએ", "2026-11-28", Timeline.Immediate)]
    [InlineData("I want it before the 30th", "2026-11-30", Timeline.Immediate)]
    [InlineData("want to buy next month", "2026-12-31", Timeline.ThisQuarter)]
    [InlineData("I need a car on Saturday", "2026-11-28", Timeline.Immediate)]
    public void A_day_by_which_the_car_is_wanted_says_how_soon(string text, string date, Timeline timeline)
    {
        var said = Readers.Entities(text);
        (Text(said.TargetDate), said.Timeline).ShouldBe((date, timeline));
    }

    [Theory]
    [InlineData("are you open on Sunday?")]
    [InlineData("my car came back from service last Friday")]
    [InlineData("somvar se gaadi workshop me padi hai")]
    [InlineData("सोमवारपासून गाडी वर्कशॉपमध्ये आहे")]
    [InlineData("budhvar ko service karwayi thi")]
    [InlineData("this is my 3rd service")]
    [InlineData("my 2nd car, want a hatchback")]
    [InlineData("paid on 5 October")]
    [InlineData("kal service karwayi thi, phir awaaz aa rahi hai")]
    [InlineData("kal paise bheje the")]
    [InlineData("kal se service center me hai gaadi")]
    [InlineData("service was done on 12 September")]
    public void Days_that_were_and_counts_are_no_dates_to_come(string text) => Readers.Entities(text).TargetDate.ShouldBeNull();

    [Theory]
    [InlineData("2026-11-23", 1, "2026-11-30")]
    [InlineData("2026-11-23", 2, "2026-11-24")]
    [InlineData("2026-11-23", 0, "2026-11-29")]
    [InlineData("2026-11-28", 6, "2026-12-05")]
    public void A_weekday_is_the_next_after_today(string today, int weekday, string date) =>
        Text(Upcoming.Weekday(DateOnly.Parse(today, CultureInfo.InvariantCulture), weekday)).ShouldBe(date);

    [Theory]
    [InlineData("2026-11-23", 23, "2026-11-23")]
    [InlineData("2026-11-23", 22, "2026-12-22")]
    [InlineData("2026-12-31", 5, "2027-01-05")]
    [InlineData("2027-01-31", 30, null)]
    [InlineData("2026-11-05", 31, null)]
    public void A_day_of_the_month_is_today_or_the_next(string today, int day, string? date) =>
        Text(Upcoming.DayOfMonth(DateOnly.Parse(today, CultureInfo.InvariantCulture), day)).ShouldBe(date);

    private static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
