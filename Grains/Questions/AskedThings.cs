using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>What a message asks of cars by name and not by a column of ours: equipment, and what only some lists tell.</summary>
/// <param name="Details">Each by the words in which records tell it, parted by '|'.</param>
/// <param name="Rest">The message without them: the seats of "massage seats", the fuel of "fuel tank" are asked for by nobody.</param>
internal sealed record AskedThings(ImmutableArray<CarFeature> Features, ImmutableArray<string> Details, string Rest)
{
    /// <param name="cars">Named now, else before; what their own records call by name is understood as well: "Pilot Assist".</param>
    public static AskedThings In(Understood message, ImmutableArray<CarChoice> cars, KnownWords words, VehicleCatalogue catalogue)
    {
        var features = words.Equipment.In(message.Text, out var rest);
        foreach (var name in message.Entities.FeaturesRequested)
        {
            if (!Equipment.IsTold(name) && !features.Any(feature => feature.Name == name)) features = features.Add(words.Equipment.Named(name));
        }

        features = features.RemoveAll(feature => cars.Any(car => !car.Whole && car.Vehicles.All(vehicle => feature.IsIn(vehicle.Variant)))); // "Fortuner 4x4" is the name of a version.
        var details = words.Details.Cut(ref rest);
        if (cars.IsEmpty) return new AskedThings(features, details, rest);
        var said = new SaidWords(rest);
        foreach (var car in cars)
        {
            foreach (var vehicle in car.Vehicles)
            {
                foreach (var own in catalogue.ListedBy(vehicle))
                {
                    if (!own.AreIn(said)) continue;
                    if (own.Text.EndsWith(':') && !details.Contains(own.Text)) details = details.Add(own.Text);
                    else if (!own.Text.EndsWith(':') && !features.Any(feature => feature.IsIn(own.Text))) features = features.Add(CarFeature.Of(own.Text, []));
                    else continue;
                    rest = Without(own, rest);
                }
            }
        }

        return new AskedThings(features, details, rest);
    }

    private static string Without(ListedWords own, string rest) =>
        string.Join(' ', WordReader.WordsOf(rest).Where(word => !own.Words.Any(listed => listed.Stem == ListedWords.Stem(word))));
}
