using System.Text.Json;
using Ampl.Replies.Wording;
using Ampl.Tests.Flows;
using Ampl.Tests.Replies;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Conversations;

/// <summary>What customers begin with that names no car.</summary>
public sealed class OpeningWordsTests
{
    [Theory]
    [InlineData("i don't know which car to buy")]
    [InlineData("new car leni hai samajh nahi aa raha konsi lu")]
    [InlineData("नई कार लेनी है पर समझ नहीं आ रहा कौन सी लूँ")]
    [InlineData("मला नवीन गाडी घ्यायची आहे, पण पेट्रोल की डिझेल समजत नाही")]
    [InlineData("નવી ગાડી લેવી છે પણ નક્કી નથી થતું")]
    [InlineData("navin gaadi ghyaychi aahe pan konti te kalat nahi")]
    [InlineData("navi gaadi levi che pan samaj nathi padti kai lau")]
    [InlineData("ગાડી ખરીદવી છે પણ ખબર નથી કઈ લેવી")]
    [InlineData("car leni hai par pata nahi kaun si sahi rahegi")]
    public async Task Who_cannot_decide_is_asked_six_questions(string said)
    {
        var visit = await Visit.Had(said);

        visit.Active!.Flow.ShouldBe("need_analysis", visit.Transcript);
        visit.Last.Sources.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("I don't want help to choose")]
    [InlineData("EMI ka samajh nahi aa raha, creta ki kitni banegi")]
    [InlineData("seltos and creta confused, compare both")]
    public async Task A_doubt_about_something_else_begins_nothing(string said) => (await Visit.Had(said)).Active.ShouldBeNull();

    [Theory]
    [InlineData("tumhare paas purani gaadi bhi milti hai kya")]
    [InlineData("do you have used cars available")]
    [InlineData("तुमच्याकडे जुनी गाडी मिळेल का")]
    public async Task Used_cars_that_are_not_listed_are_not_offered(string said)
    {
        var visit = await Visit.Had(said);

        visit.Last.Sources.ShouldAllBe(source => source.Namespace == "inventory", visit.Transcript);
        visit.Last.Text.ShouldNotContain("30,000");
    }

    [Theory]
    [InlineData("9822012345")]
    [InlineData("Amit Shah 9900112233")]
    [InlineData("माझा नंबर ९८२२०१२३४५")]
    [InlineData("mera number 9811198111 hai")]
    public async Task Contact_details_are_noted_on_the_lead(string said)
    {
        var visit = await Visit.Had(said);

        visit.Last.Text.ShouldEndWith(Said(visit, "contact_noted"));
        visit.State.Memory.Known.PhoneNumbers.ShouldNotBeEmpty();
        visit.State.HasLead.ShouldBeTrue();
    }

    [Theory]
    [InlineData("are you a bot or human")]
    [InlineData("aap bot ya insaan ho")]
    public async Task Who_asks_is_told_that_no_person_writes(string said) => (await Visit.Had(said)).Last.Text.ShouldContain("digital assistant");

    [Theory]
    [InlineData("bhai ek baat batao")]
    [InlineData("hello, I have a question")]
    [InlineData("मला काही विचारायचं होतं")]
    public async Task An_opener_is_no_wish_for_a_car(string said)
    {
        var visit = await Visit.Had(said);

        visit.Last.Text.ShouldContain(Said(visit, "how_can_i_help"));
        visit.Last.Text.ShouldNotContain("₹");
    }

    [Theory]
    [InlineData("finance ho jayega kya, salary 45000 hai")]
    [InlineData("मला लोन मिळेल का? पगार ४५ हजार आहे")]
    public async Task Whether_a_loan_can_be_had_is_reckoned_from_the_income(string said) => (await Visit.Had(said)).Last.Text.ShouldContain("₹45,000");

    private static string Said(Visit visit, string phrase) =>
        JsonDocument.Parse(ProductData.Read(PhraseBook.FileOf(visit.Last.Language))).RootElement.GetProperty("phrases").GetProperty(phrase).GetString()!;

    [Theory]
    [InlineData("creta pe offer hai kya")]
    [InlineData("क्रेटा पर ऑफर है क्या")]
    [InlineData("क्रेटा वर ऑफर आहे का")]
    public async Task Whether_there_is_an_offer_asks_for_no_stock(string said)
    {
        var visit = await Visit.Had(said);

        visit.Last.Text.ShouldContain("₹40,000");
        visit.Last.Text.ShouldNotContain("SX 1.5 Petrol CVT");
    }

    [Theory]
    [InlineData("can i get a loan")]
    [InlineData("लोन मिलेगा क्या")]
    [InlineData("लोन मिळेल का")]
    [InlineData("loan malshe?")]
    public async Task Who_asks_for_a_loan_is_told_the_conditions_and_asked_for_the_income(string said)
    {
        var visit = await Visit.Had(said);

        visit.Last.Text.ShouldContain("credit score above 700");
        visit.Last.Text.ShouldContain("EMI", customMessage: visit.Transcript);
    }

    [Theory]
    [InlineData("how much is the insurance")]
    [InlineData("insurance kitna lagega")]
    [InlineData("विमा किती लागेल")]
    [InlineData("વીમો કેટલો થશે")]
    public async Task What_insurance_costs_is_told_by_the_policies(string said)
    {
        var visit = await Visit.Had(said);

        visit.Last.Text.ShouldContain("₹38,500");
    }

    [Fact]
    public async Task A_return_policy_is_no_insurance()
    {
        var visit = await Visit.Had("what's your return policy");

        visit.Last.Text.ShouldNotContain("Complete Cover");
    }

    [Theory]
    [InlineData("feedback dena tha, staff bahut achha tha, delivery bhi time pe mili")]
    [InlineData("your team was wonderful, the delivery was on time and the papers were ready")]
    [InlineData("तुमच्या स्टाफने छान मदत केली, डिलिव्हरी पण वेळेवर झाली")]
    public async Task Praise_is_taken_as_praise_whatever_it_praises(string said)
    {
        var visit = await Visit.Had(said);

        visit.Last.Text.ShouldContain(Said(visit, "thanks_for_feedback"), customMessage: visit.Transcript);
        visit.Last.Sources.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("રોજ ૩૦ કિલોમીટર")]
    [InlineData("roz 30 km")]
    [InlineData("daily 30 km")]
    public async Task How_far_one_drives_is_noted(string said)
    {
        var visit = await Visit.Had("creta price / " + said);

        visit.Last.Text.ShouldContain(Said(visit, "contact_noted"), customMessage: visit.Transcript);
    }

    [Theory]
    [InlineData("my car ac not cooling since service, 3rd time i am coming")]
    [InlineData("service ke baad se gaadi me awaaz aa rahi hai")]
    public async Task What_no_text_answers_about_the_own_car_is_for_people(string said) => (await Visit.Had(said)).Last.Text.ShouldContain("1800-200-300");

    [Theory]
    [InlineData("vehicle no GJ01AB1234")]
    [InlineData("1234567890")]
    public async Task A_bare_number_is_neither_a_booking_nor_praise(string said)
    {
        var visit = await Visit.Had("creta price / " + said);

        visit.Last.Text.ShouldNotContain("record");
        visit.Last.Text.ShouldNotContain("feedback");
    }
}
