using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Understanding;

public sealed class IntentTests
{
    [Theory]
    [InlineData("I will never buy from you")]
    [InlineData("booklet")]
    [InlineData("I don't want to buy a car")]
    [InlineData("abhi nahi lena")]
    [InlineData("मुझे गाड़ी नहीं लेनी")]
    [InlineData("मला गाडी नको")]
    [InlineData("મારે ગાડી નથી લેવી")]
    public void What_is_refused_or_only_sounds_alike_is_not_buy(string text) => Readers.Read(text).Intent.ShouldNotBe(Intent.Buy);

    [Theory]
    [InlineData("not diesel, I want petrol", Intent.Buy)]
    [InlineData("I want to buy a Creta, my budget is 16 lakh", Intent.Buy)]
    [InlineData("price and EMI of Nexon", Intent.Finance)]
    [InlineData("what is the price of Nexon", Intent.Info)]
    [InlineData("compare Nexon and Creta", Intent.Comparison)]
    [InlineData("your staff is useless, let me talk to the manager", Intent.Escalation)]
    [InlineData("please stop the service reminders", Intent.ServiceReminder)]
    [InlineData("cancel my test drive", Intent.TestDrive)]
    [InlineData("cancel my booking", Intent.BookingConfirm)]
    public void The_tie_breaks_of_the_labels_hold(string text, Intent intent) => Readers.Read(text).Intent.ShouldBe(intent);

    [Theory]
    [InlineData("diwali tak gaadi chahiye, cash payment")]
    [InlineData("I want the Brezza, full payment in cash")]
    [InlineData("नकद भुगतान करूँगा, ब्रेज़ा चाहिए")]
    [InlineData("दिवाळीपर्यंत गाडी हवी, रोख पेमेंट करेन")]
    [InlineData("રોકડા પેમેન્ટથી નેક્સોન જોઈએ છે")]
    [InlineData("gaadi pahije, rokh payment karen")]
    [InlineData("diwali sudhi gaadi joiye, rokda payment")]
    public void How_a_car_wished_for_will_be_paid_is_buying(string text) => Readers.Read(text).Intent.ShouldBe(Intent.Buy);

    [Theory]
    [InlineData("I want a receipt for the cash payment I made")]
    [InlineData("cash payment kar diya hai, receipt chahiye")]
    [InlineData("नकद पैसे दिए थे, रसीद चाहिए")]
    [InlineData("रोख पैसे भरले, पावती हवी")]
    [InlineData("રોકડા આપ્યા હતા, રસીદ જોઈએ")]
    public void Cash_that_was_paid_is_a_payment(string text) => Readers.Read(text).Intent.ShouldBe(Intent.PaymentConfirm);

    [Theory]
    [InlineData("Creta chi on road kimmat kiti aahe", Language.MarathiLatin)]
    [InlineData("creta ni kimat ketli che", Language.GujaratiLatin)]
    [InlineData("creta ki kimat kitni hai", Language.HindiLatin)]
    [InlineData("what is the price of creta", Language.English)]
    [InlineData("क्रेटाची किंमत किती आहे", Language.Marathi)]
    [InlineData("क्रेटा की कीमत क्या है", Language.Hindi)]
    [InlineData("ક્રેટાની price શું છે", Language.Gujarati)]
    [InlineData("Creta की on road price क्या है", Language.Hindi)]
    [InlineData("first floor ka parking area", Language.HindiLatin)]
    [InlineData("first floor cha parking area", Language.MarathiLatin)]
    [InlineData("first floor ni parking ma", Language.GujaratiLatin)]
    [InlineData("kr do yr abi tk nai hua", Language.HindiLatin)]
    [InlineData("दरवाज़ा मत खोलना", Language.Hindi)]
    [InlineData("दार उघडू नकोस", Language.Marathi)]
    [InlineData("Kia Carens", Language.English)]
    public void Grammar_and_not_nouns_decide_the_language(string text, Language language) => Readers.Read(text).Language.ShouldBe(language);

    [Theory]
    [InlineData("pleeease send the pricee", nameof(Cue.Price))]
    [InlineData("kitana padega on road", nameof(Cue.OnRoadPrice))]
    [InlineData("iski mileage?", "Mileage, Reference")]
    [InlineData("त्याची किंमत", "Price, Reference")]
    [InlineData("એની માઇલેજ", "Mileage, Reference")]
    [InlineData("insurence kitne ka", nameof(Cue.Insurance))]
    public void Cues_survive_spelling(string text, string expected)
    {
        var cues = Enum.Parse<Cue>(expected);
        (Readers.Read(text).Cues & cues).ShouldBe(cues);
    }

    [Fact]
    public void Digits_and_letters_are_normalised_for_retrieval() =>
        Readers.Read("ब्रेज़ा १२ लाख, BEST?").Normalized.ShouldBe("ब्रेजा 12 लाख best");

    [Fact]
    public void Any_text_is_read_without_failing()
    {
        string[] odd = ["", " ", "?", "😀😀", "\u200d", "₹", "12,", "@", "a@", "....", new string('x', 5000), new string('9', 300), "\ud83d", "ક\u0acd"];
        foreach (var text in odd) Readers.Read(text).Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("¿tienen coches usados en la tienda?")]
    [InlineData("je voudrais parler au directeur s'il vous plaît")]
    [InlineData("எனக்கு ஒரு கார் வேண்டும்")]
    [InlineData("హలో, నాకు కారు కావాలి")]
    [InlineData("হ্যালো, আমি একটা গাড়ি চাই")]
    public void A_text_in_none_of_our_languages_is_said_to_be_foreign(string text) =>
        (Readers.Read(text).IsForeign, Readers.Read(text).Language).ShouldBe((true, Language.English));

    [Fact]
    public void No_labelled_message_is_taken_for_foreign() =>
        Enum.GetValues<Language>().SelectMany(language => Readers.Labelled(language.Tag())).Where(example => Readers.Read(example.Text).IsForeign).ShouldBeEmpty();

    [Theory]
    [InlineData("monday")]
    [InlineData("10 baje")]
    [InlineData("GJ05AB1234")]
    [InlineData("और माइलेज?")]
    [InlineData("आणि मायलेज?")]
    [InlineData("Kia Carens")]
    public void A_fragment_is_no_business_of_its_own(string text) => Readers.Read(text).Intent.ShouldBe(Intent.Info);
}
