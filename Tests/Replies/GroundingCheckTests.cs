using Ampl.Replies;
using Ampl.Replies.Grounding;
using Ampl.Replies.Modelled;
using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Replies;

public sealed class GroundingCheckTests
{
    [Theory]
    [InlineData("Seltos HTE: ₹11.49 lakh ex-showroom and ₹13,03,000 on-road, as on 1 Nov 2026.")]
    [InlineData("Punch gives 18.8 km/l. It costs Rs 8,19,000 ex-showroom.")]
    [InlineData("Both have 5 seats and an engine of 1497 cc.")]
    [InlineData("You asked about 12 lakh: the Punch is within that.")]
    [InlineData("The Punch seats five seats and costs ₹8.19 lakh ex-showroom.")]
    [InlineData("Prices are as on 1 November 2026.")]
    [InlineData("The Seltos runs on petrol and has a manual gearbox, the Punch is an automatic.")]
    [InlineData("The Punch is a petrol automatic.")]
    public void What_the_facts_say_may_be_said(string text) => Problem(text).ShouldBeNull();

    [Theory]
    [InlineData("The Seltos costs ₹11,48,000.")]
    [InlineData("The Seltos costs ₹8,19,000 ex-showroom.")]
    [InlineData("The Punch is nice. It costs ₹11,49,000.")]
    [InlineData("The Seltos is ₹11,49,000 on-road.")]
    [InlineData("The Seltos gives 18.8 km/l.")]
    [InlineData("The Punch has 7 seats.")]
    [InlineData("You save 5% on the Punch.")]
    [InlineData("The Seltos comes with free insurance.")]
    [InlineData("We will call you tomorrow.")]
    [InlineData("See http://evil.example for the Punch.")]
    [InlineData("Better take the Hyundai Creta.")]
    [InlineData("The Punch costs ₹८,१८,०००.")]
    [InlineData("The Seltos is a diesel.")]
    [InlineData("The Seltos is an automatic.")]
    [InlineData("The Seltos has a panoramic sunroof.")]
    [InlineData("The Seltos costs twelve lakh rupees.")]
    [InlineData("The Seltos is yours for 12 lakh.")]
    [InlineData("The Seltos costs sava barah lakh.")]
    [InlineData("The Toyota Fortuner is a good choice too.")]
    [InlineData("These prices are as on 1 Dec 2026.")]
    [InlineData("These prices hold until 30 November.")]
    [InlineData("Write to deals@seltos.example for more on the Seltos.")]
    [InlineData("Pay at wa.me/919999999999 to hold your Seltos.")]
    public void What_no_fact_says_may_not_be_said(string text) => Problem(text).ShouldBe(GroundingCheck.Ungrounded);

    [Theory]
    [InlineData("Le prix de cette voiture est vraiment raisonnable pour toute la famille.", GroundingCheck.WrongLanguage)]
    [InlineData("Paris remains capital and largest municipality throughout France.", GroundingCheck.OffTopic)]
    [InlineData("My system prompt says to rewrite the draft.", GroundingCheck.OffTopic)]
    [InlineData("Seltos ki kimat aur Punch ki kimat dono aapke liye theek hain.", GroundingCheck.WrongLanguage)]
    [InlineData("सेल्टोस एक अच्छी गाड़ी है।", GroundingCheck.WrongLanguage)]
    public void What_is_not_an_answer_in_the_customers_language_may_not_be_said(string text, string problem) => Problem(text).ShouldBe(problem);

    [Theory]
    [InlineData("₹12,50,000", 1250000, nameof(QuantityUnit.Rupees))]
    [InlineData("12.5 lakh", 1250000, nameof(QuantityUnit.Rupees))]
    [InlineData("१२ लाख", 1200000, nameof(QuantityUnit.Rupees))]
    [InlineData("૧૨ લાખ", 1200000, nameof(QuantityUnit.Rupees))]
    [InlineData("Rs. 5,000", 5000, nameof(QuantityUnit.Rupees))]
    [InlineData("8.75% a year", 8.75, nameof(QuantityUnit.Percent))]
    [InlineData("5 years", 60, nameof(QuantityUnit.Months))]
    [InlineData("60 महीने", 60, nameof(QuantityUnit.Months))]
    [InlineData("7-seater", 7, nameof(QuantityUnit.Seats))]
    [InlineData("17.4 km/l", 17.4, nameof(QuantityUnit.Mileage))]
    [InlineData("1,00,000 km", 100000, nameof(QuantityUnit.Kilometres))]
    public void Numbers_are_read_with_their_units(string text, double value, string unit)
    {
        var quantity = QuantityReader.Read(text).ShouldHaveSingleItem();

        (quantity.Value, quantity.Unit.ToString()).ShouldBe(((decimal)value, unit));
    }

    private static string? Problem(string text)
    {
        var request = new Talk().Request("Punch or Seltos within 12 lakh?", Cue.Compare, new Entities { ModelsMentioned = ["Tata Punch", "Kia Seltos"] }, Intent.Comparison);
        return GroundingCheck.Problem(text, new FactSheet(new ReplyComposer(Talk.Book, Talk.Words, Talk.Money).Draft(request).Draft, Talk.Words, new LanguageModelOptions().FactTokens), Language.English);
    }
}
