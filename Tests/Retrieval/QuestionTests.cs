using Ampl.Knowledge;
using Ampl.Retrieval;
using Ampl.Silo.Hosting;
using Ampl.Tests.Knowledge;

namespace Ampl.Tests.Retrieval;

/// <summary>Questions as customers of seven language tags ask them, labelled with the FAQ that answers them.</summary>
public sealed class QuestionTests
{
    private static readonly NamespaceRoute Faqs = NamespaceRoute.Of(KnowledgeNamespace.Faq);

    [Fact]
    public async Task The_right_faq_comes_first_for_most_questions_in_every_language()
    {
        var index = (await ShippedData.Knowledge()).Search;
        var results = Questions().Select(question => (question.Language, Hit: IsFirst(index, question, Faqs))).ToList();

        results.Count.ShouldBeGreaterThanOrEqualTo(60);
        Share(results.Select(result => result.Hit)).ShouldBeGreaterThanOrEqualTo(0.95);
        foreach (var language in results.GroupBy(result => result.Language))
        {
            Share(language.Select(result => result.Hit)).ShouldBeGreaterThanOrEqualTo(0.85, language.Key);
        }
    }

    [Fact]
    public async Task Searching_all_namespaces_costs_little_of_that()
    {
        var index = (await ShippedData.Knowledge()).Search;

        Share(Questions().Select(question => IsFirst(index, question, NamespaceRoute.All))).ShouldBeGreaterThanOrEqualTo(0.9);
    }

    [Fact]
    public async Task Nearly_every_answered_question_is_above_the_score_of_what_we_know()
    {
        var index = (await ShippedData.Knowledge()).Search;

        Share(Questions().Select(question => index.Search(question.Text, Faqs, 1) is [{ Score: >= SearchIndex.KnownScore }])).ShouldBeGreaterThanOrEqualTo(0.93);
    }

    [Fact]
    public async Task Questions_about_other_things_find_nothing_that_we_know()
    {
        var index = (await ShippedData.Knowledge()).Search;

        foreach (var question in await File.ReadAllLinesAsync(PathOf("unknown.txt")))
        {
            foreach (var found in index.Search(question, NamespaceRoute.All, 1, explains: true))
            {
                found.Score.ShouldBeLessThan(SearchIndex.KnownScore, $"{question} → {found.Passage.Title} ({found.Why})");
            }
        }
    }

    private static bool IsFirst(SearchIndex index, Question question, NamespaceRoute route) =>
        index.Search(question.Text, route, 3) is [var best, ..] && best.Passage.Title.Contains(question.Expected, StringComparison.OrdinalIgnoreCase);

    private static double Share(IEnumerable<bool> hits) => hits.Average(hit => hit ? 1.0 : 0.0);

    private static IEnumerable<Question> Questions() =>
        File.ReadLines(PathOf("questions.tsv")).Select(line => line.Split('\t')).Select(cells => new Question(cells[0], cells[1], cells[2]));

    private static string PathOf(string file) => Path.Combine(ProductFiles.Resolve("Tests/Retrieval"), file);

    private sealed record Question(string Language, string Expected, string Text);
}
