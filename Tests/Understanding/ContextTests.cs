using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Understanding;

public sealed class ContextTests
{
    public static TheoryData<string> Answers =>
    [
        "yes", "Yes.", "YES!!", "yess", "yeah", "yep", "ok", "okay done", "done", "confirmed", "yes confirm", "yes please", "ok sir", "sure", "correct", "that's right", "yes it is done", "👍", "👍🏽", "✅", "ok 👍", "yes thank you",
        "haan", "ha", "haa", "haan ji", "ji haan", "hanji", "haan ho gaya", "kar diya", "ji sir", "thik hai", "haan bhai kar diya", "bilkul", "sahi hai", "ho gaya sir",
        "ho", "hoy", "ho zala", "barobar", "ho barobar aahe", "hoy kela", "ha barabar", "ha thai gayu", "haji",
        "हाँ", "जी", "जी हाँ", "हां जी", "हो गया", "ठीक है", "होय", "हो", "हो झालं", "बरोबर", "હા", "હા જી", "થઈ ગયું", "બરાબર",
        "no", "No.", "nope", "not yet", "no not yet", "no i have not", "nahi", "nhi", "ji nahi", "abhi nahi", "nahi kiya", "nako", "nahi zala", "na", "nathi thayu", "नहीं", "जी नहीं", "अभी नहीं", "नको", "नाही", "ના", "નથી", "ના જી", "👎", "❌",
    ];

    [Theory, MemberData(nameof(Answers))]
    public void A_bare_answer_is_about_what_was_asked(string text)
    {
        foreach (var asked in (Intent[])[Intent.PaymentConfirm, Intent.BookingConfirm, Intent.TestDrive])
        {
            var read = Readers.Read(text, asked);
            read.Intent.ShouldBe(asked);
            read.Confidence.ShouldBeGreaterThan(0.9);
        }
    }

    [Theory]
    [InlineData("no", false)]
    [InlineData("नको", false)]
    [InlineData("haan", true)]
    [InlineData("હા", true)]
    public void Assent_and_denial_stay_apart(string text, bool assents)
    {
        var read = Readers.Read(text, Intent.PaymentConfirm);
        read.Has(Cue.Yes).ShouldBe(assents);
        read.Has(Cue.No).ShouldBe(!assents);
    }

    [Theory]
    [InlineData("yes, and what is the price of the Creta?", Intent.Info)]
    [InlineData("no, let me talk to your manager", Intent.Escalation)]
    [InlineData("haan lekin test drive bhi chahiye", Intent.TestDrive)]
    [InlineData("what is the mileage", Intent.Info)]
    [InlineData("मला लोन पाहिजे", Intent.Finance)]
    public void A_message_with_something_of_its_own_is_not_swallowed(string text, Intent intent) => Readers.Read(text, Intent.PaymentConfirm).Intent.ShouldBe(intent);

    [Theory]
    [InlineData("payment", Intent.PaymentConfirm)]
    [InlineData("booking", Intent.BookingConfirm)]
    [InlineData("payment_confirm", Intent.PaymentConfirm)]
    [InlineData("Booking Confirmation", Intent.BookingConfirm)]
    [InlineData("We have received your payment of ₹21,000. Please confirm.", Intent.PaymentConfirm)]
    [InlineData("Your booking of the Nexon is confirmed. Is that correct?", Intent.BookingConfirm)]
    [InlineData("आपका भुगतान मिल गया है, क्या यह सही है?", Intent.PaymentConfirm)]
    public void Context_is_a_name_or_our_own_words(string context, Intent intent) => Confirmation.Of(context, Readers.Dealer).ShouldBe(intent);

    [Fact]
    public void A_question_about_something_else_closes_what_was_open()
    {
        Confirmation.After(Readers.Read("I have paid 21000 by UPI"), null).ShouldBe(Intent.PaymentConfirm);
        Confirmation.After(Readers.Read("what is the mileage of the Creta"), Intent.PaymentConfirm).ShouldBeNull();
    }
}
