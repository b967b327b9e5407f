using Ampl.Replies;
using Ampl.Replies.Wording;
using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Replies;

public sealed class PhraseBookTests
{
    [Fact]
    public void The_shipped_phrases_are_complete_in_every_language() =>
        PhraseBook.Load(ProductData.TryRead).Languages.Order().ShouldBe(PhraseBook.Required);

    [Fact]
    public void A_missing_phrase_stops_the_start_with_its_name() =>
        Damaged("\"emi_is\":", "\"emi_was\":").ShouldBe("replies/mr.json: phrase emi_is is missing.");

    [Fact]
    public void A_phrase_nobody_asks_for_stops_the_start() =>
        Damaged("\"hello\":", "\"hallo\": \"x\", \"hello\":").ShouldBe("replies/mr.json: phrase hallo is not known.");

    [Fact]
    public void A_translation_that_lost_a_placeholder_stops_the_start() =>
        Damaged("{car} उपलब्ध आहे.", "उपलब्ध आहे.").ShouldBe("replies/mr.json: phrase available must hold exactly these placeholders: {car}.");

    [Fact]
    public void A_misspelt_placeholder_stops_the_start() =>
        Damaged("{car} उपलब्ध आहे.", "{kar} उपलब्ध आहे.").ShouldBe("replies/mr.json: {kar} is not a placeholder.");

    [Fact]
    public void Text_that_is_not_json_stops_the_start() =>
        Damaged("\"months\"", "months").ShouldStartWith("replies/mr.json: ");

    [Fact]
    public void A_missing_file_stops_the_start() =>
        Should.Throw<InvalidDataException>(() => PhraseBook.Load(name => name == "replies/gu.json" ? null : ProductData.TryRead(name)))
            .Message.ShouldBe("replies/gu.json is missing.");

    [Fact]
    public void No_phrase_holds_a_figure_of_its_own()
    {
        foreach (var language in PhraseBook.Required)
        {
            ProductData.Read(PhraseBook.FileOf(language)).Any(char.IsDigit).ShouldBeFalse(language.ToString());
        }
    }

    private static string Damaged(string text, string by) =>
        Should.Throw<InvalidDataException>(() => PhraseBook.Load(name =>
            name == PhraseBook.FileOf(Language.Marathi) ? ProductData.Read(name).Replace(text, by, StringComparison.Ordinal) : ProductData.TryRead(name))).Message;
}
