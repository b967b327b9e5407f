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
        if (message.Has(Cue.Accessories) && message.Has(Cue.Price)) return new AskedThings([], [], message.Text); // What fitting one costs, not whether the car has it.
        var features = words.Equipment.In(message.Text, out var rest);
        foreach (var name in message.Entities.FeaturesRequested)
        {
            if (!Equipment.IsTold(name) && !features.Any(feature => feature.Name == name)) features = features.Add(words.Equipment.Named(name));
        }

        if (!features.IsEmpty) features = features.RemoveAll(feature => cars.Any(car => !car.Whole && car.Vehicles.All(vehicle => feature.IsIn(vehicle.Variant)))); // "Fortuner 4x4" is the name of a version.
        var details = words.Details.Cut(ref rest);
        var asked = new AskedThings(features, details, rest);
        if (cars.IsEmpty) return asked;
        var said = new SaidWords(ReferenceEquals(rest, message.Text) ? message.Words : WordReader.WordsOf(rest));
        foreach (var car in cars)
        {
            if (car.Whole) asked = asked.With(catalogue.ListedBy(car.Model), said);
            else foreach (var vehicle in car.Vehicles) asked = asked.With(catalogue.ListedBy(vehicle), said);
        }

        return asked;
    }

    private AskedThings With(ImmutableArray<ListedWords> listed, SaidWords said)
    {
        var asked = this;
        foreach (var own in listed)
        {
            if (own.AreIn(said)) asked = asked.With(own);
        }

        return asked;
    }

    private AskedThings With(ListedWords own)
    {
        var isColumn = own.Text.EndsWith(':');
        if (isColumn ? Details.Contains(own.Text) : Features.Any(feature => feature.IsIn(own.Text))) return this;
        return isColumn
            ? this with { Details = Details.Add(own.Text), Rest = Without(own, Rest) }
            : this with { Features = Features.Add(CarFeature.Of(own.Text, [])), Rest = Without(own, Rest) };
    }

    private static string Without(ListedWords own, string rest) =>
        string.Join(' ', WordReader.WordsOf(rest).Where(word => !own.Words.Any(listed => listed.Stem == Stemmer.Of(word))));
}
