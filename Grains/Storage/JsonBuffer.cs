using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ampl.Storage;

/// <summary>
/// Writes JSON by the generated writer into a buffer that each thread keeps. Letters of every script stay as they
/// are, where the serializer's own encoder would take six bytes for each.
/// </summary>
internal static class JsonBuffer
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) _writer;

    /// <summary>UTF-8, valid until this thread writes again.</summary>
    /// <param name="document">What is written.</param>
    /// <param name="type">Of a context of its own options: with an encoder set there, the serializer would not use the generated writer.</param>
    public static ReadOnlySpan<byte> Write<T>(T document, JsonTypeInfo<T> type)
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
