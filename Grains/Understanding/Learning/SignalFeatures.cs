using Ampl.Understanding.Text;

namespace Ampl.Understanding.Learning;

/// <summary>Cues, topics and rules found in a message, alone and two by two: a part with a fault is a repair, praise with a score feedback.</summary>
internal static class SignalFeatures
{
    private const float Length = 0.6f;
    private const float PairLength = 0.6f;
    private const int Most = 32;
    private const uint Seed = 0x66;
    private const uint PairSeed = 0x67;
    private const uint RuleBase = 200;
    private const uint GuardBase = 100;
    private const uint TopicBase = 300;

    public static void Write(Reading reading, FeatureVector features)
    {
        Span<uint> signals = stackalloc uint[Most];
        var count = Collect(reading, signals);
        var mark = features.Count;
        foreach (var signal in signals[..count]) features.Add(StableHash.Combine(Seed, signal), 1);
        features.Level(mark, Length);
        mark = features.Count;
        for (var i = 0; i < count; i++)
        {
            for (var j = i + 1; j < count; j++) features.Add(StableHash.Combine(StableHash.Combine(PairSeed, Math.Min(signals[i], signals[j])), Math.Max(signals[i], signals[j])), 1);
        }

        features.Level(mark, PairLength);
    }

    private static int Collect(Reading reading, Span<uint> signals)
    {
        var count = 0;
        foreach (var topic in reading.Of(ConceptKind.Topic)) Add(signals, ref count, TopicBase + (uint)topic.Concept);
        foreach (var rule in reading.Of(ConceptKind.Intent)) Add(signals, ref count, RuleBase + (uint)reading.Concept(rule).Index);
        for (var bits = (ulong)reading.Cues; bits != 0; bits &= bits - 1)
            Add(signals, ref count, (uint)System.Numerics.BitOperations.TrailingZeroCount(bits));
        for (var bits = reading.GuardBits; bits != 0; bits &= bits - 1)
            Add(signals, ref count, GuardBase + (uint)System.Numerics.BitOperations.TrailingZeroCount(bits));
        return count;
    }

    private static void Add(Span<uint> signals, ref int count, uint signal)
    {
        if (count < Most && !signals[..count].Contains(signal)) signals[count++] = signal;
    }
}
