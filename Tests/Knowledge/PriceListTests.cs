using Ampl.Knowledge;
using Ampl.Knowledge.Documents;
using Ampl.Knowledge.Vehicles;
using Ampl.Silo.Knowledge;

namespace Ampl.Tests.Knowledge;

/// <summary>Price lists whose headings name no price, and what stands beside them: stock by outlet, notes, specification sheets, lenders.</summary>
public sealed class PriceListTests
{
    private static readonly DateOnly Modified = new(2026, 11, 1);

    [Fact]
    public void Of_two_columns_in_lakhs_the_dearer_is_on_the_road()
    {
        var car = Inventory("Car,Grade,Fuel,Amt,Net payable,RTO\nZorvex Lumina,Prime,Petrol,Rs 9.10 L,Rs 10.40 L,\"1,02,000\"\n").ShouldHaveSingleItem();

        (car.Price, car.ExShowroomPrice, car.OnRoadPrice).ShouldBe((910000, 910000, 1040000));
    }

    [Theory]
    [InlineData("Amt", 910000)]
    [InlineData("Ex-Show (Surat)", 910000)]
    [InlineData("EXSH_AMT", 910000)]
    public void A_single_column_in_lakhs_is_the_price(string heading, int price) =>
        Inventory($"Car,Grade,Fuel,{heading},KM limit\nZorvex Lumina,Prime,Petrol,Rs 9.10 L,\"1,20,000\"\n").ShouldHaveSingleItem().Price.ShouldBe(price);

    [Fact]
    public void Nil_at_every_outlet_is_sold_out_and_nil_at_one_is_not()
    {
        var cars = Inventory("Car,Grade,Price,Stk North,Stk South\nZorvex Lumina,Prime,910000,NIL,NIL\nZorvex Terra,Prime,990000,NIL,2\n");

        cars.Select(car => (car.Availability, car.Units)).ShouldBe([(Availability.SoldOut, 0), (Availability.Available, 2)]);
    }

    [Theory]
    [InlineData("SOLD 14/11/26", Availability.SoldOut)]
    [InlineData("booked, awaiting loan", Availability.Reserved)]
    [InlineData("never sold before", Availability.Available)]
    public void Notes_that_begin_with_it_say_that_a_car_is_gone(string notes, object availability) =>
        Inventory($"Vehicle,KM run,Asking,Notes\nZorvex Lumina,\"38,400\",5.65 lac,\"{notes}\"\n").ShouldHaveSingleItem().Availability.ShouldBe((Availability)availability);

    [Fact]
    public void One_column_for_mileage_and_range_is_the_range_of_an_electric_car()
    {
        var cars = Inventory("Car,Grade,Fuel,Price,Avg/Range\nZorvex Lumina,Prime,Petrol,910000,18.4 kmpl\nZorvex Volta,Prime,EV,990000,315 km\n");

        cars[0].MileageKmpl.ShouldBe(18.4m);
        ElectricRange.Told(cars[1].Description).ShouldBe("315 km");
    }

    [Fact]
    public void A_specification_sheet_is_joined_to_the_cars_of_its_models()
    {
        const string Sheet = "<table><tr><th>Model</th><th>Max Power</th><th>Torque</th><th>Boot (ltr)</th></tr><tr><td>Zorvex Lumina</td><td>81 PS</td><td>90 / 120 Nm</td><td>341</td></tr><tr><td>Zorvex Terra</td><td>101 PS</td><td>140 Nm</td><td>402</td></tr></table>";
        var cars = Inventory("Car,Grade,Price\nZorvex Lumina,Prime,910000\nZorvex Volta,Prime,990000\n");

        var joined = SpecSheets.Join([.. cars], Read("inventory/sheet.html", Sheet).Records.Passages);

        (joined[0].PowerHp, joined[0].TorqueNm).ShouldBe((81, null));
        joined[0].Description.ShouldContain("Boot: 341 ltr");
        joined[1].ShouldBe(cars[1]);
    }

    [Fact]
    public void Lenders_say_what_they_fund_and_for_how_many_years()
    {
        var scheme = Read("sales/rates.csv", "Bank / NBFC,ROI new car,Max tenure,Funding\nHarbour Bank,8.65%,7 yrs,85% of on-road\n").Records.Schemes.ShouldHaveSingleItem();

        (scheme.Lender, scheme.InterestRate, scheme.MaxTenureMonths, scheme.MinDownPaymentPercent).ShouldBe(("Harbour Bank", 8.65m, 84, 15m));
    }

    [Fact]
    public void A_heading_keeps_the_cars_that_it_names() =>
        Read("insurance/chart.csv", "Add on,Small (Lumina/Terra),Big (Volta/Grand),Premium (Rs/year)\nKey guard,410,690,500\n").Records.Policies.Select(policy => policy.Text)
            .Concat(Read("insurance/chart.csv", "Add on,Small (Lumina/Terra),Big (Volta/Grand)\nKey guard,410,690\n").Records.Passages.Select(passage => passage.Text))
            .ShouldContain(text => text.Contains("lumina", StringComparison.OrdinalIgnoreCase));

    private static Vehicle[] Inventory(string content) => [.. Read("inventory/list.csv", content).Records.Vehicles];

    private static FileContent Read(string path, string content) =>
        KnowledgeFileReader.Read(new KnowledgeFile(path, path, ShelfGuess.OfPath(path)), System.Text.Encoding.UTF8.GetBytes(content), Modified);
}
