using Ampl.Questions;
using Ampl.Tests.Replies;
using Ampl.Understanding;

namespace Ampl.Tests.Questions;

public sealed class ClausesTests
{
    private static readonly AskingWords Words = AskingWords.Parse(ProductData.Read(AskingWords.Name));

    [Theory]
    [InlineData("booking amount and your timings?", "booking amount", "your timings")]
    [InlineData("price of the Ertiga, average & booking", "price of the Ertiga", "average", "booking")]
    [InlineData("रेंज, कीमत और वारंटी", "रेंज", "कीमत", "वारंटी")]
    [InlineData("timings AND address please", "timings", "address please")]
    [InlineData("loan of 5,00,000 aur emi", "loan of 5,00,000", "emi")]
    public void A_message_is_parted_where_things_are_joined(string message, params string[] clauses) => Clauses.Of(message, Words).ShouldBe(clauses);

    [Theory]
    [InlineData("price of the Grand Vitara")]
    [InlineData("sandy brown colour")]
    [InlineData("a, b, c, d, e")]
    [InlineData("")]
    [InlineData(" , and ")]
    public void What_says_one_thing_or_too_many_is_left_whole(string message) => Clauses.Of(message, Words).ShouldBeEmpty();
}
