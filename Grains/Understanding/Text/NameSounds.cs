namespace Ampl.Understanding.Text;

/// <summary>
/// Finds a car's Latin name by its sound in a native script: "किगर" is Kiger, "મેગ્નાઇટ" Magnite. The consonants have
/// to be the same; vowels, which every writer hears differently, may differ a little.
/// </summary>
internal sealed class NameSounds
{
    private const int ShortestName = 4;
    private const int ShortestSkeleton = 3;
    private const int LongSound = 7;
    private readonly Dictionary<string, List<(string Sound, int Number)>>.AlternateLookup<ReadOnlySpan<char>> _names;

    public NameSounds(IEnumerable<(string Name, int Number)> names)
    {
        var bySkeleton = new Dictionary<string, List<(string, int)>>(StringComparer.Ordinal);
        foreach (var (name, number) in names)
        {
            Add(bySkeleton, name, number);
            if (SpokenY.In(name) is { } spoken) Add(bySkeleton, spoken, number);
        }

        _names = bySkeleton.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static bool IsName(string word) => word.Length >= ShortestName && word.All(char.IsAsciiLetterLower);

    /// <summary>The number of the name that a native word sounds like, or 0.</summary>
    public int Find(ReadOnlySpan<char> word, Script script)
    {
        if (_names.Dictionary.Count == 0) return 0;
        Span<char> sound = stackalloc char[SoundWriter.MaxWord];
        Span<char> skeleton = stackalloc char[SoundWriter.MaxWord];
        var heard = new SoundWriter(sound, skeleton);
        heard.Write(word, script);
        if (heard.Skeleton.Length < ShortestSkeleton || !_names.TryGetValue(heard.Skeleton, out var alike)) return 0;
        foreach (var (name, number) in alike)
        {
            if (Distance(heard.Sound, name) <= (name.Length < LongSound ? 1 : 2)) return number;
        }

        return 0;
    }

    private static void Add(Dictionary<string, List<(string, int)>> names, string name, int number)
    {
        Span<char> sound = stackalloc char[SoundWriter.MaxWord];
        Span<char> skeleton = stackalloc char[SoundWriter.MaxWord];
        var heard = new SoundWriter(sound, skeleton);
        heard.Write(AsSpoken(name), Script.Latin);
        if (heard.Skeleton.Length < ShortestSkeleton) return;
        var key = heard.Skeleton.ToString();
        if (!names.TryGetValue(key, out var alike)) names[key] = alike = [];
        alike.Add((heard.Sound.ToString(), number));
    }

    /// <summary>English letters that a native script writes as they sound: Exter, Ciaz, Curvv, Fronx.</summary>
    private static string AsSpoken(string name) => name
        .Replace("x", "ks", StringComparison.Ordinal).Replace("ce", "se", StringComparison.Ordinal)
        .Replace("ci", "si", StringComparison.Ordinal).Replace("ck", "k", StringComparison.Ordinal).Replace("q", "k", StringComparison.Ordinal);

    /// <summary>Letters lost, added or changed; names are short, so one row of the table on the stack is enough.</summary>
    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> row = stackalloc int[SoundWriter.MaxWord + 1];
        for (var j = 0; j <= right.Length; j++) row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
