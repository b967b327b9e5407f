using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Questions;
using Ampl.Retrieval;
using Ampl.Tests.Replies;
using Ampl.Tests.Understanding;

namespace Ampl.Tests.Questions;

public sealed class AskedThingsTests
{
    private static readonly VehicleCatalogue Cars = new([SampleDealer.CretaTop with { Features = ["Bose speakers", "Pilot Assist"], Description = "Roomy. Waiting weeks: 6. Tyre make: Sample" }]);

    [Theory]
    [InlineData("does it have massage seats?", "massage seats", "does it have")]
    [InlineData("fridge hai kya", "fridge", "hai kya")]
    [InlineData("स्टेपनी मिलती है?", "spare wheel", "मिलती है")]
    [InlineData("૩૬૦ ડિગ્રી કેમેરા છે?", "360-degree camera", "છે")]
    [InlineData("pilot assist milega?", "Pilot Assist", "milega")]
    public void Equipment_is_heard_by_its_name_and_taken_out_of_the_question(string text, string feature, string rest)
    {
        var asked = In(text);

        asked.Features.Select(found => found.Name).ShouldContain(feature);
        string.Join(' ', WordReader.WordsOf(asked.Rest)).ShouldBe(rest);
    }

    [Theory]
    [InlineData("fuel tank size?", "tank")]
    [InlineData("tyre make kya hai", "Tyre make:")]
    public void A_detail_is_heard_by_what_lists_call_it(string text, string told) => In(text).Details.ShouldContain(told);

    [Fact]
    public void What_asks_for_no_thing_is_left_as_it_is() => In("is it a 7 seater?").ShouldSatisfyAllConditions(
        asked => asked.Features.ShouldBeEmpty(), asked => asked.Details.ShouldBeEmpty(), asked => asked.Rest.ShouldBe("is it a 7 seater?"));

    private static AskedThings In(string text) =>
        AskedThings.In(Readers.For(Cars.AllModelNames).Read(text, Readers.Today), [CarChoice.WholeModel(Cars.All)], Talk.Words, Cars);
}
