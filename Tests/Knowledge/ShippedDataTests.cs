using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Tests.Knowledge;

public sealed class ShippedDataTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task Every_file_is_read_without_a_complaint()
    {
        var (knowledge, report) = await ShippedData.LoadedOnce;

        report.Warnings.ShouldBeEmpty();
        knowledge.Vehicles.All.Length.ShouldBeGreaterThanOrEqualTo(14);
        knowledge.Vehicles.Brands.Length.ShouldBeGreaterThanOrEqualTo(6);
        knowledge.Faqs.Length.ShouldBeGreaterThanOrEqualTo(30);
        knowledge.Policies.Select(policy => policy.CoverageType).ShouldBe(
            [CoverageType.Comprehensive, CoverageType.ThirdParty, CoverageType.ZeroDep], ignoreOrder: true);
    }

    [Fact]
    public async Task Prices_agree_with_each_other()
    {
        var knowledge = await ShippedData.Knowledge();

        foreach (var vehicle in knowledge.Vehicles.All)
        {
            vehicle.Price.ShouldBe(vehicle.ExShowroomPrice!.Value, vehicle.FullName);
            vehicle.OnRoadPrice!.Value.ShouldBeInRange(vehicle.Price * 1.05m, vehicle.Price * 1.2m, vehicle.FullName);
            vehicle.FuelType.ShouldNotBe(FuelType.Unknown, vehicle.FullName);
            vehicle.Transmission.ShouldNotBe(Transmission.Unknown, vehicle.FullName);
        }
    }

    [Fact]
    public async Task Stock_shows_every_kind_of_availability()
    {
        var knowledge = await ShippedData.Knowledge();

        knowledge.Vehicles.All.Select(vehicle => vehicle.Availability).Distinct().Count().ShouldBe(4);
        knowledge.Vehicles.Find(new() { Fuel = FuelType.Cng }).ShouldNotBeEmpty();
        knowledge.Vehicles.Find(new() { Fuel = FuelType.Electric }).ShouldNotBeEmpty();
        knowledge.Vehicles.Find(new() { SeatsMin = 7 }).Length.ShouldBeGreaterThan(2);
        knowledge.Vehicles.Find(new() { Category = "suv", Transmission = Transmission.Automatic, PriceMax = 1_200_000m }).Length.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Offers_include_a_current_an_expired_and_a_later_one()
    {
        var knowledge = await ShippedData.Knowledge();

        knowledge.Offers.ShouldContain(offer => offer.IsValid(Today));
        knowledge.Offers.ShouldContain(offer => offer.ValidUntil < Today);
        knowledge.Offers.ShouldContain(offer => offer.ValidFrom > Today);
        knowledge.Schemes.ShouldContain(scheme => scheme.InterestRate == 8.75m && scheme.MaxTenureMonths == 84 && scheme.MinDownPaymentPercent == 10);
    }
}
