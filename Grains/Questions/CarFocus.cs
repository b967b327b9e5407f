using System.Collections.Immutable;
using Ampl.Conversations;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Questions;

/// <summary>Keeps the cars last talked about as ids of vehicles and, for whole models, their names.</summary>
internal static class CarFocus
{
    public const int Most = 4;

    public static ImmutableArray<string> Remember(IEnumerable<CarChoice> cars)
    {
        var focus = ImmutableArray.CreateBuilder<string>(Most);
        foreach (var car in cars)
        {
            if (car is { Whole: true, IsOne: false }) Add(focus, car.Model);
            else foreach (var vehicle in car.Vehicles) Add(focus, vehicle.Id);
        }

        return focus.ToImmutable();
    }

    /// <summary>What has left the catalogue since is forgotten.</summary>
    public static ImmutableArray<CarChoice> Recall(ConversationMemory memory, VehicleCatalogue catalogue)
    {
        if (memory.VehiclesInFocus.IsEmpty) return [];
        var cars = ImmutableArray.CreateBuilder<CarChoice>(Most);
        foreach (var entry in memory.VehiclesInFocus)
        {
            if (catalogue.ById(entry) is { } vehicle) AddVehicle(cars, vehicle, catalogue);
            else if (catalogue.VariantsOf(entry) is { IsEmpty: false } variants) cars.Add(CarChoice.WholeModel(variants));
        }

        return cars.ToImmutable();
    }

    private static void AddVehicle(ImmutableArray<CarChoice>.Builder cars, Vehicle vehicle, VehicleCatalogue catalogue)
    {
        if (cars.Count > 0 && cars[^1].Model == vehicle.Model)
            cars[^1] = cars[^1] with { Vehicles = cars[^1].Vehicles.Add(vehicle) };
        else
            cars.Add(new CarChoice(vehicle.Model, [vehicle], Whole: catalogue.VariantsOf(vehicle.Model).Length == 1));
    }

    private static void Add(ImmutableArray<string>.Builder focus, string entry)
    {
        if (focus.Count < Most && !focus.Contains(entry)) focus.Add(entry);
    }
}
