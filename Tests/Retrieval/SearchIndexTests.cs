using Ampl.Knowledge;
using Ampl.Retrieval;
using Ampl.Tests.Knowledge;

namespace Ampl.Tests.Retrieval;

public sealed class SearchIndexTests
{
    private static readonly NamespaceRoute Faqs = NamespaceRoute.Of(KnowledgeNamespace.Faq);

    [Fact]
    public void Distinct_faqs_of_one_file_are_all_found()
    {
        var index = Index(Faq("1", "Warranty on the engine", "Three years on the engine."), Faq("2", "Warranty on the paint", "Two years on the paint."),
            Faq("3", "Warranty on the battery", "Eight years on the battery."));

        index.Search("warranty", Faqs, 5).Select(found => found.Passage.Id).ShouldBe(["1", "2", "3"], ignoreOrder: true);
    }

    [Fact]
    public void A_copy_is_dropped_unless_its_figures_differ()
    {
        var index = Index(Faq("1", "First service", "The free service is due at 1000 km for every new car that we sell here."),
            Faq("2", "First service", "The free service is due at 1000 km for every new car that we sell here today."),
            Faq("3", "First service", "The free service is due at 5000 km for every new car that we sell here."));

        index.Search("free service", Faqs, 5).Select(found => found.Passage.Id).ShouldBe(["1", "3"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("The free pick-up service for a first car loan customer is open on every single working day of the year.", "The free pick-up service for a first gold loan customer is open on every single working day of the year.")]
    [InlineData("Scratches on the paint of a new car are covered by our long warranty on body and colour.", "Scratches on the paint of a new car are not covered by our long warranty on body and colour.")]
    public void A_swapped_word_or_a_negation_makes_another_answer(string one, string other)
    {
        var index = Index(Faq("1", "Question", one), Faq("2", "Question", other));

        index.Search(one, Faqs, 5).Count.ShouldBe(2);
    }

    [Fact]
    public void Whoever_asks_for_repetitions_gets_them_named()
    {
        var index = Index(Faq("1", "First service", "The free service is due early."), Faq("2", "First service", "The free service is due early."));

        index.Search("free service", Faqs, 5, explains: true).Select(found => found.Why.Contains("repeats 1")).ShouldBe([false, true]);
    }

    [Theory]
    [InlineData("registration", "The registered office lies by the river.", "The market lies by the river.")]
    [InlineData("शहराच्यामधोमध बाजार", "शहरामधील जुना बाजार सकाळी उघडतो.", "गावातील मोठा बाजार सकाळी उघडतो.")]
    public void Other_forms_of_a_word_decide_between_passages_that_share_the_rest(string query, string near, string far)
    {
        var index = Index(Prose("far", far), Prose("near", near));

        index.Search(query + " lies सकाळी", Faqs, 2)[0].Passage.Id.ShouldBe("near");
    }

    [Fact]
    public void A_passage_that_shares_no_word_but_one_of_like_meaning_is_found_behind_one_that_shares_it()
    {
        var vocabulary = new QueryVocabulary([], [], ["fee charge cost"]);
        var index = SearchIndex.Build([Prose("like", "There is no fee at all."), Prose("same", "There is a charge each year."), Prose("other", "The river is long.")], vocabulary);

        index.Search("charge", Faqs, 3).Select(found => found.Passage.Id).ShouldBe(["same", "like"]);
    }

    [Fact]
    public void Who_asks_when_gets_the_time_before_a_yes()
    {
        var kinds = new AnswerKinds([], [new AnswerKind { Asks = ["when"], Tells = [] }, new AnswerKind { Asks = ["^is"], Tells = ["^yes"], IsReply = true }]);
        var index = SearchIndex.Build([Prose("yes", "Yes, the loan is paid out."), Prose("time", "Mondays the loan is paid out.")], new QueryVocabulary([], [], answers: kinds));

        index.Search("when is the loan paid out", Faqs, 2)[0].Passage.Id.ShouldBe("time");
        index.Search("so, is the loan paid out yes", Faqs, 2)[0].Passage.Id.ShouldBe("yes");
    }

    [Theory]
    [InlineData("चोरीला गेल्यावर", "lost")]
    [InlineData("ચોરાઈ જાય", "lost")]
    [InlineData("घेऊन जाल का", "fetched")]
    [InlineData("ઠાણેનું", "town")]
    public void A_word_in_any_form_is_read_by_its_beginning(string question, string expected)
    {
        var vocabulary = new QueryVocabularyFiles
        {
            Expansion = """{"ignore":{},"expand":{"mr":{"का":""}}}""",
            Stems = """{"ignore":["गेल, જાય"],"mean":{"stolen":["चोर, ચોર"],"pickup":["घेऊन जा"]}}""",
            Cities = """[{"city":"Thane","state":"Maharashtra","also":["ઠાણે"]}]""",
        }.Read();
        var index = SearchIndex.Build([Faq("lost", "What if it is stolen", "Tell the police."), Faq("fetched", "Is there pickup", "Yes."), Faq("town", "In Thane", "Near the lake.")], vocabulary);

        index.Search(question, Faqs, 3)[0].Passage.Id.ShouldBe(expected);
        index.Search(question, Faqs, 3)[0].Score.ShouldBeGreaterThan(SearchIndex.KnownScore);
    }

    [Fact]
    public void A_word_that_the_documents_use_is_not_read_by_its_beginning()
    {
        var vocabulary = new QueryVocabularyFiles { Expansion = """{"ignore":{},"expand":{}}""", Stems = """{"ignore":[],"mean":{"stolen":["चोर"]}}""" }.Read();
        var index = SearchIndex.Build([Faq("english", "What if it is stolen", "Tell the police."), Faq("own", "चोरडिया शोरूम", "नदीजवळ.")], vocabulary);

        index.Search("चोरडिया", Faqs, 2).Select(found => found.Passage.Id).ShouldBe(["own"]);
    }

    [Fact]
    public void Of_titles_that_hold_what_is_asked_the_one_that_says_no_more_comes_first()
    {
        var index = Index(Faq("more", "Is the showroom open on Sunday", "It is open until two."), Faq("same", "When is the showroom open", "It is open until eight."), Faq("other", "Colours", "Red and blue."));

        index.Search("showroom open", Faqs, 2)[0].Passage.Id.ShouldBe("same");
    }

    [Fact]
    public void A_line_that_leaves_the_subject_to_its_neighbours_is_preferred_beside_them()
    {
        Passage Line(string id, string file, string text) => Prose(id, text) with { Source = file };
        var index = Index(
            Line("1", "a.txt", "Papers are taken at the counter."), Line("2", "a.txt", "Processing ends within one hour."),
            Line("3", "b.txt", "Gold loan is for everyone."), Line("4", "b.txt", "Processing ends within one hour or so."), Line("5", "b.txt", "Gold loan is paid out at once."));

        index.Search("processing of a gold loan", Faqs, 5).Select(found => found.Passage.Id).ToList().ShouldSatisfyAllConditions(
            found => found.IndexOf("4").ShouldBeLessThan(found.IndexOf("2")));
    }

    [Fact]
    public void Prose_that_begins_with_what_is_asked_comes_before_prose_that_ends_with_it()
    {
        var index = Index(Prose("end", "The office by the old river opens at nine and closes at five on a holiday."), Prose("start", "A holiday closes at five and opens at nine the office by the old river."));

        index.Search("holiday", Faqs, 2)[0].Passage.Id.ShouldBe("start");
    }

    [Fact]
    public void Scores_never_rise_along_the_results()
    {
        var index = Index(Prose("1", "A river runs past the old office in the town."), Prose("2", "The office opens at nine; the river does not."), Prose("3", "Registered offices are listed."));

        index.Search("river office registration", Faqs, 3).Select(found => found.Score).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Variants_of_a_model_are_never_taken_for_copies()
    {
        var index = (await ShippedData.Knowledge()).Search;

        index.Search("hyundai creta", NamespaceRoute.Of(KnowledgeNamespace.Inventory), 5)
            .Count(found => found.Passage.Title.StartsWith("Hyundai Creta", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task Comparing_two_cars_sees_both()
    {
        var index = (await ShippedData.Knowledge()).Search;
        var titles = index.Search("compare Nexon and Creta", NamespaceRoute.Of(KnowledgeNamespace.Inventory, KnowledgeNamespace.Faq), 6).Select(found => found.Passage.Title).ToList();

        titles.ShouldContain(title => title.Contains("Nexon"));
        titles.ShouldContain(title => title.Contains("Creta"));
    }

    [Fact]
    public async Task Filters_hold_for_price_fuel_and_validity()
    {
        var index = (await ShippedData.Knowledge()).Search;
        var filter = new PassageFilter([new("price", FilterOperator.LessOrEqual, ["1200000"]), new("fuel_type", FilterOperator.In, ["CNG", "diesel"])]);

        index.Search("suv car", NamespaceRoute.Of(KnowledgeNamespace.Inventory), 10, filter).ShouldNotBeEmpty();
        index.Search("suv car", NamespaceRoute.Of(KnowledgeNamespace.Inventory), 10, filter)
            .ShouldAllBe(found => filter.Allows(found.Passage) && found.Passage.Metadata["fuel_type"] != "petrol");
        var sales = NamespaceRoute.Of(KnowledgeNamespace.Sales);
        index.Search("festive discount XUV700", sales, 3).ShouldContain(found => found.Passage.Title.Contains("2025"));
        index.Search("festive discount XUV700", sales, 3, PassageFilter.ValidAt(new(2026, 11, 23))).ShouldNotContain(found => found.Passage.Title.Contains("2025"));
    }

    [Fact]
    public async Task Misspelt_and_foreign_spelled_words_are_heard()
    {
        var index = (await ShippedData.Knowledge()).Search;

        index.Search("waranty", Faqs, 1).Single().Passage.Title.ShouldContain("warranty");
        index.Search("इन्शुरेंस", Faqs, 1).Single().Passage.Title.ShouldContain("insurance");
        index.Search("વોરન્ટી", Faqs, 1, explains: true).Single().Why.ShouldContain("→");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!… 😀")]
    [InlineData("क्या है")]
    [InlineData("the of and")]
    public async Task Nothing_asked_finds_nothing(string query) =>
        (await ShippedData.Knowledge()).Search.Search(query, NamespaceRoute.All, 5).ShouldBeEmpty();

    [Fact]
    public async Task A_very_long_question_is_answered_without_harm()
    {
        var index = (await ShippedData.Knowledge()).Search;
        var query = string.Concat(Enumerable.Repeat("warranty गाड़ी 12345678901234567890 " + new string('x', 300) + ' ', 200));

        index.Search(query, NamespaceRoute.All, 3).Count.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void A_phrase_that_the_documents_use_is_first_of_all_itself()
    {
        var index = SearchIndex.Build(
            [Faq("1", "How much is the booking amount for a new car?", "Nine thousand."), Faq("2", "How much token money holds a used car?", "Four thousand.")],
            new QueryVocabulary(["how", "much", "is", "the", "for", "a"], [new("token money", "book amount")]));

        index.Search("token money for a used car", Faqs, 2)[0].Passage.Id.ShouldBe("2");
        index.Search("token money for a new car", Faqs, 2).Select(found => found.Passage.Id).ShouldBe(["1", "2"], ignoreOrder: true);
    }

    [Fact]
    public void A_word_without_content_is_not_taken_for_one_that_shares_its_stem()
    {
        var index = SearchIndex.Build(
            [Faq("1", "How do I make a claim?", "Call us."), Faq("2", "Which tax is due?", "Road tax.")],
            new QueryVocabulary(["कैसे", "करें"], [new("क्लेम", "claim"), new("कर", "tax")]));

        index.Search("क्लेम कैसे करें", Faqs, 2).ShouldHaveSingleItem().Score.ShouldBeGreaterThan(0.7);
    }

    private static SearchIndex Index(params Passage[] passages) => SearchIndex.Build(passages, QueryVocabulary.Empty);

    private static Passage Prose(string id, string text) =>
        new() { Id = id, Namespace = KnowledgeNamespace.Faq, Source = "notes.txt", Text = text, Kind = RecordKind.Passage };

    private static Passage Faq(string id, string question, string answer) =>
        new() { Id = id, Namespace = KnowledgeNamespace.Faq, Source = "faqs.json", Title = question, Text = answer, Kind = RecordKind.Faq, RecordId = id };
}
