using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ampl.Guardrails;

/// <summary>The word families and rules of one direction, as a file of data/guardrails lists them.</summary>
internal sealed class GuardBook
{
    private const string Cars = "@cars";
    private const int UsualReach = 12;

    private GuardBook(WordFamilies families, ImmutableArray<GuardRule> rules) => (Families, Rules) = (families, rules);

    public WordFamilies Families { get; }
    public ImmutableArray<GuardRule> Rules { get; }

    /// <param name="json">{"families": {"name": [words]}, "rules": [{"reason", "all": ["family|family"], "none"?, "within"?, "verdict"?, "unless_grounded"?}]}.</param>
    /// <param name="cars">Names of brands and models, which the entry "@cars" stands for.</param>
    /// <exception cref="FormatException">A rule names a family that is not there, or there are more than 64 families.</exception>
    public static GuardBook Parse(string json, IReadOnlyCollection<string> cars)
    {
        var file = JsonSerializer.Deserialize(json, GuardBookJson.Default.GuardFile) ?? throw new FormatException("The guard's file is empty.");
        var names = file.Families.Keys.ToList();
        if (names.Count > 64) throw new FormatException("A guard has room for 64 families of words.");
        var entries = names.SelectMany((name, bit) => file.Families[name].SelectMany(entry => entry == Cars ? cars : [entry]).Select(entry => (1ul << bit, entry)));
        return new GuardBook(new WordFamilies(entries), [.. file.Rules.Select(rule => Compile(rule, names))]);
    }

    private static GuardRule Compile(RuleEntry rule, List<string> names) =>
        new(rule.Reason, rule.Verdict, [.. rule.All.Select(any => Bits(any, names))], rule.None is null ? 0 : Bits(rule.None, names), rule.Within ?? UsualReach)
        {
            UnlessGrounded = rule.UnlessGrounded,
        };

    private static ulong Bits(string any, List<string> names) => any.Split('|').Aggregate(0ul, (bits, name) => names.IndexOf(name) is >= 0 and var bit
        ? bits | 1ul << bit
        : throw new FormatException($"A guard's rule names \"{name}\", which is no family."));
}

internal sealed record GuardFile(Dictionary<string, string[]> Families, RuleEntry[] Rules);

internal sealed record RuleEntry(string Reason, string[] All, string? None = null, int? Within = null, Verdict Verdict = Verdict.Block, bool UnlessGrounded = false);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true, AllowTrailingCommas = true)]
[JsonSerializable(typeof(GuardFile))]
internal sealed partial class GuardBookJson : JsonSerializerContext;
