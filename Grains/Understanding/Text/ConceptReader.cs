using System.Globalization;

namespace Ampl.Understanding.Text;

/// <summary>Turns the names in the vocabulary files into concepts and refuses names that nothing would read.</summary>
internal static class ConceptReader
{
    private const float UsualWeight = 2;

    public static Concept Read(string kind, string value)
    {
        if (!Enum.TryParse<ConceptKind>(kind.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var parsed))
            throw new FormatException($"Unknown kind \"{kind}\" in the vocabulary.");
        return parsed switch
        {
            ConceptKind.Cue => new(parsed, value) { Bits = (ulong)Name<Cue>(value) },
            ConceptKind.Guard => new(parsed, value) { Bits = (ulong)Name<Guardrails.GuardSignal>(value) },
            ConceptKind.Intent => Intent(value),
            ConceptKind.Language => new(parsed, value) { Index = LanguageIndex(value), Weight = 1 },
            ConceptKind.Timeline => new(parsed, value) { Index = (int)Name<Timeline>(value) },
            ConceptKind.Number or ConceptKind.Fraction or ConceptKind.Offset or ConceptKind.Scale or ConceptKind.Month or ConceptKind.Weekday or ConceptKind.NearDay =>
                new(parsed, value) { Amount = decimal.Parse(value, CultureInfo.InvariantCulture) },
            _ => new(parsed, value),
        };
    }

    public static T Name<T>(string value)
        where T : struct, Enum =>
        Enum.TryParse<T>(value.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var parsed)
            ? parsed
            : throw new FormatException($"\"{value}\" is no {typeof(T).Name}.");

    /// <summary>"buy" or "buy:3.5", the second with its own weight.</summary>
    private static Concept Intent(string value)
    {
        var parts = value.Split(':');
        return new(ConceptKind.Intent, parts[0])
        {
            Index = (int)Name<Intent>(parts[0]),
            Weight = parts.Length > 1 ? float.Parse(parts[1], CultureInfo.InvariantCulture) : UsualWeight,
        };
    }

    private static int LanguageIndex(string tag) =>
        LanguageTag.TryParse(tag, out var language) ? (int)language : throw new FormatException($"\"{tag}\" is no language tag that is spoken here.");
}
