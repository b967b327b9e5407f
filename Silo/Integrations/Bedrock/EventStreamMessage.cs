using System.Buffers.Binary;
using System.Text;

namespace Ampl.Silo.Integrations.Bedrock;

/// <summary>One message of AWS's event stream; all its lengths are big-endian, and two checksums guard it.</summary>
internal sealed record EventStreamMessage(IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Payload)
{
    public const int PreludeLength = 12;
    private const int ChecksumLength = 4;
    private const int MaxLength = 16 * 1024 * 1024;
    private const byte StringType = 7;

    /// <summary>How long the whole message is that begins with this prelude.</summary>
    /// <exception cref="InvalidDataException">The prelude is damaged.</exception>
    public static int LengthOf(ReadOnlySpan<byte> prelude)
    {
        if (Crc32.Of(prelude[..8]) != BinaryPrimitives.ReadUInt32BigEndian(prelude[8..])) throw new InvalidDataException("The prelude's checksum is wrong.");
        var (length, headers) = (BinaryPrimitives.ReadUInt32BigEndian(prelude), BinaryPrimitives.ReadUInt32BigEndian(prelude[4..]));
        if (length > MaxLength || length < headers + PreludeLength + ChecksumLength) throw new InvalidDataException("The message's lengths contradict each other.");
        return (int)length;
    }

    /// <exception cref="InvalidDataException">The message is damaged.</exception>
    public static EventStreamMessage Read(ReadOnlyMemory<byte> message)
    {
        var bytes = message.Span;
        var length = LengthOf(bytes[..PreludeLength]);
        if (length != bytes.Length) throw new InvalidDataException("The message has another length than it says.");
        if (Crc32.Of(bytes[..^ChecksumLength]) != BinaryPrimitives.ReadUInt32BigEndian(bytes[^ChecksumLength..])) throw new InvalidDataException("The message's checksum is wrong.");
        var end = PreludeLength + (int)BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]);
        return new EventStreamMessage(ReadHeaders(bytes[PreludeLength..end]), message[end..^ChecksumLength]);
    }

    private static Dictionary<string, string> ReadHeaders(ReadOnlySpan<byte> bytes)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        while (!bytes.IsEmpty)
        {
            var name = Take(ref bytes, Take(ref bytes, 1)[0]);
            var type = Take(ref bytes, 1)[0];
            var value = Take(ref bytes, Size(type, ref bytes));
            if (type == StringType) headers[Encoding.UTF8.GetString(name)] = Encoding.UTF8.GetString(value);
        }

        return headers;
    }

    /// <summary>Sizes of the header types; true and false carry no bytes.</summary>
    private static int Size(byte type, ref ReadOnlySpan<byte> bytes) => type switch
    {
        0 or 1 => 0,
        2 => 1,
        3 => 2,
        4 => 4,
        5 or 8 => 8,
        6 or StringType => BinaryPrimitives.ReadUInt16BigEndian(Take(ref bytes, 2)),
        9 => 16,
        _ => throw new InvalidDataException($"There is no header type {type}."),
    };

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int count)
    {
        if (count > bytes.Length) throw new InvalidDataException("A header reaches beyond its place.");
        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }
}
