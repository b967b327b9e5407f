using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ampl.Money;

/// <summary>Reads data/rules/money.json.</summary>
internal static class MoneyFile
{
    public const string Name = "rules/money.json";

    /// <exception cref="InvalidDataException">The file is damaged or holds figures that no rule can have.</exception>
    public static MoneyRules Read(string? json)
    {
        if (json is null) return MoneyRules.None;
        try
        {
            return Check(JsonSerializer.Deserialize(json, MoneyFileJson.Default.MoneyRules) ?? MoneyRules.None);
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{Name}: {wrong.Message}", wrong);
        }
    }

    private static MoneyRules Check(MoneyRules rules)
    {
        foreach (var pack in rules.States)
        {
            if (pack.State.Length == 0 || pack.Tables.IsEmpty || pack.Tables.Any(table => !IsSound(table)))
                throw new InvalidDataException($"{Name}: the tax tables of '{pack.State}' are incomplete.");
        }

        if (rules.Lending.Any(pack => pack.IncomeSharePercent is <= 0 or > 100 || pack.Months is <= 0 or > Loan.LongestMonths))
            throw new InvalidDataException($"{Name}: lending needs a share of income up to 100 percent and a period.");
        return rules;
    }

    /// <summary>Slabs rise, and the last one has no end: every price falls into exactly one.</summary>
    private static bool IsSound(TaxTable table)
    {
        if (table.Slabs is not [.., { UpTo: null }] || table.Slabs.Any(slab => slab.Percent is < 0 or > 100)) return false;
        for (var i = 1; i < table.Slabs.Length; i++)
        {
            if (table.Slabs[i - 1].UpTo is not { } below || below >= table.Slabs[i].UpTo) return false;
        }

        return true;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(MoneyRules))]
internal sealed partial class MoneyFileJson : JsonSerializerContext;
