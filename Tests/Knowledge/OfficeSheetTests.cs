using Ampl.Knowledge;
using Ampl.Knowledge.Documents;
using Ampl.Knowledge.Vehicles;
using Ampl.Silo.Knowledge;

namespace Ampl.Tests.Knowledge;

/// <summary>Sheets as offices export them: headings of their own, units in brackets, groups in groups, lenders in sentences.</summary>
public sealed class OfficeSheetTests
{
    private static readonly DateOnly Modified = new(2026, 11, 1);

    [Fact]
    public void Columns_are_told_by_their_values_and_their_units_stay()
    {
        var cars = Inventory("stock.csv", """
            Company,Car,Grade,Showroom Price Rs,Goes With,How Shifted,Luggage Room (L),Pieces in Yard,Waiting (weeks),Shades in Yard
            Zorvex,Lumina,Prime,900000,Petrol,5-speed Manual,310,3,0,"Sky Blue-2, Ash Grey-1"
            Zorvex,Terra,Prime CNG,990000,CNG,AMT (automatic),280,0,6,
            """);

        cars.Select(car => (car.FuelType, car.Transmission, car.Availability, car.Units)).ShouldBe(
            [(FuelType.Petrol, Transmission.Manual, Availability.Available, 3), (FuelType.Cng, Transmission.Automatic, Availability.SoldOut, 0)]);
        cars[0].Colours.ShouldBe(["Sky Blue", "Ash Grey"]);
        cars[0].Description.ShouldContain("Luggage room: 310 L");
        VehicleDetails.Arrivals(cars[1].Description).ShouldBe(["Waiting: 6 weeks"]);
    }

    [Theory]
    [InlineData("Zorvex,Lumina,Prime Diesel,900000,SUV,5", nameof(FuelType.Diesel))]
    [InlineData("Zorvex,Lumina EV,Long Range,900000,SUV,5", nameof(FuelType.Electric))]
    [InlineData("Zorvex,Lumina,Prime,900000,SUV,5", nameof(FuelType.Unknown))]
    public void A_list_without_a_fuel_column_tells_it_in_its_names(string row, string fuel) =>
        Inventory("stock.csv", $"Make,Model,Variant,Price,Body,Seats\n{row}\n{row.Replace("900000", "950000", StringComparison.Ordinal)}\n")[0].FuelType.ToString().ShouldBe(fuel);

    [Fact]
    public void Rows_are_found_inside_the_wrappers_of_a_report()
    {
        var car = Inventory("report.json", """
            {"Report": {"Outlet": "Indore", "Lines": [{"ModelDesc": "LUMINA", "VariantDesc": "Prime CVT", "FuelType": "Petrol", "SeatCap": 5, "FuelEff": "14.8 kmpl",
              "Pricing": {"ExShowroom": 1462000, "OnRoadIndore": 1669100}, "FreeStock": 3}]}}
            """).ShouldHaveSingleItem();

        (car.Model, car.Variant, car.ExShowroomPrice, car.OnRoadPrice, car.MileageKmpl, car.SeatingCapacity).ShouldBe(("LUMINA", "Prime CVT", 1462000, 1669100, 14.8m, 5));
    }

    [Fact]
    public void A_word_for_used_before_a_name_is_no_maker()
    {
        var car = Inventory("yard.csv", "model_name,variant,price,fuel_type,year,transmission\nUsed Zorvex Lumina,VX,450000,Petrol,2021,Manual\n").ShouldHaveSingleItem();

        (car.Brand, car.Model, car.IsUsed).ShouldBe(("Zorvex", "Zorvex Lumina", true));
    }

    [Fact]
    public void Questions_are_known_by_their_marks_whatever_heads_them()
    {
        var faqs = Read("faq/office.csv", "Customer asks,Our reply,Dept\nWhen do you open?,We open at ten every day.,Front\nWhere are you?,\"Plot 4, Ring Road\",Front\nTest drive,At your home on request.,Sales\n").Records.Faqs;

        faqs.Select(faq => (faq.Question, faq.Answer)).ShouldContain(("When do you open?", "We open at ten every day."));
        faqs.Length.ShouldBe(3);
    }

    [Fact]
    public void A_list_of_lenders_may_ask_another_rate_for_electric_and_used_cars()
    {
        var schemes = Read("sales/loan_desk.csv", "Financer,Rate % p.a. from,EV rate % p.a.,Used Car ROI %,Longest tenure (months),Least down payment %\nHarbour Bank,8.85,8.60,11.25,84,10\n").Records.Schemes;

        schemes.Select(scheme => (scheme.Lender, scheme.InterestRate, scheme.IsForElectric, scheme.IsForUsed, scheme.MaxTenureMonths, scheme.MinDownPaymentPercent)).ShouldBe(
            [("Harbour Bank", 8.85m, false, false, 84, 10m), ("Harbour Bank", 8.60m, true, false, 84, 10m), ("Harbour Bank", 11.25m, false, true, 84, 10m)]);
    }

    [Fact]
    public void Lenders_with_their_terms_in_sentences_are_read_one_by_one()
    {
        const string Sheet = """
            Car loan partners (rates from 1 November 2026)

            Harbour Bank
            New car rate: 8.70% per year. Longest term 84 months. Processing fee Rs 1,500. No used car loans.

            Delta Prime
            New car rate: 9.60% per year. Longest term 72 months. Used car rate: 13.25% per year, longest term 60 months.

            Papers are taken at the desk.
            """;

        var content = DocumentReader.ReadText("finance.txt", KnowledgeNamespace.Sales, Sheet);

        content.Schemes.Select(scheme => (scheme.Name, scheme.InterestRate, scheme.MaxTenureMonths, scheme.IsForUsed)).ShouldBe(
            [("Harbour Bank", 8.70m, 84, false), ("Delta Prime", 9.60m, 72, false), ("Delta Prime", 13.25m, 60, true)]);
        content.Passages.ShouldHaveSingleItem().Text.ShouldContain("Papers are taken");
    }

    [Fact]
    public void A_lender_on_a_line_has_its_terms_behind_a_dash()
    {
        const string Sheet = "FINANCE DESK - rates from 16/11/2026\n\nHarbour Bank - 8.85% p.a. reducing, tenure up to 84 months, processing fee Rs 4,500\n\nState Bank of Delta (SBD) - 8.70% p.a. reducing, tenure up to 72 months\n\nForeclosure: Harbour Bank nil.\n";

        DocumentReader.ReadText("finance.txt", KnowledgeNamespace.Sales, Sheet).Schemes.Select(scheme => (scheme.Name, scheme.InterestRate, scheme.MaxTenureMonths)).ShouldBe(
            [("Harbour Bank", 8.85m, 84), ("State Bank of Delta (SBD)", 8.70m, 72)]);
    }

    [Theory]
    [InlineData("1,2,Available,ready", nameof(Availability.Available), 3)]
    [InlineData("0,0,Available,6 weeks", nameof(Availability.OnOrder), 0)]
    [InlineData("0,0,Sold out,booking closed", nameof(Availability.SoldOut), 0)]
    [InlineData("0,2,,", nameof(Availability.Available), 2)]
    public void The_stock_of_several_showrooms_is_added_up(string cells, string availability, int units)
    {
        var car = Inventory("stock.csv", $"Make,Model,Variant,Ex-Showroom Rs,Fuel,Seats,Stock North,Stock South,Status,Waiting\nZorvex,Lumina,Prime,900000,Petrol,5,{cells}\n").ShouldHaveSingleItem();

        (car.Availability.ToString(), car.Units).ShouldBe((availability, units));
    }

    [Fact]
    public void Fields_below_a_line_of_text_are_records_of_their_own()
    {
        const string Sheet = "New car finance at our desk\n\nScheme: Easy Wheels\nLender: Harbour Bank\nInterest rate: 8.40% per annum\nProcessing fee: Rs 1,250\n\nScheme: Quick Wheels\nLender: Delta Bank\nInterest rate: 8.65% per annum\n";

        var schemes = DocumentReader.ReadText("finance.txt", KnowledgeNamespace.Sales, Sheet).Schemes;

        schemes.Select(scheme => (scheme.Name, scheme.Provider, scheme.InterestRate)).ShouldBe([("Easy Wheels", "Harbour Bank", 8.40m), ("Quick Wheels", "Delta Bank", 8.65m)]);
        schemes[0].Text.ShouldContain("Rs 1,250");
    }

    [Theory]
    [InlineData("Key Loss Cover - Rs 640 - lost keys and locks")]
    [InlineData("Key Loss Cover      Rs 640")]
    [InlineData("Key Loss Cover .... ₹640 a year")]
    [InlineData("3. Key Loss Cover: Rs. 640")]
    public void A_line_of_a_price_list_is_a_name_and_its_price(string line)
    {
        PricedLines.Cells(line)[0].ShouldBe("Key Loss Cover");
        PricedLines.Cells(line)[1].ShouldContain("640");
    }

    [Theory]
    [InlineData("We charge Rs 640 for it.")]
    [InlineData("Lumina scheme - Rs 20,000 off, valid 1 Nov 2026 to 30 Nov 2026")]
    public void Other_lines_with_sums_are_none(string line) => PricedLines.Cells(line).ShouldBeEmpty();

    [Fact]
    public void Premiums_by_kind_of_car_are_told_as_they_are_written()
    {
        var policies = Read("insurance/plans.json", """
            {"policies": [{"policy_name": "Third-Party Only, 3 years", "insurer": "Delta", "premium": {"up to 1000 cc": 6521, "above": 24596}, "covers": "others only"}],
             "add_ons": [{"name": "Zero Depreciation", "price": 4350, "rule": "at most 2 claims a year"}]}
            """).Records.Policies;

        policies.Select(policy => (policy.CoverageType, policy.PremiumAmount)).ShouldBe([(CoverageType.ThirdParty, null), (CoverageType.ZeroDep, 4350m)]);
        policies[0].Text.ShouldContain("24596");
    }

    [Theory]
    [InlineData("State Bank of India (SBI)", "sboi", "sbi")]
    [InlineData("Bank of Baroda", "bob")]
    [InlineData("Harbour Bank")]
    public void A_lender_is_called_by_its_first_letters(string lender, params string[] names) => Lenders.ShortNames(lender).ShouldBe(names);

    private static Vehicle[] Inventory(string name, string content) => [.. Read($"inventory/{name}", content).Records.Vehicles];

    private static FileContent Read(string path, string content)
    {
        var file = new KnowledgeFile(path, path, ShelfGuess.OfPath(path));
        return KnowledgeFileReader.Read(file, System.Text.Encoding.UTF8.GetBytes(content), Modified);
    }
}
