using Ampl.Tests.Flows;
using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Conversations;

/// <summary>What customers say after an answer, and what only makes sense because of it.</summary>
public sealed class GoingOnTests
{
    [Theory]
    [InlineData("mileage of the nexon? / and the brezza?")]
    [InlineData("nexon ka mileage kya hai / aur brezza ka?")]
    [InlineData("नेक्सॉन का माइलेज कितना है / और ब्रेज़ा का?")]
    [InlineData("नेक्सॉनचा मायलेज किती? / आणि ब्रेझाचा?")]
    [InlineData("નેક્સનની માઇલેજ કેટલી? / અને બ્રેઝાની?")]
    [InlineData("nexon cha mileage kiti ahe / ani brezza cha?")]
    [InlineData("nexon ni mileage ketli che / ane brezza ni?")]
    public async Task The_same_is_told_of_another_car(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain("Maruti Brezza");
        visit.Last.Text.ShouldContain("25.5 km/kg");
        visit.Last.Text.ShouldNotContain("₹");
    }

    [Theory]
    [InlineData("hum 6 log hain, konsi gaadi sahi rahegi / 15 lakh ke andar")]
    [InlineData("family of six, which cars fit / under 15 lakh please")]
    [InlineData("आम्ही सहा जण आहोत, कोणती गाडी सुचवाल / बजेट १५ लाख")]
    public async Task The_family_still_has_to_fit(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain("Maruti Ertiga");
        visit.Last.Text.ShouldNotContain("Hyundai Aura");
    }

    [Theory]
    [InlineData("creta price / and top model?", "₹19,49,000")]
    [InlineData("creta top model price", "₹19,49,000")]
    [InlineData("creta price / and top model? / base model ka mileage", "17.4 km/l")]
    [InlineData("nexon base model kitne ka hai", "₹8,79,000")]
    [InlineData("नेक्सॉन टॉप मॉडेलची किंमत किती?", "₹11,29,000")]
    [InlineData("નેક્સનના બેઝ મોડેલની કિંમત?", "₹8,79,000")]
    public async Task An_end_of_the_range_is_one_variant(string talk, string told)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain(told);
        visit.Last.Text.ShouldNotContain("•\u00A0Variants");
        visit.Last.Sources.Length.ShouldBe(1, visit.Transcript);
    }

    [Theory]
    [InlineData("mileage of the nexon? / and the brezza? / what about punch? / which of these is cheapest")]
    [InlineData("nexon ka mileage / aur brezza ka? / aur punch? / inme se sabse sasti konsi hai")]
    public async Task The_cheapest_of_those_talked_about_comes_first(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldStartWith("Tata Punch");
        visit.Last.Text.IndexOf("Tata Nexon", StringComparison.Ordinal).ShouldBeLessThan(visit.Last.Text.IndexOf("Maruti Brezza", StringComparison.Ordinal));
        visit.Last.Text.ShouldNotContain("Hyundai Aura");
    }

    [Fact]
    public async Task Another_fuel_changes_the_wish_and_not_the_cars()
    {
        var visit = await Visit.Had("I want petrol automatic suv below 20 lakhs / no make it diesel");

        visit.Last.Text.ShouldContain("Kia Seltos HTX 1.5 Diesel AT");
        visit.Last.Text.ShouldNotContain("Petrol");
    }

    [Theory]
    [InlineData("seltos vs creta / book a test drive of the first one", "Kia Seltos")]
    [InlineData("seltos vs creta / dusri wali ki test drive book karni hai", "Hyundai Creta")]
    public async Task One_of_several_is_pointed_at(string talk, string car)
    {
        var visit = await Visit.Had(talk);

        visit.Active!.ValueOf("model").ShouldBe(car, visit.Transcript);
    }

    [Fact]
    public async Task A_test_drive_offers_the_cars_talked_about()
    {
        var visit = await Visit.Had("seltos vs creta / I want to book a test drive");

        visit.Last.SuggestedActions.Take(2).ShouldBe(["Kia Seltos", "Hyundai Creta"]);
    }

    [Theory]
    [InlineData("मला नेक्सॉनची किंमत सांगा / 9822012345", "mr")]
    [InlineData("मला नेक्सॉनची किंमत सांगा / MH12AB1234", "mr")]
    [InlineData("नेक्सॉन की कीमत बताइए / Creta", "hi")]
    [InlineData("नेक्सॉन की कीमत बताइए / EMI?", "hi")]
    [InlineData("નેક્સનની કિંમત કહો / Rakesh Shah 9822012345", "gu")]
    [InlineData("nexon cha price sanga / 9822012345", "mr-Latn")]
    [InlineData("नेक्सॉन की कीमत बताइए / what is the mileage of creta", "en")]
    [InlineData("what is the price of creta / uska mileage kitna hai", "hi-Latn")]
    public async Task The_language_changes_with_words_and_not_with_names_or_figures(string talk, string tag) =>
        (await Visit.Had(talk)).Last.Language.Tag().ShouldBe(tag);

    [Theory]
    [InlineData("cars under 9 lakh / on road price of the red one in pune")]
    [InlineData("9 lakh ke andar gaadi dikhao / laal wali ka on road price pune me")]
    public async Task A_colour_picks_among_those_talked_about(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain("Tata Punch");
        visit.Last.Text.ShouldNotContain("Hyundai Aura");
    }

    [Theory]
    [InlineData("i'll go with exter / book it", "booking")]
    [InlineData("creta pasand hai / isko book kar do", "booking")]
    [InlineData("माझी गाडी सर्विसला द्यायची आहे", "service_booking")]
    [InlineData("मेरी गाड़ी सर्विस में देनी है", "service_booking")]
    [InlineData("મારી ગાડી સર્વિસમાં આપવી છે", "service_booking")]
    public async Task A_wish_in_so_many_words_begins_its_flow(string talk, string flow) => (await Visit.Had(talk)).Active?.Flow.ShouldBe(flow);

    [Theory]
    [InlineData("sabse sasti gaadi kaun si hai / uski on road kitni padegi")]
    [InlineData("cheapest car? / what colours does it have")]
    public async Task The_cheapest_is_what_is_talked_about_next(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain("Hyundai Aura");
        visit.Last.Text.ShouldNotContain("Tata Punch");
    }

    [Fact]
    public async Task One_offer_for_several_cars_is_told_once()
    {
        var visit = await Visit.Had("cars under 9 lakh / any offers on these");

        visit.Last.Text.Split("₹30,000").Length.ShouldBe(2, visit.Transcript);
    }

    [Theory]
    [InlineData("price of brezza in gujarat", "Gujarat")]
    [InlineData("on road price of brezza in gujarat / and in rajasthan", "Rajasthan")]
    public async Task A_price_in_a_state_has_its_tax(string talk, string state)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain(state);
        visit.Last.Text.ShouldContain("₹10,72,000");
    }

    [Fact]
    public async Task The_firm_TCS_is_no_tax()
    {
        var visit = await Visit.Had("brezza price / any corporate discount, i work at TCS");

        visit.Last.Text.ShouldNotContain("1%");
    }

    [Fact]
    public async Task A_car_of_the_list_is_known_by_its_name_in_any_script()
    {
        var visit = await Visit.Had("૧૦ લાખ સુધીની ઓટોમેટિક ગાડી બતાવો / પંચ કેવી છે");

        visit.Last.Text.ShouldContain("Tata Punch");
    }

    [Theory]
    [InlineData("मुझे पुरानी स्विफ्ट एक्सचेंज करके नई ब्रेज़ा लेनी है / 2018 मॉडल है, 45000 किलोमीटर")]
    [InlineData("I want to exchange my swift for a brezza / 2018 model, 45000 km")]
    [InlineData("મારે સ્વિફ્ટ એક્સચેન્જ કરવી છે / 2018 મોડેલ, 45000 કિમી")]
    public async Task What_the_old_car_has_run_is_taken_when_it_is_said(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Active!.ValueOf("odometer").ShouldBe("45000", visit.Transcript);
    }

    [Theory]
    [InlineData("7 seater chahiye 20 lakh tak / sabse sasti kaun si hai")]
    [InlineData("seven seater under 20 lakh / cheapest one")]
    [InlineData("सात सीटर गाड़ी दिखाओ / सबसे सस्ती कौन सी")]
    [InlineData("સાત સીટર ગાડી બતાવો / સૌથી સસ્તી કઈ")]
    public async Task The_cheapest_after_a_list_is_the_cheapest_of_the_list(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldStartWith("Maruti Ertiga");
    }

    [Theory]
    [InlineData("7 seater chahiye 20 lakh tak / sabse sasti gaadi kaun si hai")]
    [InlineData("seven seater under 20 lakh / which is your cheapest car")]
    public async Task The_cheapest_car_is_the_cheapest_of_all(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain("Hyundai Aura");
    }

    [Theory]
    [InlineData("nexon hai kya / white me", Language.HindiLatin)]
    [InlineData("is nexon available / white one?", Language.English)]
    [InlineData("नेक्सॉन आहे का / white", Language.Marathi)]
    public async Task A_colour_alone_is_asked_of_the_car_talked_about(string talk, Language answered)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain("Atlas White");
        visit.Last.Language.ShouldBe(answered, visit.Transcript);
    }

    [Theory]
    [InlineData("any offer on creta? / till when?")]
    [InlineData("creta pe koi offer hai / kab tak hai")]
    [InlineData("ક્રેટા પર કોઈ ઓફર છે? / ક્યાં સુધી ચાલશે?")]
    [InlineData("क्रेटावर ऑफर आहे का / कधीपर्यंत आहे?")]
    public async Task When_an_offer_ends_is_asked_of_the_offer(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain("₹40,000");
        visit.Last.Text.ShouldContain("2027");
    }
}
