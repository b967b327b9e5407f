using Ampl.Knowledge;
using Ampl.Knowledge.Documents;
using Ampl.Knowledge.Vehicles;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Knowledge;

/// <summary>Lists as dealers type them: offers with days of their own, lenders with their rates, one column for mileage and range.</summary>
public sealed class DealerPaperTests
{
    private const string Offers = """
        OFFERS OF THE MONTH

        1) Sonet winter scheme: Rs 21,500 off on every Sonet. Valid 25 Oct 2026 to 15 Nov 2026.
        2) Carens corporate: Rs 34,000 off on Carens and Carens Clavis
           for company employees. Valid 5 Nov 2026 to 10 Dec 2026.
        """;

    [Fact]
    public void Each_item_of_a_list_is_an_offer_with_its_own_days()
    {
        var offers = DocumentReader.ReadText("deals.txt", KnowledgeNamespace.Sales, Offers).Offers;

        offers.Select(offer => (offer.Title, offer.ValidUntil)).ShouldBe(
            [("Sonet winter scheme", new DateOnly(2026, 11, 15)), ("Carens corporate", new DateOnly(2026, 12, 10))]);
        offers[1].Text.ShouldContain("for company employees");
    }

    [Fact]
    public void Each_paragraph_with_days_is_an_offer_under_its_first_line()
    {
        const string Paragraphs = "SCHEMES OF THE MONTH\n\nNexon Green Benefit\nRs 38,000 off on Nexon EV.\nValid from 10 November 2026 to 20 December 2026.\n\nTiago New Year Gift\nRs 17,000 off on Tiago.\nValid from 6 January 2027 to 20 January 2027.\n";

        DocumentReader.ReadText("circular.txt", KnowledgeNamespace.Sales, Paragraphs).Offers.Select(offer => (offer.Title, offer.ValidFrom)).ShouldBe(
            [("Nexon Green Benefit", new DateOnly(2026, 11, 10)), ("Tiago New Year Gift", new DateOnly(2027, 1, 6))]);
    }

    [Theory]
    [InlineData("Valid from: 2026-11-01\nValid until: 2026-11-30")]
    [InlineData("Starts: 1 Nov 2026\nEnds: 30 Nov 2026")]
    [InlineData("Validity: 01/11/2026 to 30/11/2026")]
    [InlineData("Starts: 01-11-2026. Last date: 30-11-2026")]
    public void Days_after_a_label_make_a_section_an_offer(string days)
    {
        var offer = DocumentReader.ReadText("offers.md", KnowledgeNamespace.Sales, $"# Offers\n\n## Dzire Winter Cash\nFlat Rs 27,500 off on every Dzire.\n{days}\n").Offers.ShouldHaveSingleItem();

        (offer.Title, offer.ValidFrom, offer.ValidUntil).ShouldBe(("Dzire Winter Cash", new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)));
    }

    [Theory]
    [InlineData("available", "3", nameof(Availability.Available), 3)]
    [InlineData("yes", "0", nameof(Availability.SoldOut), 0)]
    [InlineData("limited", "1", nameof(Availability.Limited), 1)]
    [InlineData("coming soon", "0", nameof(Availability.ComingSoon), 0)]
    [InlineData("", "Arriving 10 December", nameof(Availability.ComingSoon), null)]
    public void What_is_counted_to_nothing_cannot_be_had(string words, string count, string stock, int? units)
    {
        var car = VehicleReader.Read([Row(("model_name", "Tata Punch"), ("price", "650000"), ("availability", words), ("units", count))], new(2026, 11, 1)).Records.ShouldHaveSingleItem();

        (car.Availability.ToString(), car.Units).ShouldBe((stock, units));
    }

    [Theory]
    [InlineData("Green Bank (EV only)", true)]
    [InlineData("Harbour Bank", false)]
    [InlineData("Petrol and electric cars", false)]
    public void A_lender_for_electric_cars_alone_is_known(string name, bool isElectric) =>
        LoanLines.IsForElectric(name).ShouldBe(isElectric);

    [Fact]
    public void A_list_without_days_stays_one_text() =>
        DocumentReader.ReadText("deals.txt", KnowledgeNamespace.Sales, "# House rules\n\n1) No smoking: none at all.\n2) Prices may change.").Passages.Length.ShouldBe(1);

    [Theory]
    [InlineData("Harbour Bank", "8.65% for new cars, up to 84 months, up to 90% of the on-road price", 8.65, 84, 10)]
    [InlineData("Used cars (Harbour Bank)", "12.25% a year, up to 4 years", 12.25, 48, null)]
    public void A_lender_of_a_list_has_its_rate_and_its_terms(string name, string line, double rate, int months, int? down)
    {
        var scheme = LoanLines.Read("Loans", name, line).ShouldNotBeNull();

        scheme.InterestRate.ShouldBe((decimal)rate);
        scheme.MaxTenureMonths.ShouldBe(months);
        scheme.MinDownPaymentPercent.ShouldBe(down);
        scheme.IsForUsed.ShouldBe(name.StartsWith("Used", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Loans", "Closing early", "2.5% charge before 6 months")]
    [InlineData("Loans", "Down payment", "15% of the on-road price")]
    [InlineData("Colours", "White", "8.65% for 84 months")]
    public void What_is_no_rate_of_a_loan_makes_no_lender(string heading, string name, string line) =>
        LoanLines.Read(heading, name, line).ShouldBeNull();

    [Theory]
    [InlineData("Electric", "Range 390 km", "390 km")]
    [InlineData("Electric", "465", "465 km")]
    [InlineData("Petrol", "465", null)]
    [InlineData("Electric", "12.5", null)]
    public void What_a_charge_lasts_for_is_told_as_range(string fuel, string mileage, string? range) =>
        ElectricRange.In(Row(("fuel_type", fuel), ("mileage_kmpl", mileage))).ShouldBe(range);

    [Theory]
    [InlineData("on_road_surat", "surat")]
    [InlineData("on_road_price_in_navi_mumbai", "navi mumbai")]
    [InlineData("on_road_price", "")]
    public void The_heading_over_on_road_prices_may_name_their_town(string header, string town) =>
        OnRoadTown.Told(Row((header, "9,00,000"))).Text("on_road_in").ShouldBe(town);

    private static RawRecord Row(params (string Field, string Value)[] cells) =>
        new("stock.csv", 2, cells.ToDictionary(cell => cell.Field, cell => cell.Value, StringComparer.Ordinal));
}
