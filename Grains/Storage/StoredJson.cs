using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Ampl.Storage;

/// <summary>
/// Reads stored documents, also old ones. A generated reader sets every init member, a missing one to null, and
/// so loses its default value; this one sets only what the document has. Writing is the hot path and is generated.
/// </summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Reading = new(GrainStateJson.Default.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter() }, // the generator's own option for it is not in its options
    };

    public static byte[] Utf8<T>(T document, JsonTypeInfo<T> type) => JsonBuffer.Write(document, type).ToArray();

    public static string Text<T>(T document, JsonTypeInfo<T> type) => Encoding.UTF8.GetString(JsonBuffer.Write(document, type));

    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Reading)!;

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Reading)!;
}
