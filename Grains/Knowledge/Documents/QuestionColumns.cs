using System.Collections.Immutable;

namespace Ampl.Knowledge.Documents;

/// <summary>
/// Questions with their answers under headings of one's own ("Customer asks", "Our reply"): the column that asks is known
/// by its question marks, and the longest text beside it answers.
/// </summary>
internal static class QuestionColumns
{
    private const int FewestRows = 3;

    /// <summary>The share of a column's texts that must ask.</summary>
    private const double Enough = 0.5;

    /// <summary>The rows under "question" and "answer"; empty where no column asks.</summary>
    public static ImmutableArray<RawRecord> Named(IReadOnlyList<RawRecord> rows)
    {
        if (rows.Count < FewestRows) return [];
        var columns = rows.SelectMany(row => row.Fields).ToLookup(field => field.Key, field => field.Value.Trim(), StringComparer.Ordinal);
        var question = columns.MaxBy(column => column.Count(Asks))!;
        if (question.Count(Asks) < rows.Count * Enough) return [];
        var answer = columns.Where(column => column.Key != question.Key).MaxBy(column => column.Sum(text => text.Length));
        if (answer is null) return [];
        return [.. rows.Select(row => row.Under(key => key == question.Key ? "question" : key == answer.Key ? "answer" : key))];
    }

    private static bool Asks(string text) => text.EndsWith('?');
}
