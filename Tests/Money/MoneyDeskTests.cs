using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Money;
using Ampl.Tests.Replies;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Money;

public sealed class MoneyDeskTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);
    private static readonly MoneyRules Rules = MoneyFile.Read(ProductData.Read($"{MoneyFile.Name}"));
    private static readonly MoneyDesk Desk = new(Rules);

    [Theory]
    [InlineData(1_800_000, 18_000)]
    [InlineData(1_000_000, 0)]
    [InlineData(1_000_001, 10_000)]
    [InlineData(950_000, 0)]
    public void Tcs_is_on_the_whole_price_and_only_above_the_limit(int price, int tcs) => Desk.TcsOn(price, Today).ShouldBe(tcs);

    [Theory]
    [InlineData("Petrol", 900_000, 99_000)]
    [InlineData("Petrol", 1_000_000, 110_000)]
    [InlineData("Petrol", 1_500_000, 180_000)]
    [InlineData("Diesel", 1_500_000, 210_000)]
    [InlineData("Cng", 1_500_000, 135_000)]
    public void Maharashtra_taxes_by_fuel_and_slab(string fuel, int price, int tax) =>
        Tax(new TaxedCar(price, Enum.Parse<FuelType>(fuel)), "Maharashtra").ShouldBe(tax);

    [Fact]
    public void An_electric_car_pays_no_road_tax_in_Maharashtra() => Tax(new TaxedCar(1_500_000, FuelType.Electric), "maharashtra").ShouldBe(0);

    [Fact]
    public void Gujarat_taxes_the_price_before_gst_and_companies_twice()
    {
        var small = new TaxedCar(1_180_000, FuelType.Petrol, "Compact SUV", 1199);

        Tax(small, "Gujarat").ShouldBe(60_000);
        Tax(small with { ForCompany = true }, "Gujarat").ShouldBe(120_000);
        Tax(new TaxedCar(1_400_000, FuelType.Petrol, "Sedan", 1498), "Gujarat").ShouldBe(60_000);
    }

    [Fact]
    public void An_on_road_price_is_built_from_its_parts()
    {
        var estimate = OnRoadEstimate.For(new TaxedCar(1_200_000, FuelType.Petrol, "Sedan", 1498), "Maharashtra", Rules, Today).ShouldNotBeNull();

        estimate.Items.Select(item => (item.Part, item.Amount)).ShouldBe(
        [
            (OnRoadPart.ExShowroom, 1_200_000m), (OnRoadPart.RoadTax, 144_000m), (OnRoadPart.Registration, 600m),
            (OnRoadPart.Insurance, 42_000m), (OnRoadPart.Fastag, 600m), (OnRoadPart.Tcs, 12_000m),
        ]);
        estimate.Total.ShouldBe(1_399_200);
        estimate.RulesFrom.ShouldBe(new DateOnly(2025, 9, 22));
    }

    [Fact]
    public void A_car_bought_on_a_loan_costs_the_fee_for_noting_it()
    {
        var car = new TaxedCar(1_200_000, FuelType.Petrol, "Sedan", 1498);
        var (cash, loan) = (OnRoadEstimate.For(car, "Maharashtra", Rules, Today)!, OnRoadEstimate.For(car with { OnLoan = true }, "Maharashtra", Rules, Today)!);

        loan.Items.ShouldContain(new OnRoadItem(OnRoadPart.Hypothecation, 1_500));
        (loan.Total - cash.Total).ShouldBe(1_500);
    }

    [Fact]
    public void Without_rules_for_a_state_or_a_day_there_is_no_estimate()
    {
        var car = new TaxedCar(1_200_000, FuelType.Petrol);

        OnRoadEstimate.For(car, "Atlantis", Rules, Today).ShouldBeNull();
        OnRoadEstimate.For(car, "Maharashtra", Rules, new DateOnly(2020, 1, 1)).ShouldBeNull();
        OnRoadEstimate.For(car, "Maharashtra", MoneyRules.None, Today).ShouldBeNull();
    }

    [Fact]
    public void The_youngest_pack_that_has_begun_counts()
    {
        var later = Rules.States[0] with { From = new DateOnly(2027, 4, 1), Tables = [new TaxTable { Slabs = [new TaxSlab(null, 15)] }] };
        var rules = Rules with { States = Rules.States.Insert(0, later) };

        rules.StateOn("Maharashtra", Today).ShouldBe(Rules.States[0]);
        rules.StateOn("Maharashtra", new DateOnly(2027, 4, 1)).ShouldBe(later);
    }

    [Theory]
    [InlineData(1_356_000, 300_000, 1_056_000)]
    [InlineData(300_000, 299_999, 1)]
    [InlineData(300_000, 300_000, null)]
    [InlineData(300_000, 0, null)]
    [InlineData(300_000, -5, null)]
    public void An_old_cars_value_comes_off_the_price_while_something_is_left_to_pay(int price, int worth, int? left) =>
        MoneyDesk.AfterExchange(price, worth).ShouldBe(left);

    [Fact]
    public void Half_the_income_less_other_instalments_decides_the_loan()
    {
        var room = Desk.Borrow(new BorrowingTerms(9, 60) { MonthlyIncome = 60_000, ExistingEmis = 5_000 }, Today).ShouldNotBeNull();

        room.Emi.ShouldBe(25_000);
        room.Loan.ShouldBe(1_204_000);
        new Loan(room.Loan, 9, 60).Emi.ShouldBeLessThanOrEqualTo(25_000);
        new Loan(room.Loan + 1000, 9, 60).Emi.ShouldBeGreaterThan(25_000);
    }

    [Fact]
    public void The_instalment_a_customer_can_pay_decides_the_loan_by_itself() =>
        Desk.Borrow(new BorrowingTerms(9, 60) { Instalment = 16_607.5m }, Today).ShouldBe(new BorrowingRoom(16_607.5m, 800_000));

    [Fact]
    public void Debts_beyond_the_allowed_share_leave_no_loan() =>
        Desk.Borrow(new BorrowingTerms(9, 60) { MonthlyIncome = 20_000, ExistingEmis = 30_000 }, Today).ShouldBe(new BorrowingRoom(0, 0));

    [Theory]
    [InlineData("{\"states\":[{\"state\":\"X\",\"from\":\"2025-01-01\",\"tables\":[{\"slabs\":[{\"up_to\":5,\"percent\":3}]}]}]}")]
    [InlineData("{\"states\":[{\"state\":\"X\",\"from\":\"2025-01-01\"}]}")]
    [InlineData("{\"lending\":[{\"from\":\"2025-01-01\",\"income_share_percent\":150,\"months\":60}]}")]
    [InlineData("{")]
    public void Rules_with_holes_stop_the_start(string json) => Should.Throw<InvalidDataException>(() => MoneyFile.Read(json));

    private static decimal Tax(TaxedCar car, string state) =>
        OnRoadEstimate.For(car, state, Rules, Today).ShouldNotBeNull().Items.Where(item => item.Part == OnRoadPart.RoadTax).Sum(item => item.Amount);
}
