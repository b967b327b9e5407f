using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Ampl.Understanding.Learning;

/// <summary>What was learnt as bytes. A cache that is cut, foreign or of other examples reads as none.</summary>
internal static class ModelCache
{
    private const uint Magic = 0x414D504C;
    private const char BetweenWords = '\n';

    public static byte[] Write(string fingerprint, Learnt learnt)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(fingerprint);
        Write(writer, learnt.Models.Intents);
        Write(writer, learnt.Models.Languages);
        writer.Write(learnt.Models.AttackTemperature);
        writer.Write(Encoding.UTF8.GetBytes(string.Join(BetweenWords, learnt.Words)));
        writer.Write(Magic);
        return stream.ToArray();
    }

    public static Learnt? TryRead(ReadOnlySpan<byte> bytes, string fingerprint)
    {
        var rest = bytes;
        if (!TryTake(ref rest, sizeof(uint), out var magic) || MemoryMarshal.Read<uint>(magic) != Magic) return null;
        var expected = Encoding.UTF8.GetBytes(fingerprint);
        if (!TryTake(ref rest, 1, out var length) || length[0] != expected.Length) return null;
        if (!TryTake(ref rest, expected.Length, out var name) || !name.SequenceEqual(expected)) return null;
        if (TryModel(ref rest) is not { } intents || TryModel(ref rest) is not { } languages || !TryTake(ref rest, sizeof(float), out var temperature)) return null;
        if (rest.Length < sizeof(uint) || MemoryMarshal.Read<uint>(rest[^sizeof(uint)..]) != Magic) return null;
        var words = Encoding.UTF8.GetString(rest[..^sizeof(uint)]);
        return new(words.Length == 0 ? [] : [.. words.Split(BetweenWords)], new(intents, languages, MemoryMarshal.Read<float>(temperature)));
    }

    private static void Write(BinaryWriter writer, LinearModel model)
    {
        writer.Write(model.Bits);
        writer.Write(model.Temperature);
        writer.Write(MemoryMarshal.AsBytes<float>(model.Weights));
    }

    private static LinearModel? TryModel(ref ReadOnlySpan<byte> rest)
    {
        if (!TryTake(ref rest, sizeof(int) + sizeof(float), out var head)) return null;
        var bits = MemoryMarshal.Read<int>(head);
        if (bits is < 8 or > 24 || !TryTake(ref rest, (1 << bits) * LinearModel.Width * sizeof(float), out var weights)) return null;
        return new LinearModel(bits, MemoryMarshal.Cast<byte, float>(weights).ToArray(), MemoryMarshal.Read<float>(head[sizeof(int)..]));
    }

    private static bool TryTake(ref ReadOnlySpan<byte> rest, int count, out ReadOnlySpan<byte> taken)
    {
        taken = rest.Length < count ? default : rest[..count];
        if (rest.Length < count) return false;
        rest = rest[count..];
        return true;
    }
}

/// <summary>All that comes out of the labelled sentences.</summary>
internal sealed record Learnt(ImmutableArray<string> Words, TrainedModels Models);
