using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Ampl.Knowledge;
using Ampl.Knowledge.Documents;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Silo.Knowledge;

/// <summary>Reads a JSON array, an object that wraps one ("vehicles", "faqs", "offers" …), or a single object into raw records.</summary>
internal static class JsonRows
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static ReadResult<RawRecord> Read(string source, string text, Func<string, string> fieldName)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var rows = ImmutableArray.CreateBuilder<RawRecord>();
        var problems = ImmutableArray.CreateBuilder<RowProblem>();
        try
        {
            var reader = new Utf8JsonReader(bytes, Lenient);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject) ReadObject(ref reader);
            else if (reader.TokenType == JsonTokenType.StartArray) ReadArray(ref reader);
            else problems.Add(new(1, "holds neither an array nor an object"));
        }
        catch (JsonException error)
        {
            problems.Add(new((int)(error.LineNumber ?? 0) + 1, $"is not valid JSON from here on: {error.Message}"));
        }

        return new(rows.ToImmutable(), problems.ToImmutable());

        void ReadObject(ref Utf8JsonReader reader)
        {
            var start = reader;
            var arrays = 0;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.StartArray && HoldsObjects(reader))
                {
                    arrays++;
                    ReadArray(ref reader);
                }
                else if (reader.TokenType == JsonTokenType.StartObject && WrapsRows(reader))
                {
                    arrays++;
                    ReadObject(ref reader);
                }
                else
                {
                    reader.Skip();
                }
            }

            if (arrays == 0) Add(ref start);
        }

        void ReadArray(ref Utf8JsonReader reader)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    Add(ref reader);
                    continue;
                }

                problems.Add(new(LineOf(bytes, reader.TokenStartIndex), "is not an object"));
                reader.Skip();
            }
        }

        void Add(ref Utf8JsonReader reader)
        {
            var line = LineOf(bytes, reader.TokenStartIndex);
            using var item = JsonDocument.ParseValue(ref reader);
            rows.Add(new RawRecord(source, line, Fields(item.RootElement, fieldName)));
        }
    }

    /// <summary>One JSON value a line; a broken line is reported and the others are read.</summary>
    public static ReadResult<RawRecord> ReadLines(string source, string text, Func<string, string> fieldName)
    {
        var rows = ImmutableArray.CreateBuilder<RawRecord>();
        var problems = ImmutableArray.CreateBuilder<RowProblem>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var read = Read(source, line, fieldName);
            rows.AddRange(read.Records.Select(row => row with { Line = number }));
            problems.AddRange(read.Problems.Select(problem => problem with { Line = number }));
        }

        return new(rows.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>An object around a list of rows: "StockReport": {"AsOn": …, "Lines": [{…}, …]}.</summary>
    private static bool WrapsRows(Utf8JsonReader copy)
    {
        for (var depth = copy.CurrentDepth; copy.Read() && copy.CurrentDepth > depth;)
        {
            if (copy.TokenType == JsonTokenType.StartArray && copy.CurrentDepth == depth + 1 && HoldsObjects(copy)) return true;
        }

        return false;
    }

    private static bool HoldsObjects(Utf8JsonReader copy) => copy.Read() && copy.TokenType == JsonTokenType.StartObject;

    private static Dictionary<string, string> Fields(JsonElement item, Func<string, string> fieldName)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in item.EnumerateObject())
        {
            var text = Text(property.Value);
            if (text.Length > 0) fields.TryAdd(fieldName(property.Name), text);
        }

        foreach (var group in item.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Object && HoldsPrices(property.Value)))
        {
            foreach (var member in group.Value.EnumerateObject()) fields.TryAdd(fieldName(member.Name), Text(member.Value));
        }

        return fields;
    }

    /// <summary>"Pricing": {"ExShowroom": …, "OnRoad": …} groups fields of the car itself.</summary>
    private static bool HoldsPrices(JsonElement group) =>
        group.EnumerateObject().Any(member => FieldNames.Vehicle(FieldNames.Key(member.Name)) is "ex_showroom_price" or "on_road_price");

    /// <summary>Lists become the strongest list separator; a nested object is flattened to its values.</summary>
    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join('|', value.EnumerateArray().Select(Text)),
        JsonValueKind.Object => string.Join('|', value.EnumerateObject().Select(property => $"{property.Name}: {Text(property.Value)}")),
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        _ => value.ToString(),
    };

    private static int LineOf(byte[] bytes, long at) => bytes.AsSpan(0, (int)at).Count((byte)'\n') + 1;
}
