using Ampl.Tests.Flows;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Conversations;

/// <summary>What customers tell instead of asking, and what only looks like a question about stock.</summary>
public sealed class SituationTests
{
    [Theory]
    [InlineData("my car's clutch feels hard since last week", "service request")]
    [InlineData("brake lagane pe awaz aati hai gaadi me", "Service ke liye")]
    [InlineData("मेरी गाड़ी का एसी ठंडा नहीं कर रहा", "सर्विस के लिए")]
    [InlineData("गाडीचा ब्रेक लावताना आवाज येतो", "सर्व्हिससाठी")]
    [InlineData("મારી ગાડીનું એસી ઠંડું નથી કરતું", "સર્વિસ માટે")]
    public async Task A_fault_that_is_told_begins_a_service_request(string said, string opening) => (await Visit.Had(said)).Last.Text.ShouldContain(opening);

    [Theory]
    [InlineData("does the clutch wear out fast in an automatic car?")]
    [InlineData("gaadi start nahi ho rahi highway pe khada hu")]
    public async Task A_question_or_a_stranded_car_begins_none(string said) => (await Visit.Had(said)).Last.Text.ShouldNotContain("ervice request");

    [Theory]
    [InlineData("creta ya seltos, konsi lu?")]
    [InlineData("confused hu, brezza lu ya nexon")]
    [InlineData("क्रेटा या सेल्टोस, कौन सी लूँ")]
    public async Task Who_wavers_between_two_cars_is_shown_both(string said)
    {
        var visit = await Visit.Had(said);

        visit.Last.Sources.Select(source => source.Namespace).ShouldContain("inventory", customMessage: visit.Transcript);
    }

    [Theory]
    [InlineData("मला नेक्सॉनची टेस्ट ड्राइव्ह हवी आहे / आणि गाडी घरी आणाल का?")]
    [InlineData("i want a test drive of the nexon / will you bring it to my home?")]
    [InlineData("nexon ki test drive chahiye / ghar pe la sakte ho kya")]
    public async Task Home_while_a_drive_is_arranged_is_where_the_drive_begins(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldNotContain("full payment", customMessage: visit.Transcript);
        visit.Last.Text.ShouldContain("25 km", customMessage: visit.Transcript);
    }

    [Theory]
    [InlineData("can i visit tomorrow evening around 7")]
    [InlineData("kal 4 baje aa sakta hu kya")]
    [InlineData("मी उद्या येऊ का")]
    [InlineData("હું કાલે આવી શકું?")]
    public async Task Who_wants_to_come_by_is_told_the_hours(string said) => (await Visit.Had(said)).Last.Text.ShouldContain("9:30 am");

    [Theory]
    [InlineData("creta knight edition available?", "Knight Edition")]
    [InlineData("nexon dark edition ka price", "Dark Edition")]
    [InlineData("punch ev available hai kya", "Electric")]
    public async Task A_version_that_is_not_sold_here_is_denied(string said, string version)
    {
        var visit = await Visit.Had(said);

        visit.Last.Text.ShouldContain(version, customMessage: visit.Transcript);
    }

    [Theory]
    [InlineData("creta pe loan milega kya")]
    [InlineData("is a loan available on the creta")]
    [InlineData("nexon ev pe subsidy milti hai kya")]
    public async Task What_is_to_be_had_with_a_car_is_not_the_car(string said) => (await Visit.Had(said)).Last.Text.ShouldNotContain("available", Case.Insensitive);

    [Fact]
    public async Task The_final_price_with_insurance_is_one_sum()
    {
        var visit = await Visit.Had("final price of creta with insurance and all");

        visit.Last.Text.ShouldContain("on-road price");
        visit.Last.Text.ShouldNotContain("policies");
    }

    [Fact]
    public async Task A_car_asked_after_by_name_leaves_no_wish_behind()
    {
        var visit = await Visit.Had("ertiga cng me milti hai? / 7 seater under 15 lakh dikhao / and petrol?");

        visit.Last.Text.ShouldContain("Kia Carens", customMessage: visit.Transcript);
        visit.Last.Text.ShouldNotContain("CNG");
    }

    [Theory]
    [InlineData("show me automatic cars under 12 lakh / which of these gives the best mileage")]
    [InlineData("12 lakh tak ki automatic gaadi dikhao / sabse zyada mileage kiska hai")]
    [InlineData("१२ लाखांपर्यंत ऑटोमॅटिक गाड्या दाखवा / त्यात सगळ्यात जास्त मायलेज कुणाचं?")]
    public async Task The_best_mileage_of_the_list_is_told_first(string talk)
    {
        var visit = await Visit.Had(talk);

        var told = visit.Last.Text;
        told.ShouldContain("Taisor", customMessage: visit.Transcript);
        if (told.Contains("Punch", StringComparison.Ordinal)) told.IndexOf("Taisor", StringComparison.Ordinal).ShouldBeLessThan(told.IndexOf("Punch", StringComparison.Ordinal), visit.Transcript);
    }

    [Theory]
    [InlineData("creta ka price / refund kitne din me", "7 working days")]
    [InlineData("xuv700 colours / can i get it by diwali", "3 to 12 weeks")]
    [InlineData("creta ka insurance / kitna premium hoga", "₹38,500")]
    public async Task What_takes_its_time_or_costs_is_told_of_the_topic(string talk, string told)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain(told, customMessage: visit.Transcript);
    }

    [Theory]
    [InlineData("I booked a Nexon last week but nobody called me", "sorry")]
    [InlineData("booking kiye 10 din ho gaye, kisi ka phone nahi aaya", "maafi")]
    public async Task Who_was_forgotten_is_told_sorry(string said, string told) => (await Visit.Had(said)).Last.Text.ShouldContain(told);

    [Theory]
    [InlineData("test drive ghar pe ho sakti hai? / haan kal subah 10 baje nexon")]
    [InlineData("can i take a test drive at home? / yes please, tomorrow morning")]
    public async Task Who_agrees_after_a_question_about_test_drives_is_taken_through_one(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Active?.Flow.ShouldBe("test_drive", visit.Transcript);
    }

    [Theory]
    [InlineData("मुझे ऐसी गाड़ी चाहिए जिसमें सनरूफ और ऑटोमैटिक दोनों हो / 15 लाख तक")]
    [InlineData("show me automatic cars with a sunroof / under 15 lakh")]
    public async Task Equipment_wished_for_holds_when_the_budget_comes(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain("Hyundai Exter", customMessage: visit.Transcript);
        visit.Last.Text.ShouldNotContain("Tata Punch");
    }

    [Theory]
    [InlineData("service kara li / pickup drop milega kya")]
    [InlineData("pickup drop milega")]
    public async Task Whether_something_is_to_be_had_is_asked_and_not_ordered(string talk)
    {
        var visit = await Visit.Had(talk);

        visit.Last.Text.ShouldContain("15 km", customMessage: visit.Transcript);
    }

    [Theory]
    [InlineData("If I borrow 8 lakh at 9% for 5 years what do I pay every month", "₹16,607")]
    [InlineData("how many horses does the creta diesel make", "114 hp")]
    [InlineData("डिझेलमध्ये ऑटोमॅटिक गाडी आत्ता कोणती शिल्लक आहे?", "Hyundai Creta")]
    public async Task A_sum_a_figure_or_a_list_is_asked_for_in_other_words(string said, string told)
    {
        var visit = await Visit.Had(said);

        visit.Last.Text.ShouldContain(told, customMessage: visit.Transcript);
    }
}
