using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>Which word stands before a number and says what it is: "order no", "chassis", "call me on".</summary>
internal static class NumberLabels
{
    public const string Phone = "phone";
    public const string Pincode = "pincode";
    public const string Identity = "identity";
    private const int Reach = 4;

    /// <summary>The value of the nearest label within a few words before a token, or null.</summary>
    public static string? Before(Reading reading, int token)
    {
        PhraseMatch? nearest = null;
        foreach (var match in reading.Of(ConceptKind.NumberLabel))
        {
            if (match.End > token || match.End < token - Reach) continue;
            if (nearest is null || match.End > nearest.Value.End || match.End == nearest.Value.End && match.Length > nearest.Value.Length) nearest = match;
        }

        return nearest is { } found ? reading.Concept(found).Value : null;
    }

    public static bool CallsItOther(Reading reading, int token) => Before(reading, token) is { } label && label != Phone;
}
