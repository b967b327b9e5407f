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

    [Fact]
    public void Headings_in_the_offices_own_words_are_told_by_what_stands_below()
    {
        var cars = Inventory("Sl,Gaadi,Type,Engine ka detail,Gear,Chalta kitna,Baithak,Amt L,Sab milake L,Paint choices,Yard mein pieces,Remarks\n"
            + "1,Zorvex Lumina,S,1197 cc petrol 90 PS,5 sp manual,22.35 kmpl,5,7.45,8.42,Cafe White / Grey,4,\n"
            + "2,Zorvex Lumina,S CNG,1197 cc CNG 77 PS,5 sp manual,30.61 km/kg,5,8.31,9.39,Cafe White,nil,FINISHED\n");

        cars.Select(car => (car.Model, car.Variant, car.Price, car.OnRoadPrice, car.FuelType, car.EngineCc, car.PowerHp, car.SeatingCapacity, car.Availability)).ShouldBe(
        [
            ("Zorvex Lumina", "S", 745000, 842000, FuelType.Petrol, 1197, 90, 5, Availability.Available),
            ("Zorvex Lumina", "S CNG", 831000, 939000, FuelType.Cng, 1197, 77, 5, Availability.SoldOut),
        ]);
    }

    [Fact]
    public void A_table_of_a_page_in_the_inventory_is_a_list_of_cars_when_its_values_say_so()
    {
        var cars = Read("inventory/yard.md", "| Which | Made in | Run | Burns | Hand | Asking |\n|---|---|---|---|---|---|\n| Zorvex Lumina VX MT | 2019 | 1.12 lakh km | petrol | 2nd | 7.65 lakh |\n| Zorvex Terra AT | 2021 | 31,200 km | diesel | 1st | 5.95 lakh |\n").Records.Vehicles;

        cars.Select(car => (car.Year, car.KmDriven, car.Owners, car.Price, car.IsUsed)).ShouldBe([(2019, 112000, 2, 765000, true), (2021, 31200, 1, 595000, true)]);
    }

    [Fact]
    public void A_list_of_lenders_is_told_by_its_rates()
    {
        var schemes = Read("sales/loan chart.csv", "Paisa kaun dega,Byaj saalana,Kitna milega,Lambai max,Kis gaadi pe\nHarbour Bank,8.75%,90% of road rate,84 mahina,all new\nMeadow Finance,13.50%,75% of value,4 saal,old cars only\n").Records.Schemes;

        schemes.Select(scheme => (scheme.Lender, scheme.InterestRate, scheme.MaxTenureMonths, scheme.MinDownPaymentPercent, scheme.IsForUsed)).ShouldBe(
            [("Harbour Bank", 8.75m, 84, 10m, false), ("Meadow Finance", 13.50m, 48, 25m, true)]);
    }

    [Fact]
    public void Items_marked_with_letters_are_offers_with_their_days_and_what_follows_them_is_not()
    {
        var content = Read("sales/board.txt", "OFFER BOARD\n\nA) YEAR END LUMINA - Rs 35,000 off. Runs 01/11/2026 to 31/12/2026.\nB) TERRA KIT - accessories free. Till 31 Dec 2026.\nC) HARVEST TERRA - Rs 20,000 off. Closed 31-10-2026.\n\nOffers A and B can be joined.\n").Records;

        content.Offers.Select(offer => (offer.Title, offer.ValidUntil)).ShouldBe(
            [("YEAR END LUMINA", new DateOnly(2026, 12, 31)), ("TERRA KIT", new DateOnly(2026, 12, 31)), ("HARVEST TERRA", new DateOnly(2026, 10, 31))]);
        content.Offers[^1].Text.ShouldNotContain("joined");
    }

    [Theory]
    [InlineData("faq/notes.txt", "CUSTOMER: Do you collect the car?\nWE SAY: Yes, within 12 km.\n\nCUSTOMER: Do you take cash?\nWE SAY: Below two lakh.\n")]
    [InlineData("faq/daily.html", "<p><b>Do you collect the car?</b><br>Yes, within 12 km.</p><p><b>Do you take cash?</b><br>Below two lakh.</p>")]
    public void Questions_are_found_however_a_desk_writes_them_down(string path, string content) =>
        Read(path, content).Records.Faqs.Select(faq => (faq.Question, faq.Answer)).ShouldBe([("Do you collect the car?", "Yes, within 12 km."), ("Do you take cash?", "Below two lakh.")]);

    private static Vehicle[] Inventory(string content) => [.. Read("inventory/list.csv", content).Records.Vehicles];

    private static FileContent Read(string path, string content) =>
        KnowledgeFileReader.Read(new KnowledgeFile(path, path, ShelfGuess.OfPath(path)), System.Text.Encoding.UTF8.GetBytes(content), Modified);
}
