using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Ampl.Storage;

/// <summary>
/// Reads stored documents, also old ones. A generated reader sets every init member, a missing one to null, and
/// so loses its default value; this one sets only what the document has. Writing is the hot path and is generated;
/// it leaves letters of every script as they are, where the serializer's own encoder would take six bytes for each.
/// </summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Reading = new(GrainStateJson.Default.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter() }, // the generator's own option for it is not in its options
    };

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) _writer;

    public static byte[] Utf8<T>(T document, JsonTypeInfo<T> type) => Write(document, type).ToArray();

    public static string Text<T>(T document, JsonTypeInfo<T> type) => Encoding.UTF8.GetString(Write(document, type));

    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Reading)!;

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Reading)!;

    /// <summary>Valid until this thread writes again.</summary>
    private static ReadOnlySpan<byte> Write<T>(T document, JsonTypeInfo<T> type)
    {
        if (_writer.Json is null) _writer = NewWriter();
        var (buffer, json) = _writer;
        buffer.ResetWrittenCount();
        json.Reset();
        JsonSerializer.Serialize(json, document, type);
        return buffer.WrittenSpan;

        static (ArrayBufferWriter<byte>, Utf8JsonWriter) NewWriter()
        {
            var bytes = new ArrayBufferWriter<byte>(4096);
            return (bytes, new Utf8JsonWriter(bytes, Writing));
        }
    }
}
