using Ampl.Knowledge;
using Ampl.Retrieval;

namespace Ampl.Tests.Retrieval;

public sealed class RankFusionTests
{
    private static readonly NamespaceRoute Faqs = NamespaceRoute.Of(KnowledgeNamespace.Faq);
    private static readonly SearchIndex Index = SearchIndex.Build(
        [Prose("words", "Charging at home takes six hours."), Prose("both", "Filling the battery at home takes long."), Prose("meaning", "An electric car is topped up overnight."), Prose("neither", "The river is long.")],
        QueryVocabulary.Empty);

    [Fact]
    public void What_words_and_meaning_both_find_comes_first_and_what_one_finds_follows()
    {
        var found = Index.With(Hits(("both", 0.8), ("meaning", 0.7))).Search("charging at home battery", Faqs, 5, explains: true);

        found[0].Passage.Id.ShouldBe("both");
        found.Select(hit => hit.Passage.Id).ShouldBe(["both", "words", "meaning"], ignoreOrder: true);
        found.Single(hit => hit.Passage.Id == "meaning").Why.ShouldBe("meaning 0.70");
    }

    [Fact]
    public void A_question_of_unknown_words_is_answered_by_meaning_alone() =>
        Index.With(Hits(("meaning", 0.6))).Search("xyzzy", Faqs, 5).Single().ShouldSatisfyAllConditions(
            hit => hit.Passage.Id.ShouldBe("meaning"), hit => hit.Score.ShouldBe(0.6, 0.001));

    [Fact]
    public void Filters_shelves_and_passages_that_are_gone_hold_for_meaning_too()
    {
        var near = Index.With(Hits(("meaning", 0.9), ("long gone", 0.8)));

        near.Search("xyzzy", NamespaceRoute.Of(KnowledgeNamespace.Sales), 5).ShouldBeEmpty();
        near.Search("xyzzy", Faqs, 5, new PassageFilter([new("price", FilterOperator.Less, ["5"])])).ShouldBeEmpty();
        near.Search("xyzzy", Faqs, 5).Count.ShouldBe(1);
    }

    [Fact]
    public void Without_hits_the_index_is_the_same_one() => Index.With(DenseHits.None).ShouldBeSameAs(Index);

    [Fact]
    public void The_nearest_vectors_come_first_and_other_sizes_are_left_out()
    {
        var index = new DenseIndex([("far", [0, 1, 0]), ("near", [1, 0, 0]), ("middle", DenseIndex.Unit([1, 1, 0])), ("other", [1, 0])]);

        index.Nearest([1, 0, 0], 2).Select(match => match.Id).ShouldBe(["near", "middle"]);
        index.Nearest([1, 0, 0], 9).Length.ShouldBe(3);
    }

    [Fact]
    public void The_cache_forgets_what_was_unused_longest_and_takes_no_note_of_case()
    {
        var cache = new EmbeddingCache(2);
        cache.Put("one", [1]);
        cache.Put("two", [2]);
        cache.TryGet(" ONE ", out _).ShouldBeTrue();
        cache.Put("three", [3]);

        cache.Count.ShouldBe(2);
        cache.TryGet("two", out _).ShouldBeFalse();
        cache.TryGet("one", out var vector).ShouldBeTrue();
        vector.ShouldBe([1]);
    }

    private static DenseHits Hits(params (string Id, double Score)[] hits) => new([.. hits.Select(hit => new VectorMatch(hit.Id, hit.Score))]);

    private static Passage Prose(string id, string text) =>
        new() { Id = id, Namespace = KnowledgeNamespace.Faq, Source = id, Text = text, Kind = RecordKind.Passage };
}
