using System.Collections.Immutable;
using System.Globalization;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Knowledge.Documents;

/// <summary>Makes FAQs from rows or JSON objects.</summary>
internal static class FaqReader
{
    public static ReadResult<Faq> Read(IEnumerable<RawRecord> rows)
    {
        var faqs = ImmutableArray.CreateBuilder<Faq>();
        var problems = ImmutableArray.CreateBuilder<RowProblem>();
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var question = row.Text("question");
            var problem = question.Length == 0 ? "question is missing"
                : row.Text("answer").Length == 0 ? "answer is missing"
                : seen.TryGetValue(question + '\n' + row.Text("answer"), out var line) ? $"repeats the question of line {line}"
                : null;
            if (problem is not null)
            {
                problems.Add(new(row.Line, problem));
                continue;
            }

            seen[question + '\n' + row.Text("answer")] = row.Line;
            var id = RecordIds.Faq(question);
            faqs.Add(Make(row, ids.Add(id) ? id : RecordIds.Faq($"{question}\n{row.Text("answer")}")));
        }

        return new(faqs.ToImmutable(), problems.ToImmutable());
    }

    private static Faq Make(RawRecord row, string id) =>
        new()
        {
            Id = id,
            Question = row.Text("question"),
            Answer = row.Text("answer"),
            Category = row.Has("category") ? row.Text("category").ToLower(CultureInfo.InvariantCulture) : "general",
            Tags = row.List("tags"),
            Related = row.List("related"),
            Priority = row.Whole("priority") ?? 0,
            Source = row.Source,
        };
}
