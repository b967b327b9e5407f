using Ampl.Questions;
using Ampl.Silo.Hosting;
using Ampl.Tests.Knowledge;

namespace Ampl.Tests.Questions;

public sealed class SpokenNamesTests
{
    private static readonly SpokenNames Occasions = SpokenNames.Occasions(Read("vocabulary.json"), Read("occasions.json"));

    [Theory]
    [InlineData("the Diwali offer", "diwali")]
    [InlineData("नवरात्रीची ऑफर", "navratri")]
    [InlineData("गणेश चतुर्थीची ऑफर", "ganesh chaturthi")]
    [InlineData("પ્રજાસત્તાક દિનની ઓફર", "republic day")]
    [InlineData("year-end offer", "year end")]
    [InlineData("dasara offer", "dussehra")]
    public void An_occasion_is_heard_in_any_script_and_with_its_case_endings(string text, string occasion) =>
        Occasions.In(text).ShouldBe([occasion]);

    [Theory]
    [InlineData("गाड़ी की कीमत")]
    [InlineData("holiday package")]
    public void Other_words_are_no_occasions(string text) => Occasions.In(text).ShouldBeEmpty();

    private static string Read(string name) => File.ReadAllText(new ProductFiles(ShippedData.Directory).Require($"understanding/{name}"));
}
