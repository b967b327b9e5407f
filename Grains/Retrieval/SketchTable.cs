using Ampl.Knowledge;

namespace Ampl.Retrieval;

/// <summary>The sketches of one namespace, and how rare each feature is in it.</summary>
internal sealed class SketchTable
{
    private const int LongestText = 1 << 14;
    private const float Slope = 1;
    private const float Half = 1;

    /// <summary>Letters at the start of untitled prose that count twice: there it says what it is about.</summary>
    private const int Lead = 40;
    private readonly int[] _starts;
    private readonly ushort[] _numbers;
    private readonly byte[] _counts;
    private readonly float[] _damping;
    private readonly float[] _rarity;

    private SketchTable(int[] starts, ushort[] numbers, byte[] counts, float[] damping, float[] rarity)
    {
        _starts = starts;
        _numbers = numbers;
        _counts = counts;
        _damping = damping;
        _rarity = rarity;
    }

    public float RarityOf(Feature feature) => _rarity[feature.Number];

    /// <summary>
    /// Adds what a passage holds of a question, by kind: each feature by its rarity, more for a repeated one, less in a long text.
    /// </summary>
    /// <param name="kinds">For each feature number 1 + its kind when the question has it, else 0.</param>
    public void AddShared(int passage, ReadOnlySpan<byte> kinds, Span<float> held)
    {
        var damping = _damping[passage];
        for (var at = _starts[passage]; at < _starts[passage + 1]; at++)
        {
            var kind = kinds[_numbers[at]];
            if (kind != 0) held[kind - 1] += _rarity[_numbers[at]] * _counts[at] / (_counts[at] + damping);
        }
    }

    public sealed class Builder
    {
        private readonly Feature[] _features = new Feature[LongestText];
        private readonly List<int> _starts = [0];
        private readonly List<ushort> _numbers = [];
        private readonly List<byte> _counts = [];
        private readonly List<int> _lengths = [];
        private readonly int[] _holders = new int[PassageSketch.Numbers];

        public void Add(Passage passage)
        {
            var text = passage.Text;
            var heading = passage.Kind == RecordKind.Passage && passage.Title.Length == 0 ? text.AsSpan(0, Math.Min(text.Length, Lead)) : passage.Title;
            var count = PassageSketch.Read(heading, _features);
            count += PassageSketch.Read(text, _features.AsSpan(count));
            var features = _features.AsSpan(0, count);
            features.Sort(static (a, b) => a.Number.CompareTo(b.Number));
            for (var i = 0; i < count;)
            {
                var number = features[i].Number;
                var next = i + 1;
                while (next < count && features[next].Number == number) next++;
                _numbers.Add(number);
                _counts.Add((byte)Math.Min(byte.MaxValue, next - i));
                _holders[number]++;
                i = next;
            }

            _starts.Add(_numbers.Count);
            _lengths.Add(count);
        }

        public SketchTable Build()
        {
            var average = _lengths.Count == 0 ? 1 : Math.Max(1, _lengths.Average());
            return new SketchTable(
                [.. _starts], [.. _numbers], [.. _counts],
                [.. _lengths.Select(length => Half * (1 - Slope + (Slope * (float)(length / average))))],
                [.. _holders.Select(holders => MathF.Log(1 + ((_lengths.Count - holders + 0.5f) / (holders + 0.5f))))]);
        }
    }
}
