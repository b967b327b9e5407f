using Ampl.Retrieval;
using Ampl.Silo.Hosting;

namespace Ampl.Tests.Retrieval;

public sealed class AnswerKindsTests
{
    private static readonly AnswerKinds Kinds = new(
        ["two few"],
        [
            new AnswerKind { Asks = ["how long"], Tells = ["# day", "at once"] },
            new AnswerKind { Asks = ["^can"], Tells = ["^yes"], IsReply = true },
            new AnswerKind { Asks = ["^what is"], Tells = ["~means"], Signs = "=" },
        ]);

    [Theory]
    [InlineData("How long does it take?", 1)]
    [InlineData("how Longs", 1)]
    [InlineData("Can I come", 2)]
    [InlineData("If it rains, can I stay", 2)]
    [InlineData("I can come", 0)]
    [InlineData("What is RC, and how long is it valid?", 5)]
    [InlineData("", 0)]
    public void A_question_asks_for_kinds(string question, int kinds) => Kinds.Asked(question).ShouldBe(kinds);

    [Theory]
    [InlineData("Within 7 days.", 1)]
    [InlineData("After two days", 1)]
    [InlineData("On such days", 0)]
    [InlineData("Yes, at once", 3)]
    [InlineData("They say yes", 0)]
    [InlineData("No. Yes", 0)]
    [InlineData("RC means registration certificate", 4)]
    [InlineData("a b c d e f g h i j k l m n means", 0)]
    [InlineData("RC = registration certificate", 4)]
    public void A_text_gives_kinds(string text, int kinds) => Kinds.Told(text).ShouldBe(kinds);

    [Theory]
    [InlineData("How long does it take?", 2)]
    [InlineData("Can I know how long it takes?", 0)]
    [InlineData("prepayment of a loan", 0)]
    public void A_reply_is_unwanted_where_something_else_alone_is_asked(string question, int kinds) => Kinds.Unwanted(Kinds.Asked(question)).ShouldBe(kinds);

    [Theory]
    [InlineData("kitne din lagenge", "# दिन में मिलेगी, यानी 10 दिन")]
    [InlineData("गाडी कधी मिळेल", "15 दिवस लागतात")]
    [InlineData("ક્યારે મળશે", "૧૦ દિવસ")]
    [InlineData("how soon is it delivered", "two working days")]
    public void The_shipped_kinds_join_a_question_for_time_to_a_time_in_every_language(string question, string text)
    {
        var kinds = new QueryVocabularyFiles { Expansion = """{"ignore":{},"expand":{}}""", Answers = new ProductFiles("data").Read("understanding/answers.json") }.Read().Answers;

        (kinds.Asked(question) & kinds.Told(text)).ShouldNotBe(0);
    }

    [Fact]
    public void More_kinds_than_there_are_bits_are_refused() =>
        Should.Throw<ArgumentException>(() => new AnswerKinds([], [.. Enumerable.Repeat(new AnswerKind { Asks = [], Tells = [] }, AnswerKinds.Most + 1)]));
}
