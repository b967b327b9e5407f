using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Questions;

/// <summary>Finds cars that can be ordered, by a wish; one variant of each model, the cheapest that fits.</summary>
internal static class CarSearch
{
    /// <summary>A car this far above the budget, as a share of it, is as far off as one that misses a wish.</summary>
    private const decimal BudgetWeight = 0.25m;

    /// <summary>Seven seats are nearer to eight than five are.</summary>
    private const decimal SeatWeight = 0.1m;

    private const int MostNearest = 2;

    public static ImmutableArray<Vehicle> Find(CarCriteria wish, CarOrder order, VehicleCatalogue catalogue)
    {
        var types = new CategoryMatch(wish.Categories);
        var best = new Vehicle?[catalogue.Stock.Models];
        var cheapest = ImmutableArray.CreateBuilder<Vehicle>();
        foreach (var (car, model) in wish.OnRoad ? catalogue.Stock.All : catalogue.Stock.Between(wish.PriceMin, wish.PriceMax))
        {
            if (best[model] is { } other && !IsBetter(car, other, order)) continue;
            if (!Fits(car, wish, types)) continue;
            if (best[model] is null) cheapest.Add(car);
            best[model] = car;
        }

        return order switch
        {
            CarOrder.BestMileageFirst => [.. best.OfType<Vehicle>().OrderByDescending(Mileage).ThenBy(car => car.Price)],
            CarOrder.DearestFirst => [.. best.OfType<Vehicle>().OrderByDescending(car => car.Price)],
            _ => cheapest.ToImmutable(),
        };
    }

    /// <summary>When nothing fits: the cars that miss least, each wish counting alike.</summary>
    public static ImmutableArray<Vehicle> Nearest(CarCriteria wish, VehicleCatalogue catalogue)
    {
        var types = new CategoryMatch(wish.Categories);
        var nearest = new List<(decimal Distance, int Model, Vehicle Car)>(MostNearest + 1);
        foreach (var (car, model) in catalogue.Stock.All)
        {
            var distance = Distance(car, wish, types);
            if (nearest.Count == MostNearest && distance >= nearest[^1].Distance) continue;
            if (nearest.FindIndex(other => other.Model == model) is >= 0 and var same)
            {
                if (nearest[same].Distance <= distance) continue;
                nearest.RemoveAt(same);
            }

            var at = nearest.FindIndex(other => other.Distance > distance);
            nearest.Insert(at < 0 ? nearest.Count : at, (distance, model, car));
            if (nearest.Count > MostNearest) nearest.RemoveAt(MostNearest);
        }

        return [.. nearest.Select(near => near.Car)];
    }

    private static bool Fits(Vehicle car, CarCriteria wish, CategoryMatch types) =>
        wish.FitsVersion(car) && wish.FitsBudget(car) && wish.FitsSeats(car) && wish.FitsColour(car) && wish.FitsBrand(car) && wish.FitsCondition(car) && types.Fits(car) && wish.FitsFeatures(car);

    private static bool IsBetter(Vehicle car, Vehicle other, CarOrder order) =>
        order switch
        {
            CarOrder.BestMileageFirst => Mileage(car) > Mileage(other),
            CarOrder.DearestFirst => car.Price > other.Price,
            _ => false,
        };

    /// <summary>An electric car burns nothing and so has no place in a ranking by fuel.</summary>
    private static decimal Mileage(Vehicle car) => car.IsElectric ? 0 : car.MileageKmpl ?? 0;

    private static decimal Distance(Vehicle car, CarCriteria wish, CategoryMatch types)
    {
        var missed = 0m;
        if (!wish.FitsVersion(car)) missed++;
        if (!wish.FitsSeats(car)) missed += 1 + (SeatWeight * Math.Abs((wish.Seats ?? 0) - (car.SeatingCapacity ?? 0)));
        if (!wish.FitsColour(car)) missed++;
        if (!wish.FitsBrand(car)) missed++;
        if (!wish.FitsCondition(car)) missed++;
        if (!types.Fits(car)) missed++;
        if (!wish.FitsFeatures(car)) missed++;
        if (wish.PriceMax is > 0 and { } most && car.Price > most) missed += (car.Price - most) / most / BudgetWeight;
        if (wish.PriceMin is > 0 and { } least && car.Price < least) missed += (least - car.Price) / least / BudgetWeight;
        return missed;
    }
}
