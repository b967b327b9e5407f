using System.Collections.Frozen;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Knowledge.Documents;

/// <summary>
/// Tells on which shelf a file belongs: by its folders, then by its name, then by the columns it has. Prose that says
/// nothing of the kind is general knowledge and lies with the FAQs; what its sentences are about is for the search to find.
/// </summary>
internal static class ShelfGuess
{
    private static readonly FrozenDictionary<string, KnowledgeNamespace> Words = Shelves(
        (KnowledgeNamespace.Inventory, "inventory inventories stock stocks car cars vehicle vehicles pricelist model models variants"),
        (KnowledgeNamespace.Sales, "sales offer offers discount discounts scheme schemes finance loan loans promotion promotions deals"),
        (KnowledgeNamespace.Insurance, "insurance insurances"),
        (KnowledgeNamespace.Faq, "faq faqs question questions qna qa help support general knowledge"));

    /// <summary>A dealer's policies may be those of an insurer, and as well the rules of the house.</summary>
    private static readonly string[] InsuranceWords = ["insur", "premium", "policyholder", "third party", "zero dep", "own damage", "policy_name", "बीमा", "विमा", "વીમ"];

    private const int DetailsOfACar = 3;

    private static readonly string[] VehicleDetails =
        ["variant", "brand", "fuel_type", "transmission", "engine_cc", "seating_capacity", "mileage_kmpl", "category", "year", "colours"];

    /// <param name="path">Relative to the dealer's folder, with forward slashes.</param>
    /// <returns>Null when no part of the path says it.</returns>
    public static KnowledgeNamespace? OfPath(string path)
    {
        var parts = path.Split('/');
        foreach (var folder in parts.AsSpan(..^1))
        {
            if (OfName(folder) is { } shelf) return shelf;
        }

        return OfName(Path.GetFileNameWithoutExtension(parts[^1]));
    }

    /// <summary>Where a text lies of which neither folder nor name tells it: what is called a policy and speaks of insurance is one.</summary>
    public static KnowledgeNamespace OfText(string path, string text) =>
        path.Contains("polic", StringComparison.OrdinalIgnoreCase) && Array.Exists(InsuranceWords, word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? KnowledgeNamespace.Insurance
            : KnowledgeNamespace.Faq;

    /// <param name="headers">Keys of a table as <see cref="FieldNames.Key"/> writes them.</param>
    public static KnowledgeNamespace? OfFields(IReadOnlyCollection<string> headers)
    {
        if (Has(headers, FieldNames.Faq, "question") && Has(headers, FieldNames.Faq, "answer")) return KnowledgeNamespace.Faq;
        if (Has(headers, FieldNames.Vehicle, "model_name") && Has(headers, FieldNames.Vehicle, "price", "ex_showroom_price", "on_road_price")
            && Has(headers, FieldNames.Vehicle, VehicleDetails)) return KnowledgeNamespace.Inventory;
        if (headers.Any(header => header.Contains("policy", StringComparison.Ordinal) || header.Contains("premium", StringComparison.Ordinal) || header.StartsWith("cover", StringComparison.Ordinal)))
            return KnowledgeNamespace.Insurance;
        return Has(headers, FieldNames.Document, "discount_value", "discount_type", "interest_rate", "scheme_name", "valid_until")
            && Has(headers, FieldNames.Document, "offer_title", "scheme_name", "applicable_models") ? KnowledgeNamespace.Sales : null;
    }

    /// <summary>Columns that only a list of cars has, whatever its file is called ("car sales list").</summary>
    public static bool IsListOfCars(IReadOnlyCollection<string> headers) =>
        Has(headers, FieldNames.Vehicle, "model_name") && Has(headers, FieldNames.Vehicle, "price", "ex_showroom_price", "on_road_price")
        && VehicleDetails.Count(detail => Has(headers, FieldNames.Vehicle, detail)) >= DetailsOfACar;

    /// <summary>Cars are what everything here is about: "car-loans" holds loans.</summary>
    private static KnowledgeNamespace? OfName(string name)
    {
        var cars = false;
        foreach (var word in name.ToLowerInvariant().Split([' ', '-', '_', '.', '(', ')', '&', '+'], StringSplitOptions.RemoveEmptyEntries))
        {
            var letters = word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            KnowledgeNamespace? shelf = Words.TryGetValue(letters, out var known) ? known
                : letters.StartsWith("inventory", StringComparison.Ordinal) ? KnowledgeNamespace.Inventory
                : letters.Contains("faq", StringComparison.Ordinal) ? KnowledgeNamespace.Faq
                : null;
            if (shelf is not (null or KnowledgeNamespace.Inventory)) return shelf;
            cars |= shelf is not null;
        }

        return cars ? KnowledgeNamespace.Inventory : null;
    }

    private static bool Has(IReadOnlyCollection<string> headers, Func<string, string> translate, params ReadOnlySpan<string> fields)
    {
        foreach (var header in headers)
        {
            if (fields.Contains(translate(header))) return true;
        }

        return false;
    }

    private static FrozenDictionary<string, KnowledgeNamespace> Shelves(params ReadOnlySpan<(KnowledgeNamespace Shelf, string Words)> shelves)
    {
        var words = new Dictionary<string, KnowledgeNamespace>(StringComparer.Ordinal);
        foreach (var (shelf, names) in shelves)
        {
            foreach (var name in names.Split(' ')) words[name] = shelf;
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
