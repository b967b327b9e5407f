using Ampl.Knowledge;
using Ampl.Knowledge.Documents;
using Ampl.Retrieval;
using Ampl.Silo.Hosting;
using Ampl.Silo.Knowledge;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Retrieval;

public sealed class RetrievalSettingsTests
{
    private static readonly QueryVocabulary Hinglish = new([], [KeyValuePair.Create("paisa", "price|cost")]);

    [Fact]
    public void Without_settings_all_is_as_usual() => From().ShouldBe(RetrievalOptions.Usual);

    [Fact]
    public void Each_setting_is_read()
    {
        var read = From(
            ("TOP_K", "7"), ("CHUNK_SIZE", "400"), ("CHUNK_OVERLAP", "40"), ("ENABLE_RERANKER", "false"), ("ENABLE_NAMESPACE_ROUTING", "false"),
            ("ENABLE_HINGLISH_EXPANSION", "false"), ("SIMILARITY_THRESHOLD", "0.4"), ("ENABLE_ADAPTIVE_THRESHOLDS", "false"));

        read.ShouldBe(new RetrievalOptions
        {
            TopK = 7, ChunkSize = 400, ChunkOverlap = 40, Reranks = false, RoutesByIntent = false, ExpandsWords = false, Similarity = new(0.4, Adapts: false),
        });
    }

    [Theory]
    [InlineData("TOP_K", "0")]
    [InlineData("CHUNK_SIZE", "10")]
    [InlineData("CHUNK_OVERLAP", "501")]
    [InlineData("SIMILARITY_THRESHOLD", "1.5")]
    [InlineData("ENABLE_RERANKER", "perhaps")]
    public void What_cannot_be_used_stops_the_start_by_name(string name, string value) =>
        Should.Throw<SettingException>(() => From((name, value))).Name.ShouldBe(name);

    [Fact]
    public void A_documents_pieces_are_as_long_as_the_setting_says()
    {
        var text = string.Join(' ', Enumerable.Range(1, 60).Select(n => $"Sentence number {n} says something."));
        var records = new KnowledgeRecords { Passages = [new Passage { Id = "p", Namespace = KnowledgeNamespace.Faq, Source = "a.md", Title = "", Text = text, Kind = RecordKind.Passage }] };

        var pieces = new RecordPassages(new ProseChunker(400, 40)).Of(records).ToList();

        pieces.Count.ShouldBeGreaterThan(4);
        pieces.ShouldAllBe(piece => piece.Text.Length <= 400);
        pieces.Select(piece => piece.Id).ShouldBeUnique();
    }

    [Fact]
    public void Without_expansion_a_word_means_itself_alone()
    {
        Passage[] passages = [new() { Id = "p", Namespace = KnowledgeNamespace.Faq, Source = "a.md", Title = "", Text = "The price is on the board.", Kind = RecordKind.Passage }];

        SearchIndex.Build(passages, Hinglish).Search("paisa", NamespaceRoute.All, 5).ShouldHaveSingleItem();
        SearchIndex.Build(passages, Hinglish, RetrievalOptions.Usual with { ExpandsWords = false }).Search("paisa", NamespaceRoute.All, 5).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, new[] { 0.7, 0.5, 0.4 }, 2)]
    [InlineData(true, new[] { 0.4, 0.36, 0.3 }, 2)]
    [InlineData(true, new[] { 0.2, 0.16, 0.1 }, 2)]
    [InlineData(true, new[] { 0.1 }, 0)]
    [InlineData(false, new[] { 0.4, 0.36 }, 0)]
    [InlineData(true, new double[0], 0)]
    public void The_floor_of_nearness_sinks_until_somebody_stands_on_it(bool adapts, double[] scores, int kept) =>
        new SimilarityFloor(0.5, adapts).Keep([.. scores.Select(score => new VectorMatch("id", score))]).Length.ShouldBe(kept);

    private static RetrievalOptions From(params (string Name, string Value)[] settings) => RetrievalSettings.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build());
}
