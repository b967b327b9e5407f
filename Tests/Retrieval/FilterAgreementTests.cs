using System.Globalization;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;
using Ampl.Tests.Knowledge;

namespace Ampl.Tests.Retrieval;

/// <summary>The filters that staff try out and those that a customer's wish becomes leave the same cars.</summary>
public sealed class FilterAgreementTests
{
    private const int Everything = 1000;

    [Theory]
    [InlineData(1_000_000, null, null)]
    [InlineData(1_500_000, "diesel", null)]
    [InlineData(null, "CNG", null)]
    [InlineData(null, "electric", 5)]
    [InlineData(2_000_000, null, 7)]
    [InlineData(1, null, null)]
    public async Task Staff_and_customers_see_the_same_cars(int? priceMost, string? fuel, int? seatsLeast)
    {
        var knowledge = await ShippedData.Knowledge();
        var wish = new VehicleFilter { PriceMax = priceMost, Fuel = fuel is null ? null : Enum.Parse<FuelType>(fuel, ignoreCase: true), SeatsMin = seatsLeast };
        var filter = new PassageFilter([
            .. priceMost is { } most ? [new FilterCondition("price", FilterOperator.LessOrEqual, [Text(most)])] : Array.Empty<FilterCondition>(),
            .. fuel is { } kind ? [new FilterCondition("fuel_type", FilterOperator.Equal, [kind])] : Array.Empty<FilterCondition>(),
            .. seatsLeast is { } least ? [new FilterCondition("seating_capacity", FilterOperator.GreaterOrEqual, [Text(least)])] : Array.Empty<FilterCondition>(),
        ]);

        var meant = knowledge.Vehicles.All.Where(wish.Allows).Select(car => car.Id).ToList();
        var tried = knowledge.Search.Search("price seats mileage", NamespaceRoute.Of(KnowledgeNamespace.Inventory), Everything, filter).Select(found => found.Passage.Id).ToList();

        tried.ShouldBe(meant, ignoreOrder: true);
        knowledge.Search.PassagesOf(KnowledgeNamespace.Inventory).Count(filter.Allows).ShouldBe(meant.Count);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
