namespace Ampl.Understanding.Learning;

/// <summary>Finds the temperature at which held-out probabilities say what they mean.</summary>
internal static class Calibration
{
    private const float Coldest = 0.3f;
    private const float Hottest = 4;
    private const int Steps = 20;

    /// <summary>Golden-section search for the least surprise; it has one minimum in the temperature.</summary>
    /// <param name="surprise">How little probability the true labels get at a temperature, in sum.</param>
    public static float Temperature(Func<float, double> surprise)
    {
        const float Golden = 0.618f;
        var (low, high) = (Coldest, Hottest);
        for (var i = 0; i < Steps; i++)
        {
            var (left, right) = (high - Golden * (high - low), low + Golden * (high - low));
            if (surprise(left) < surprise(right)) high = right;
            else low = left;
        }

        return (low + high) / 2;
    }

    public static double Surprise(float probability) => -Math.Log(Math.Max(probability, 1e-9f));
}
