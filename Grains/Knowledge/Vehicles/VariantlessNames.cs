using Ampl.Knowledge.Documents;

namespace Ampl.Knowledge.Vehicles;

/// <summary>
/// Lists of used cars often hold one name column ("Maruti Swift VDI", "Maruti Swift ZXI Plus"). Where several such
/// names share their beginning, the beginning is the model and the rest the variant.
/// </summary>
internal static class VariantlessNames
{
    private const int NamesThatMakeAModel = 4;

    public static (string Brand, string Model, string Variant)[] Split(IReadOnlyList<RawRecord> rows)
    {
        var split = rows.Select(Whole).ToArray();
        if (rows.Any(row => row.Has("variant"))) return split;
        var families = split.Select(name => name.Model).Distinct(StringComparer.OrdinalIgnoreCase)
            .GroupBy(Family, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() >= NamesThatMakeAModel)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < split.Length; i++)
        {
            var family = Family(split[i].Model);
            if (families.Contains(family)) split[i] = (split[i].Brand, split[i].Model[..family.Length], split[i].Model[family.Length..].Trim());
        }

        return split;
    }

    private static (string Brand, string Model, string Variant) Whole(RawRecord row)
    {
        var (brand, model) = VehicleNames.Split(row.Text("brand"), VehicleCondition.WithoutIt(row.Text("model_name")));
        return (brand, model, row.Text("variant"));
    }

    /// <summary>Brand and first word, with the second when the first does not stand alone: "Wagon R", "Grand i10".</summary>
    private static string Family(string model)
    {
        var words = model.Split(' ');
        if (words.Length < 3) return model;
        var brand = VehicleNames.Split(null, model).Brand.Split(' ').Length;
        var length = brand + 1;
        if (length < words.Length && (words[length].Length == 1 || int.TryParse(words[length], out _) || words[brand] is "Grand" or "New" or "Range")) length++;
        return length >= words.Length ? model : string.Join(' ', words[..length]);
    }
}
