namespace Ampl.Understanding.Learning;

/// <summary>A small generator with a fixed seed: training must give the same result every time.</summary>
internal sealed class FixedDice
{
    private ulong _state = 0x9E3779B97F4A7C15;

    public int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)(_state * 0x2545F4914F6CDD1D >> 33) % below;
    }

    public void Shuffle(Span<int> order)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
