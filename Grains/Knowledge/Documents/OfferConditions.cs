using System.Collections.Immutable;
using Ampl.Retrieval;

namespace Ampl.Knowledge.Documents;

/// <summary>For which cars and for whom an offer is meant, as its fields say it.</summary>
internal static class OfferConditions
{
    /// <summary>Such words say more than the names of models: "Nexon petrol variants (not diesel)".</summary>
    private static readonly string[] Restricting = ["petrol", "diesel", "cng", "electric", "automatic", "manual", "variant", "trim", "only", "not", "except", "used", "above", "below", "older"];

    private static readonly string[] All = ["all", "all models", "any", "all cars", "any model", "any car", "every model", "every car", "*"];

    /// <summary>As written, without what stands in brackets; a bracket that takes something out stays behind the name.</summary>
    public static ImmutableArray<string> Models(RawRecord fields)
    {
        var text = fields.Text("applicable_models");
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = text.IndexOf(')', StringComparison.Ordinal);
        if (open > 0 && close > open && IsException(text[(open + 1)..close]))
        {
            var except = string.Join(" and ", text[(open + 1)..close].Split(',', StringSplitOptions.TrimEntries));
            return [$"{text[..open].Trim()} except {except}"];
        }

        return [.. fields.List("applicable_models").Where(model => !All.Contains(model.ToLowerInvariant(), StringComparer.Ordinal))];
    }

    /// <summary>The dealer's own words where they restrict more than the model; empty otherwise.</summary>
    public static string Restriction(RawRecord fields)
    {
        var text = fields.Text("applicable_models");
        var words = SpokenWords(text);
        return Array.Exists(Restricting, word => words.Contains(word) || words.Contains(word + "s")) ? text : "";
    }

    /// <summary>Fields that are none of ours: "Who: employees of listed companies"; a bare true or false is for programs.</summary>
    public static IEnumerable<string> Of(RawRecord fields, string body) =>
        fields.Fields.Where(field => !FieldNames.IsDocumentField(field.Key) && field.Value.Trim().Length > 0 && field.Key is not ("id" or "") && !bool.TryParse(field.Value, out _) && !body.Contains(field.Value.Trim(), StringComparison.Ordinal))
            .Select(field => $"{FieldNames.Shown(field.Key)}: {field.Value.Trim()}");

    /// <summary>Each part a sentence of its own; the last ends as it was written.</summary>
    public static string Sentences(string[] parts)
    {
        string[] told = [.. parts.Where(part => part.Length > 0)];
        return string.Join(". ", told.Select((part, i) => i < told.Length - 1 ? part.TrimEnd('.', ' ') : part));
    }

    private static bool IsException(string inner) => SpokenWords(inner) is ["not" or "except" or "excluding" or "no", ..];

    private static ImmutableArray<string> SpokenWords(string text) => WordReader.WordsOf(TextFold.Fold(text));
}
