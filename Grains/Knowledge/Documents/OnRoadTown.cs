namespace Ampl.Knowledge.Documents;

/// <summary>A price list may say where its on-road prices hold in the heading of their column: "On Road Surat (Rs)".</summary>
internal static class OnRoadTown
{
    private const string Field = "on_road_in";
    private static readonly string[] Headers = ["on_road_", "onroad_"];
    private static readonly string[] Others = ["price", "prices", "inr", "rs", "rupees", "cost", "amount", "lakh", "lakhs", "in", "at", "for", "rto", "individual", "company", "city", "approx", "total", "with", "without", "insurance", "tax"];

    /// <summary>The row with the town as a field of its own; itself where its headers name none.</summary>
    public static RawRecord Told(RawRecord row)
    {
        if (row.Fields.ContainsKey(Field) || row.Fields.Keys.Select(Of).FirstOrDefault(town => town.Length > 0) is not { } town) return row;
        return row with { Fields = new Dictionary<string, string>(row.Fields, StringComparer.Ordinal) { [Field] = town } };
    }

    private static string Of(string header)
    {
        var beginning = Array.Find(Headers, start => header.StartsWith(start, StringComparison.Ordinal));
        if (beginning is null) return "";
        return string.Join(' ', header[beginning.Length..].Split('_').Where(word => !Others.Contains(word, StringComparer.Ordinal) && !word.Any(char.IsDigit)));
    }
}
