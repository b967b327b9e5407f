using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Questions;
using Ampl.Replies.Lookup;
using Ampl.Replies.Wording;

namespace Ampl.Replies.Showroom;

/// <summary>
/// Whether a car has a feature, as far as the dealer's files tell. A list that does not name it proves nothing: then no yes
/// and no no is made of it, and a person can be asked.
/// </summary>
internal static class FeatureAnswers
{
    public static void Write(Draft draft, ImmutableArray<CarChoice> cars, ImmutableArray<CarFeature> features)
    {
        var open = false;
        foreach (var feature in features)
        {
            var untold = cars.RemoveAll(car => Told(draft, car, feature));
            open |= !untold.IsEmpty;
            NotListed(draft, Phrase.FeatureNotListed, feature, untold.RemoveAll(car => !HasList(car)));
            NotListed(draft, Phrase.FeaturesUnknown, feature, untold.RemoveAll(HasList));
        }

        if (!open) return;
        draft.Known = false;
        draft.Line(Phrase.AskToBeSure, (Slot.Contact, draft.Contact));
    }

    public static string Capital(string text) => text.Length == 0 || char.ToUpperInvariant(text[0]) == text[0] ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>False when neither the car's record nor any text of the dealer's speaks of it.</summary>
    private static bool Told(Draft draft, CarChoice car, CarFeature feature)
    {
        var listings = car.Vehicles.Select(vehicle => (Vehicle: vehicle, Listing: feature.In(vehicle))).Where(pair => pair.Listing is not null).ToList();
        var having = listings.FindAll(pair => pair.Listing is { IsListed: true, IsDenied: false });
        foreach (var alike in having.GroupBy(pair => pair.Listing!.Text, pair => pair.Vehicle, StringComparer.OrdinalIgnoreCase)) Having(draft, car, alike.Key, [.. alike]);
        var others = having.Count > 0 ? listings.FindAll(pair => pair.Listing!.IsDenied) : listings;
        foreach (var (vehicle, listing) in others) Quote(draft, vehicle, listing!.Text);
        return listings.Count > 0 || LookupAnswers.TryFeature(draft, car, feature);
    }

    private static bool HasList(CarChoice car) => car.Vehicles.Any(vehicle => !vehicle.Features.IsEmpty);

    private static void NotListed(Draft draft, Phrase phrase, CarFeature feature, ImmutableArray<CarChoice> cars)
    {
        if (!cars.IsEmpty) draft.Line(phrase, (Slot.Car, string.Join(", ", cars.Select(car => car.Name))), (Slot.Feature, Capital(feature.Name)));
    }

    private static void Having(Draft draft, CarChoice car, string feature, List<Vehicle> having)
    {
        if (having.Count == car.Vehicles.Length) draft.Line(Phrase.FeatureListed, (Slot.Car, car.Name), (Slot.Feature, feature));
        else draft.Line(Phrase.FeatureInVariants, (Slot.Feature, feature), (Slot.Items, string.Join(", ", having.Select(vehicle => vehicle.FullName))));
    }

    private static void Quote(Draft draft, Vehicle car, string text)
    {
        draft.Line(Phrase.About, (Slot.Car, car.FullName));
        LookupAnswers.QuoteText(draft, draft.Safe(text));
    }
}
