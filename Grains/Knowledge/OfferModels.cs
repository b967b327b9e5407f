using System.Collections.Immutable;
using System.Globalization;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Knowledge;

/// <summary>Which of the dealer's models an offer is for, however its paper names them: "Hector and Hector Plus", "any MG car except Comet".</summary>
internal static class OfferModels
{
    private static readonly string[] Denying = ["no ", "not on ", "not for ", "not valid", "not applicable", "except ", "excluding ", "does not apply"];
    private static readonly string[] Limiting = ["{0} cars only", "{0} car only", "{0} only", "only {0}", "only for {0}", "only on {0}", "for {0} cars only"];
    private static readonly string[] Excepting = [" except ", " excluding ", " other than ", " but not "];

    public static Offer Of(Offer offer, VehicleCatalogue cars)
    {
        offer = offer with { IsForUsed = cars.HasUsed && IsForUsed(offer) };
        if (!offer.ApplicableModels.IsEmpty) return offer with { ApplicableModels = [.. offer.ApplicableModels.SelectMany(named => Models(named, cars)).Distinct()] };
        var named = Named(offer.Title, cars);
        if (!offer.IsProse) return offer with { ApplicableModels = named };
        ImmutableArray<string> told = [.. Named(offer.Text, cars).Except(Denied(offer.Text, cars))];
        return offer with { ApplicableModels = named.IsEmpty || named.All(told.Contains) ? told : named }; // "Carens offer: Rs 32,000 off on Carens and Carens Clavis."
    }

    /// <summary>"Skoda cars only" beside a lender's rate: it lends on no other make.</summary>
    public static FinanceScheme Of(FinanceScheme scheme, VehicleCatalogue cars)
    {
        if (!scheme.ApplicableModels.IsEmpty) return scheme with { ApplicableModels = [.. scheme.ApplicableModels.SelectMany(named => Models(named, cars)).Distinct()] };
        if (cars.Brands.Length < 2) return scheme;
        var text = $"{scheme.Name}. {scheme.Text}";
        var brands = cars.Brands.Where(brand => Array.Exists(Limiting, limit => text.Contains(string.Format(CultureInfo.InvariantCulture, limit, brand), StringComparison.OrdinalIgnoreCase)));
        return scheme with { ApplicableModels = [.. brands.SelectMany(brand => cars.OfBrand(brand)).Select(car => car.Model).Distinct()] };
    }

    /// <summary>An old car that is handed in is none that is sold.</summary>
    private static bool IsForUsed(Offer offer) =>
        offer.DiscountType != DiscountType.Exchange && UsedWords.In($"{offer.Title} {string.Join(' ', offer.ApplicableModels)} {(offer.IsProse ? offer.Text : "")}")
        && !$"{offer.Title} {offer.Text}".Contains("exchange", StringComparison.OrdinalIgnoreCase);

    /// <summary>A name that is none of ours stays as it is: the offer is for that car and for no other.</summary>
    private static ImmutableArray<string> Models(string named, VehicleCatalogue cars)
    {
        if (cars.HasUsed && UsedWords.In(named) && Named(named, cars).IsEmpty)
            return [.. cars.All.Where(car => car.IsUsed).Select(car => car.Model).Distinct()];
        foreach (var word in Excepting)
        {
            var at = named.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at <= 0) continue;
            var without = Named(named[(at + word.Length)..], cars);
            var of = cars.Resolve(named[..at]).Select(match => match.Model).ToImmutableArray();
            return [.. (of.IsEmpty ? cars.AllModelNames : of).Except(without)];
        }

        var sure = Named(named, cars);
        if (!sure.IsEmpty) return sure;
        var any = cars.Resolve(named);
        return any.IsEmpty ? [named] : [.. any.Select(match => match.Model)];
    }

    /// <summary>"No exchange bonus on Curvv and Comet EV."</summary>
    private static IEnumerable<string> Denied(string text, VehicleCatalogue cars) =>
        text.Split(['.', '\n']).Select(sentence => sentence.TrimStart()).Where(sentence => Array.Exists(Denying, word => sentence.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            .SelectMany(sentence => Named(sentence, cars));

    private static ImmutableArray<string> Named(string text, VehicleCatalogue cars) =>
        [.. cars.Resolve(text).Where(match => match.Certain).Select(match => match.Model)];
}
