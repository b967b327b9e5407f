namespace Ampl.Understanding.Extraction;

/// <summary>The check digit of Aadhaar numbers: arithmetic in the dihedral group of order ten.</summary>
internal static class Verhoeff
{
    private static readonly byte[] Permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

    public static bool IsValid(ReadOnlySpan<char> digits)
    {
        var check = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            for (var times = i % 8; times > 0; times--) digit = Permutation[digit];
            check = Multiply(check, digit);
        }

        return check == 0;
    }

    /// <summary>Rotations are 0 to 4, reflections 5 to 9.</summary>
    private static int Multiply(int left, int right) => (left < 5, right < 5) switch
    {
        (true, true) => (left + right) % 5,
        (true, false) => 5 + (left + right - 5) % 5,
        (false, true) => 5 + (left - 5 - right + 5) % 5,
        (false, false) => (left - right + 5) % 5,
    };
}
