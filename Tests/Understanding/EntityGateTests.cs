using Ampl.Api.CommandLine;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Understanding;

/// <summary>Precision and recall over the labelled entities of all seven tags: a floor against getting worse.</summary>
public sealed class EntityGateTests(ITestOutputHelper output)
{
    [Fact]
    public void Entities_are_found_and_nothing_else_is()
    {
        var tally = new EntityTally();
        foreach (var line in Directory.GetFiles(Readers.TestFile("Understanding/labelled", "entities"), "*.jsonl").SelectMany(LabelledLine.Read))
            tally.Judge(line.Text, line.Gold.ShouldNotBeNull(line.Text), Readers.Entities(line.Text));

        foreach (var mistake in tally.Mistakes) output.WriteLine(mistake);
        tally.Precision.ShouldBeGreaterThanOrEqualTo(0.97);
        tally.Recall.ShouldBeGreaterThanOrEqualTo(0.95);
        tally.PrecisionOf("phone_numbers").ShouldBe(1);
    }

    [Theory]
    [InlineData("किगरचे फीचर्स", "Renault Kiger")]
    [InlineData("टाइगुन की कीमत", "Volkswagen Taigun")]
    [InlineData("कुशाकचे मायलेज", "Skoda Kushaq")]
    [InlineData("મેગ્નાઇટનું માઇલેજ", "Nissan Magnite")]
    [InlineData("એક્સટરની કિંમત", "Hyundai Exter")]
    public void A_car_is_known_by_its_sound_in_another_script(string text, string model) => Readers.Entities(text).ModelsMentioned.ShouldContain(model);

    [Theory]
    [InlineData("ज़ोरवेक की कीमत क्या है")]
    [InlineData("झोरवेकची किंमत सांगा")]
    [InlineData("ઝોરવેકની કિંમત કેટલી છે")]
    public void So_is_a_car_that_only_this_dealer_sells(string text) =>
        Ampl.Understanding.MessageReader.Create(Readers.Model, ["Zenda Zorvek"]).Read(text, Readers.Today).Entities.ModelsMentioned.ShouldBe(["Zenda Zorvek"]);

    [Fact]
    public void Ordinary_words_do_not_sound_like_cars()
    {
        string[] ordinary = ["सुनते हैं आप", "टाइगर अच्छा है", "बिरयानी में नमक कम है", "किराया कितना है", "मंगेशला फोन करा", "ગુજરાતમાં કેટલી શાખા છે"];
        foreach (var text in ordinary) Readers.Entities(text).ModelsMentioned.ShouldBeEmpty(text);
    }
}
