using Ampl.Dealers;

namespace Ampl.Replies.Wording;

/// <summary>"Asha Patil (+91 98…, asha@…)": whom to turn to, with what the dealer has filled in and nothing else.</summary>
internal static class ContactLine
{
    public static string Of(DealerProfile profile, Draft draft)
    {
        var ways = new List<string>(4);
        Add(ways, profile.ManagerPhone);
        Add(ways, profile.ManagerEmail);
        if (IsFilled(profile.TollFreeNumber)) ways.Add(draft.Words(Phrase.TollFree, (Slot.Number, profile.TollFreeNumber)));
        if (ways.Count == 0) Add(ways, profile.Website);
        var name = IsFilled(profile.ManagerName) ? profile.ManagerName : profile.BrandName;
        return ways.Count == 0 ? name : $"{name} ({string.Join(", ", ways)})";
    }

    /// <summary>The sample settings hold numbers like +91-XXXXXXXXXX; no customer should be told to dial them.</summary>
    public static bool IsFilled(string value) => !string.IsNullOrWhiteSpace(value) && !value.Contains("XX", StringComparison.Ordinal);

    private static void Add(List<string> ways, string value)
    {
        if (IsFilled(value)) ways.Add(value);
    }
}
