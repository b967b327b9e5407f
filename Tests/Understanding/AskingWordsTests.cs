using Ampl.Retrieval;
using Ampl.Tests.Replies;
using Ampl.Understanding;

namespace Ampl.Tests.Understanding;

public sealed class AskingWordsTests
{
    private static readonly AskingWords Words = AskingWords.Parse(ProductData.Read(AskingWords.Name));

    [Theory]
    [InlineData("When is the first service due?", 1)]
    [InlineData("दूसरी सर्विस कितने की है", 2)]
    [InlineData("ત્રીજી સર્વિસ", 3)]
    [InlineData("the 2nd one", 2)]
    [InlineData("first and second service", null)]
    [InlineData("a second hand car", null)]
    [InlineData("seconds to 100", null)]
    public void The_one_that_is_spoken_of_is_told(string text, int? ordinal) => Words.Ordinal(PhraseList.Normal(text)).ShouldBe(ordinal);

    [Theory]
    [InlineData("kitne ka hai", true)]
    [InlineData("रकम कितनी है", true)]
    [InlineData("the pricelist", true)]
    [InlineData("a lowcost car", false)]
    public void A_phrase_is_found_as_a_word_with_the_endings_it_takes(string text, bool found) =>
        Words[Asking.HowMuch].In(PhraseList.Normal(text)).ShouldBe(found);

    [Fact]
    public void A_group_that_is_missing_or_not_known_stops_the_start()
    {
        Should.Throw<InvalidDataException>(() => AskingWords.Parse("{}")).Message.ShouldContain("house_policy");
        Should.Throw<InvalidDataException>(() => AskingWords.Parse("""{"weather":["rain"]}""")).Message.ShouldContain("weather");
    }
}
