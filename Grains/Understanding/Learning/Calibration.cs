using System.Runtime.CompilerServices;

namespace Ampl.Understanding.Learning;

/// <summary>Finds the temperature at which held-out probabilities say what they mean.</summary>
internal static class Calibration
{
    private const float Coldest = 0.3f;
    private const float Hottest = 4;
    private const int Steps = 30;

    /// <summary>Golden-section search for the least surprise; it has one minimum in the temperature.</summary>
    public static float Temperature(HeldOut heldOut)
    {
        if (heldOut.Labels.Length == 0) return 1;
        var (low, high) = (Coldest, Hottest);
        const float Golden = 0.618f;
        for (var i = 0; i < Steps; i++)
        {
            var (left, right) = (high - Golden * (high - low), low + Golden * (high - low));
            if (Surprise(heldOut, left) < Surprise(heldOut, right)) high = right;
            else low = left;
        }

        return (low + high) / 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Surprise(HeldOut heldOut, float temperature)
    {
        Span<float> scores = stackalloc float[LinearModel.Width];
        var sum = 0d;
        for (var i = 0; i < heldOut.Labels.Length; i++)
        {
            heldOut.Scores[i].CopyTo(scores);
            LinearModel.ToProbabilities(scores, temperature);
            sum -= Math.Log(Math.Max(scores[heldOut.Labels[i]], 1e-9f));
        }

        return sum / heldOut.Labels.Length;
    }
}
