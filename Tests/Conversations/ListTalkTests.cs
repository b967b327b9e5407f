using Ampl.Tests.Flows;
using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Conversations;

/// <summary>What customers say once several cars were listed, and what else takes its meaning from the talk.</summary>
public sealed class ListTalkTests
{
    [Theory]
    [InlineData("कोई अच्छी गाड़ी दिखाओ / बजट दस बारह लाख / पेट्रोल ही रखो, और सफेद रंग")]
    [InlineData("show me some cars / budget 10 to 12 lakh / only petrol please, white colour")]
    [InlineData("gaadi dikhao / 10 se 12 lakh / petrol aur white")]
    [InlineData("गाड्या दाखवा / बजेट १० ते १२ लाख / पेट्रोल आणि पांढरा रंग")]
    [InlineData("ગાડીઓ બતાવો / બજેટ ૧૦ થી ૧૨ લાખ / પેટ્રોલ અને સફેદ કલર")]
    public async Task Two_more_wishes_narrow_the_list(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain("Tata Nexon", customMessage: visit.Transcript);
        visit.Last.Text.ShouldNotContain("Ertiga");
        visit.Last.Text.ShouldNotContain("Aura");
    }

    [Theory]
    [InlineData("show me cars between 10 and 12 lakh / which of these is the safest")]
    [InlineData("10 se 12 lakh ki gaadi / inme se sabse safe kaun si hai")]
    [InlineData("१० से १२ लाख की गाड़ियाँ / इनमें से सबसे सेफ कौन सी है")]
    public async Task The_safest_of_the_list_is_told_by_its_equipment(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain("6 airbags", customMessage: visit.Transcript);
        visit.Last.Text.ShouldNotContain("₹");
    }

    [Theory]
    [InlineData("show me cars between 10 and 12 lakh / in how many days will i get it")]
    [InlineData("१० से १२ लाख की गाड़ियाँ / कितने दिन में मिलेगी")]
    [InlineData("१० ते १२ लाखांच्या गाड्या / किती दिवसात मिळेल")]
    public async Task How_long_a_listed_car_takes_is_no_question_about_a_booking(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain("3 to 12 weeks", customMessage: visit.Transcript);
    }

    [Theory]
    [InlineData("loan milel ka, pagar 35000 ahe / ani kagadpatra kay lagtil")]
    [InlineData("emi for 8 lakh / which documents are needed")]
    [InlineData("8 lakh ka emi / documents kya lagenge")]
    [InlineData("लोन मिलेगा क्या, सैलरी 35000 है / कौन से कागज़ लगेंगे")]
    public async Task Papers_asked_for_after_a_loan_are_those_of_the_loan(string talk) => (await Visit.Had(talk)).Last.Text.ShouldContain("salary slips");

    [Theory]
    [InlineData("mala ek gadi havi ahe / budget 9 lakh", Language.MarathiLatin)]
    [InlineData("mujhe gaadi chahiye / budget 9 lakh", Language.HindiLatin)]
    [InlineData("i want a car / budget 9 lakh", Language.English)]
    public async Task A_sum_and_a_borrowed_word_keep_the_language(string talk, Language answered) => (await Visit.Had(talk)).Last.Language.ShouldBe(answered);

    [Theory]
    [InlineData("mala ek gadi havi ahe, roj 80 km jave lagte")]
    [InlineData("i need a car, my office in Zyptrapur is 40 km away")]
    [InlineData("mujhe ek gaadi chahiye, beti ki vidaai hai")]
    public async Task Who_wants_some_car_is_shown_cars_whatever_else_is_told(string said) => (await Visit.Had(said)).Last.Text.ShouldContain("Tata Punch");

    [Theory]
    [InlineData("chalo sonet hi book kar do")]
    [InlineData("ok book the sonet for me")]
    public async Task What_is_not_sold_has_no_booking(string said)
    {
        var visit = await Visit.Had(said);

        visit.Last.Text.ShouldContain("Kia Sonet");
        visit.Last.Text.ShouldNotContain("record");
    }

    [Theory]
    [InlineData("creta emi with 4 lakh down / ok and insurance?")]
    [InlineData("creta ki emi 4 lakh down / aur insurance?")]
    [InlineData("क्रेटा की ईएमआई / और बीमा?")]
    public async Task Insurance_named_and_no_more_is_told_by_the_policies(string talk) => (await Visit.Had(talk)).Last.Text.ShouldContain("₹38,500");

    [Theory]
    [InlineData("my car broke down on the highway near lonavala")]
    [InlineData("gaadi raste me band pad gayi, kya karu")]
    [InlineData("गाडी रस्त्यात बंद पडली आहे, मदत करा")]
    [InlineData("ગાડી રસ્તામાં બંધ પડી ગઈ છે")]
    public async Task Who_is_stranded_is_told_of_roadside_assistance(string said) => (await Visit.Had(said)).Last.Text.ShouldContain("towing");

    [Theory]
    [InlineData("red wala")]
    [InlineData("blue one?")]
    public async Task A_colour_is_no_complaint(string said) => (await Visit.Had(said)).Last.Text.ShouldNotContain("maafi");

    [Theory]
    [InlineData("મારે જૂની સ્વિફ્ટ આપીને નવી ગાડી લેવી છે / 2017 ની છે, 65000 ચાલી છે", "રજિસ્ટ્રેશન")]
    [InlineData("purani swift exchange karni hai / 2017 ki hai, 65000 chali hai", "registration")]
    [InlineData("जुनी स्विफ्ट एक्स्चेंज करायची आहे / २०१७ ची आहे, ६५००० चालली आहे", "नोंदणी")]
    public async Task How_far_the_old_car_ran_needs_no_unit(string talk, string askedNext) => (await Visit.Had(talk)).Last.Text.ShouldContain(askedNext);

    [Theory]
    [InlineData("theek hai, papa se puch ke batata hu")]
    [InlineData("ok let me think and get back to you")]
    [InlineData("बरं, घरच्यांना विचारून सांगतो")]
    [InlineData("સારું, વિચારીને કહીશ")]
    public async Task Who_wants_to_think_it_over_is_let_go(string said)
    {
        var visit = await Visit.Had("creta price / " + said);

        visit.Last.Text.ShouldContain("Sardar Motors", customMessage: visit.Transcript);
        visit.Last.Text.ShouldNotContain("₹");
    }

    [Theory]
    [InlineData("punch automatic price / हप्ता किती येईल ३ लाख भरले तर")]
    [InlineData("punch automatic price / emi kitni hogi agar 3 lakh bharu")]
    [InlineData("punch automatic price / ૩ લાખ ભરીએ તો હપ્તો કેટલો આવે")]
    public async Task What_is_paid_at_once_is_no_loan(string talk) => (await Visit.Had(talk)).Last.Text.ShouldContain("₹6,15,500");

    [Theory]
    [InlineData("7 seater diesel under 20 lakh / iska automatic hai?", "Torque converter")]
    [InlineData("7 seater diesel under 20 lakh / is it automatic?", "Torque converter")]
    public async Task Whether_the_one_car_has_it_is_told_of_that_alone(string talk, string told)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain(told, customMessage: visit.Transcript);
        visit.Last.Text.ShouldNotContain("₹");
    }

    [Theory]
    [InlineData("i want to book the ertiga, how much is the booking amount? / which colours does it have")]
    [InlineData("मला एर्टिगा बुक करायची आहे, बुकिंग रक्कम किती? / रंग कोणते आहेत")]
    public async Task The_car_named_beside_a_question_about_all_stays_in_sight(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain("Ertiga", customMessage: visit.Transcript);
        visit.Last.Text.ShouldNotContain("Aura");
    }

    [Fact]
    public async Task The_way_to_a_person_is_said_once()
    {
        var visit = await Visit.Had("I booked a Nexon on 12 Nov, booking no BK-20331, when is delivery?");

        visit.Last.Text.Split("Asha Patil").Length.ShouldBe(2, visit.Transcript);
    }

    [Theory]
    [InlineData("compare brezza and nexon on safety")]
    [InlineData("brezza ani nexon madhe safety konachi changli")]
    public async Task Equipment_of_several_variants_is_said_once(string said) => (await Visit.Had(said)).Last.Text.Split("6 airbags").Length.ShouldBe(3);

    [Theory]
    [InlineData("test drive / nexon / sunday")]
    [InlineData("टेस्ट ड्राइव / नेक्सॉन / रविवार")]
    [InlineData("test drive pahije / nexon / sakali 11 vajta")]
    public async Task A_day_or_an_hour_is_no_name(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Active!.Asking.ShouldBe("name", visit.Transcript);
    }

    [Theory]
    [InlineData("creta ani seltos madhe farak / doghanche mileage")]
    [InlineData("क्रेटा आणि सेल्टोस मध्ये फरक / दोघांचे मायलेज")]
    [InlineData("ક્રેટા અને સેલ્ટોસ માં ફરક / બંનેની માઇલેજ")]
    public async Task What_is_asked_of_both_is_told_of_both(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain("17.7 km/l", customMessage: visit.Transcript);
        visit.Last.Text.ShouldContain("17 km/l");
    }

    [Fact]
    public async Task Charges_are_no_offer() => (await Visit.Had("any hidden charges")).Last.Text.ShouldNotContain("green bonus");

    [Fact]
    public async Task The_car_that_is_given_need_not_be_sold_here()
    {
        var visit = await Visit.Had("मुझे अपनी ऑल्टो बेचनी है और क्रेटा लेनी है / कितना मिलेगा ऑल्टो का");

        visit.Last.Text.ShouldNotContain("शोरूम में नहीं", customMessage: visit.Transcript);
    }

    [Theory]
    [InlineData("लोन भी चाहिए बाकी का")]
    [InlineData("loan bhi chahiye")]
    [InlineData("i also need a loan for the rest")]
    public async Task Who_wants_a_loan_is_told_the_conditions(string said) => (await Visit.Had("creta price / " + said)).Last.Text.ShouldContain("credit score");
}
