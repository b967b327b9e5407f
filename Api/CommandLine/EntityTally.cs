using System.Globalization;
using Ampl.Api.Conversations;
using Ampl.Understanding;

namespace Ampl.Api.CommandLine;

/// <summary>Counts per field what was found, missed and wrongly found.</summary>
internal sealed class EntityTally
{
    private readonly SortedDictionary<string, (int Found, int Missed, int Wrong)> _fields = new(StringComparer.Ordinal);

    /// <summary>One line for each mistake, for whoever wants to see them.</summary>
    public List<string> Mistakes { get; } = [];

    public int Messages { get; private set; }

    public double Precision => Share(Sum.Found, Sum.Wrong);

    public double Recall => Share(Sum.Found, Sum.Missed);

    public double PrecisionOf(string field) => _fields.TryGetValue(field, out var count) ? Share(count.Found, count.Wrong) : 1;

    private (int Found, int Missed, int Wrong) Sum =>
        _fields.Values.Aggregate((Found: 0, Missed: 0, Wrong: 0), (sum, one) => (sum.Found + one.Found, sum.Missed + one.Missed, sum.Wrong + one.Wrong));

    public void Judge(string text, EntityGold gold, Entities entities)
    {
        Messages++;
        var left = EntityValue.All(EntitiesView.Of(entities));
        foreach (var (field, anyOf) in gold.Expected)
        {
            var hits = left.FindAll(found => Answers(field, found.Field) && anyOf.Any(value => EntityValue.AreSame(found.Field, value, found.Value)));
            if (hits.Count > 0) Count(field, found: 1);
            else Mistake(field, $"missed {field} {string.Join('|', anyOf)}", text, missed: 1);
            left.RemoveAll(hits.Contains);
        }

        foreach (var (field, value) in left.Where(found => gold.Forbids(found.Field, found.Value))) Mistake(field, $"wrong {field} {value}", text, wrong: 1);
    }

    public async Task Write(TextWriter output)
    {
        await output.WriteLineAsync($"\nEntities of {Messages} messages\n{"",-22}{"precision",10}{"recall",8}{"found",8}{"missed",8}{"wrong",7}");
        foreach (var (field, (found, missed, wrong)) in _fields) await Row(output, field, found, missed, wrong);
        await Row(output, "all", Sum.Found, Sum.Missed, Sum.Wrong);
        foreach (var mistake in Mistakes) await output.WriteLineAsync($"  {mistake}");
    }

    private static Task Row(TextWriter output, string name, int found, int missed, int wrong) => output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
        $"{name,-22}{Share(found, wrong),10:0.000}{Share(found, missed),8:0.000}{found,8}{missed,8}{wrong,7}"));

    private static bool Answers(string expected, string found) => expected == found || expected == "budget" && found is "budget_min" or "budget_max";

    private void Mistake(string field, string what, string text, int missed = 0, int wrong = 0)
    {
        Count(field, 0, missed, wrong);
        Mistakes.Add($"{what}: {text}");
    }

    private void Count(string field, int found = 0, int missed = 0, int wrong = 0)
    {
        var before = _fields.GetValueOrDefault(field);
        _fields[field] = (before.Found + found, before.Missed + missed, before.Wrong + wrong);
    }

    /// <summary>Nothing expected and nothing found is faultless.</summary>
    private static double Share(int right, int other) => right + other == 0 ? 1 : (double)right / (right + other);
}
