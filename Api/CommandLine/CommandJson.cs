using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Ampl.Api.Conversations;

namespace Ampl.Api.CommandLine;

internal sealed record GuardLine(string Verdict, IReadOnlyList<string> Reasons);

/// <summary>One understood message; the confidence is the calibrated probability of the intent.</summary>
internal sealed record UnderstoodLine(
    string Text, string Language, string Intent, double Confidence, IReadOnlyList<string> Secondary, EntitiesView Entities, GuardLine Guard,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Foreign);

internal sealed record GuardedLine(string Text, GuardLine Guard);

internal sealed record LineProblem(string Code, int Line);

internal sealed record LineError(LineProblem Error);

/// <summary>The shapes of the batch tools' lines.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(UnderstoodLine))]
[JsonSerializable(typeof(EntitiesView))]
[JsonSerializable(typeof(GuardedLine))]
[JsonSerializable(typeof(LineError))]
internal sealed partial class CommandJson : JsonSerializerContext;

/// <summary>Letters of all scripts are written as they are.</summary>
internal static class ReadableJson
{
    public static readonly CommandJson Lines = new(new JsonSerializerOptions(CommandJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
}
