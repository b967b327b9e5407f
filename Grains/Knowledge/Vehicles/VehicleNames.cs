using System.Collections.Immutable;
using System.Text;
using Ampl.Retrieval;

namespace Ampl.Knowledge.Vehicles;

/// <summary>A model as shown, with the other ways people write it ("grand vitara", "grandvitara").</summary>
internal sealed record ModelName(string Display, string Brand, ImmutableArray<string> Aliases)
{
    public ImmutableArray<string> Words { get; } = WordReader.WordsOf(Display);

    /// <summary>The name without its brand where that is one word.</summary>
    public string? OneWord { get; } = WordReader.WordsOf(Display) is var words && words.Length == WordReader.WordsOf(Brand).Length + 1 ? words[^1] : null;
}

/// <summary>Splits a file's vehicle names into brand and model and makes up the short forms customers use.</summary>
internal static class VehicleNames
{
    private static readonly string[] BrandsOfTwoWords =
        ["maruti suzuki", "tata motors", "land rover", "range rover", "mercedes benz", "aston martin", "rolls royce", "force motors",
         "mahindra electric", "alfa romeo", "ola electric", "ather energy", "royal enfield", "hero motocorp", "great wall", "morris garages"];

    /// <summary>Words that name a trim or a kind and never a model on their own.</summary>
    private static readonly HashSet<string> Generic = new(StringComparer.Ordinal)
    {
        "ev", "suv", "cng", "new", "all", "the", "plus", "pro", "max", "mini", "sport", "cross", "hybrid", "electric", "line", "car", "city",
        "grand", "facelift", "edition", "turbo", "prime", "neo", "one", "class", "series", "petrol", "diesel", "automatic", "auto", "air", "x", "n",
    };

    /// <summary>Completes a missing brand from the name, and a missing brand in the name from the brand column.</summary>
    public static (string Brand, string Model) Split(string? brand, string name)
    {
        name = Squeeze(name);
        brand = Squeeze(brand ?? "");
        if (brand.Length == 0) return (LeadingBrand(name), name);
        return Compact(name).StartsWith(Compact(brand), StringComparison.Ordinal) || SharesFirstWord(brand, name)
            ? (brand, name)
            : (brand, $"{brand} {name}");
    }

    /// <summary>Letters and digits only, folded: "XUV 700", "xuv-700" and "XUV700" are one key.</summary>
    public static string Compact(string text)
    {
        var key = new StringBuilder(text.Length);
        var words = new WordReader(text, stackalloc char[WordReader.MaxWord]);
        while (words.MoveNext()) key.Append(words.Current);
        return key.ToString();
    }

    /// <summary>Whole-name forms: with and without the brand, letters and digits apart or together.</summary>
    public static ImmutableArray<string> Aliases(string brand, string model)
    {
        var all = WordReader.WordsOf(model);
        var withoutBrand = all.Skip(BrandLength(brand, all)).ToArray();
        var aliases = ImmutableArray.CreateBuilder<string>();
        Add(aliases, all);
        if (withoutBrand.Length > 0 && !(withoutBrand.Length == 1 && IsWeak(withoutBrand[0]))) Add(aliases, withoutBrand);
        if (WordReader.WordsOf(brand) is [var first, _, ..]) Add(aliases, [first, .. withoutBrand]);
        return aliases.ToImmutable();
    }

    /// <summary>Single words of a longer name that may stand for it ("hycross"); several models may share one ("innova").</summary>
    public static IEnumerable<string> Parts(string brand, string model)
    {
        var all = WordReader.WordsOf(model);
        var words = all.Skip(BrandLength(brand, all)).ToArray();
        return words.Length < 2 ? [] : words.Where(word => word.Length >= 4 && !IsWeak(word));
    }

    private static void Add(ImmutableArray<string>.Builder aliases, IReadOnlyCollection<string> words)
    {
        foreach (var alias in (string[])[string.Join(' ', words), string.Concat(words)])
        {
            if (alias.Length > 0 && !aliases.Contains(alias)) aliases.Add(alias);
        }
    }

    private static bool IsWeak(string word) => Generic.Contains(word) && word != "city" || int.TryParse(word, out _);

    private static string LeadingBrand(string name)
    {
        var words = name.Split(' ', 3);
        if (words.Length < 2) return "";
        var two = string.Join(' ', WordReader.WordsOf($"{words[0]} {words[1]}"));
        return words.Length > 2 && BrandsOfTwoWords.Contains(two) ? $"{words[0]} {words[1]}" : words[0];
    }

    private static bool SharesFirstWord(string brand, string name) =>
        WordReader.WordsOf(brand) is [var b, ..] && WordReader.WordsOf(name) is [var n, _, ..] && b == n;

    private static int BrandLength(string brand, ImmutableArray<string> model)
    {
        var words = WordReader.WordsOf(brand);
        var length = 0;
        while (length < words.Length && length < model.Length - 1 && words[length] == model[length]) length++;
        return length;
    }

    private static string Squeeze(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
