using Ampl.Knowledge;
using Ampl.Knowledge.Documents;
using Ampl.Knowledge.Vehicles;
using Ampl.Silo.Knowledge;

namespace Ampl.Tests.Knowledge;

public sealed class InventoryFileTests
{
    private static readonly DateOnly Modified = new(2026, 11, 1);

    [Fact]
    public void Another_dealers_headers_separators_and_amounts_are_understood()
    {
        var (vehicles, problems) = Read("\uFEFFMake;Model;Trim;Price (in lakhs);On-Road;Body Type;Fuel;Gearbox;Seats;Colours;Model Year;Status;Max Power\r\n"
            + "Zorvex;Lumina;Prime;11.5;;SUV;Petrol + CNG;AMT;5;Red, Blue;2025;In Stock;88 bhp @ 6000 rpm\r\n\r\n"
            + "Zorvex;Lumina;Prime Plus;₹13,75,000;15.6 lakh;SUV;Electric;;7;;2025;Sold Out;\r\n");

        problems.ShouldBeEmpty();
        vehicles.Length.ShouldBe(2);
        var first = vehicles[0];
        (first.Brand, first.Model, first.Variant).ShouldBe(("Zorvex", "Zorvex Lumina", "Prime"));
        (first.FuelType, first.Transmission, first.SeatingCapacity, first.PowerHp).ShouldBe((FuelType.Cng, Transmission.Automatic, 5, 88));
        first.Colours.ShouldBe(["Red", "Blue"]);
        first.AsOn.ShouldBe(Modified);
        (vehicles[1].Price, vehicles[1].OnRoadPrice, vehicles[1].Availability).ShouldBe((1375000, 1560000, Availability.SoldOut));
        vehicles[1].Transmission.ShouldBe(Transmission.Automatic);
    }

    [Theory]
    [InlineData("exShowroomPrice", "ex_showroom_price")]
    [InlineData("Ex-Showroom Price (₹)", "ex_showroom_price")]
    [InlineData("groundClearance", "ground_clearance")]
    [InlineData("KM Driven", "km_driven")]
    [InlineData("MRP", "mrp")]
    public void A_header_becomes_a_key_however_it_joins_its_words(string header, string key) => FieldNames.Key(header).ShouldBe(key);

    [Fact]
    public void A_town_behind_a_header_changes_nothing()
    {
        var car = Read("Model Name,Ex-Showroom Price Surat,On-Road Surat (Rs.),ARAI Mileage,Paint Options,Airbags\nZorvex Lumina,900000,\"10,35,000\",18.6 kmpl,Red,6\n").Vehicles.ShouldHaveSingleItem();

        (car.ExShowroomPrice, car.OnRoadPrice, car.MileageKmpl).ShouldBe((900000, 1035000, 18.6m));
        car.Colours.ShouldBe(["Red"]);
        car.Description.ShouldBe("Airbags: 6");
    }

    [Fact]
    public void A_used_car_is_told_by_its_column_its_kilometres_or_its_name()
    {
        Read("Model,Price,Condition\nZorvex Lumina,9 lakh,Pre-Owned\nZorvex Terra,9 lakh,New\n").Vehicles.Select(car => car.IsUsed).ShouldBe([true, false]);
        Read("Model,Price,KM Driven\nZorvex Lumina,9 lakh,\"38,000\"\nZorvex Terra,9 lakh,12\nZorvex Alta,9 lakh,\n").Vehicles.Select(car => car.IsUsed).ShouldBe([true, false, false]);
        Read("Model,Variant,Price\nZorvex Lumina,VX (used),9 lakh\nZorvex Terra,VX,9 lakh\n").Vehicles.Select(car => car.IsUsed).ShouldBe([true, false]);
    }

    [Fact]
    public void A_bad_row_is_reported_with_its_line_and_the_rest_is_taken()
    {
        var (vehicles, problems) = Read("model_name,variant,price\nTata Nexon,XM,900000\n,XZ,800000\nTata Punch,,on request\nKia Seltos,HTX,₹12,50,000\nTata Nexon,XM,900000\nKia Sonet,HTE,8 lakh\n");

        vehicles.Select(vehicle => vehicle.FullName).ShouldBe(["Tata Nexon XM", "Kia Sonet HTE"]);
        problems.Select(problem => problem.Line).ShouldBe([5, 3, 4, 6], ignoreOrder: true);
        problems.ShouldContain(problem => problem.Line == 3 && problem.Reason.Contains("model_name is missing"));
        problems.ShouldContain(problem => problem.Line == 4 && problem.Reason.Contains("on request"));
        problems.ShouldContain(problem => problem.Line == 5 && problem.Reason.Contains("5 values under 3 headers"));
        problems.ShouldContain(problem => problem.Line == 6 && problem.Reason.Contains("line 2"));
    }

    [Fact]
    public void Missing_columns_leave_figures_unknown_rather_than_zero()
    {
        var (vehicles, problems) = Read("name,cost\nHonda City,11.9\n");

        problems.ShouldBeEmpty();
        var car = vehicles.ShouldHaveSingleItem();
        car.Price.ShouldBe(1_190_000);
        (car.OnRoadPrice, car.EngineCc, car.MileageKmpl, car.SeatingCapacity, car.Year).ShouldBe((null, null, null, null, null));
        car.FuelType.ShouldBe(FuelType.Unknown);
    }

    [Fact]
    public void An_unknown_stock_word_never_promises_a_car()
    {
        var (vehicles, problems) = Read("model_name,price,available\nTata Nexon,900000,maybe next week\n");

        vehicles[0].Availability.ShouldBe(Availability.Limited);
        problems.ShouldHaveSingleItem().Reason.ShouldContain("maybe next week");
    }

    [Fact]
    public void Cars_of_one_name_with_other_figures_are_all_kept()
    {
        var (vehicles, problems) = Read("name,year,selling_price,km_driven,fuel,transmission\n"
            + "Maruti Swift VDI,2016,450000,80000,Diesel,Manual\nMaruti Swift VDI,2016,430000,90000,Diesel,Manual\n"
            + "Maruti Swift ZXI Plus,2019,650000,20000,Petrol,Manual\nMaruti Swift LXI,2014,300000,20000,Petrol,Manual\nMaruti Swift Dzire VDI,2015,400000,60000,Diesel,Manual\n");

        problems.ShouldBeEmpty();
        vehicles.Length.ShouldBe(5);
        vehicles.Select(vehicle => vehicle.Id).Distinct().Count().ShouldBe(5);
        vehicles.ShouldAllBe(vehicle => vehicle.Model == "Maruti Swift");
        vehicles[4].Variant.ShouldBe("Dzire VDI");
    }

    [Fact]
    public void Used_cars_of_one_name_differ_by_what_they_have_run()
    {
        var (vehicles, problems) = Read("name,year,selling_price,km_driven,owner,url\n"
            + "Maruti Swift VDI,2016,450000,80000,First Owner,https://example.test/1\nMaruti Swift VDI,2016,450000,91000,First Owner,https://example.test/2\n");

        problems.ShouldBeEmpty();
        vehicles.Select(vehicle => (vehicle.KmDriven, vehicle.Owners, vehicle.IsUsed)).ShouldBe([(80000, 1, true), (91000, 1, true)]);
        vehicles.Select(vehicle => vehicle.Id).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Json_may_wrap_its_array_and_hold_lists()
    {
        var rows = JsonRows.Read("inventory.json", """
            { "dealer": "x", "vehicles": [
              { "model_name": "Kia Seltos", "variant": "HTX", "price": "₹14,00,000", "fuel_type": "diesel", "colors": ["White", "Black"], "features": ["AC, dual zone", "Sunroof"], "safety_features": ["ABS"] },
              "not a car",
              { "model_name": "Kia Sonet", "price": null }
            ] }
            """, FieldNames.Vehicle);
        var result = VehicleReader.Read(rows.Records, Modified);

        result.Records.ShouldHaveSingleItem().Features.ShouldBe(["AC, dual zone", "Sunroof", "ABS"]);
        rows.Problems.ShouldHaveSingleItem().Line.ShouldBe(3);
        result.Problems.ShouldHaveSingleItem().Line.ShouldBe(4);
    }

    [Fact]
    public void Broken_json_is_a_problem_and_not_an_exception()
    {
        var rows = JsonRows.Read("inventory.json", "[{\"model_name\": \"Kia Seltos\", \"price\": 1}, {\"model", FieldNames.Vehicle);

        rows.Records.ShouldHaveSingleItem();
        rows.Problems.ShouldHaveSingleItem().Reason.ShouldContain("not valid JSON");
    }

    private static (Vehicle[] Vehicles, RowProblem[] Problems) Read(string csv)
    {
        var rows = CsvRows.Read("inventory.csv", csv.TrimStart('\uFEFF'), FieldNames.Vehicle);
        var result = VehicleReader.Read(rows.Records, Modified);
        return ([.. result.Records], [.. rows.Problems, .. result.Problems]);
    }
}
