using Ampl.Knowledge;
using Ampl.Knowledge.Documents;
using Ampl.Silo.Knowledge;

namespace Ampl.Tests.Knowledge;

public sealed class DocumentReaderTests
{
    [Fact]
    public void Front_matter_makes_an_offer_of_the_whole_file()
    {
        var content = Read("---\r\nTitle: Diwali bonanza\r\nDiscount: Rs 25,000\r\nType: Cash\r\nModels: Zorvex Lumina, Zorvex Orbit\r\nValid till: 31st March 2027\r\n---\r\n# Details\r\nCome and see.\r\n\r\n## Terms\r\nWhile stocks last.\r\n");

        var offer = content.Offers.ShouldHaveSingleItem();
        (offer.Title, offer.DiscountType, offer.DiscountValue).ShouldBe(("Diwali bonanza", DiscountType.Flat, 25000));
        offer.ApplicableModels.ShouldBe(["Zorvex Lumina", "Zorvex Orbit"]);
        offer.ValidUntil.ShouldBe(new DateOnly(2027, 3, 31));
        offer.Text.ShouldContain("While stocks last.");
        content.Passages.ShouldBeEmpty();
    }

    [Fact]
    public void Each_section_with_fields_is_a_record_and_the_rest_is_prose()
    {
        var content = Read("# Offers\nAsk us anything.\n\n## Bonus on Orbit\n- **Discount**: 5%\n- **Valid until**: 2026-12-31\n\nOnly this month.\n\n## Orbit loan\n- Bank: Partner Bank\n- Rate of interest: 9.1% p.a.\n- Tenure: 7 years\n");

        content.Offers.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            offer => offer.Title.ShouldBe("Bonus on Orbit"),
            offer => offer.DiscountType.ShouldBe(DiscountType.Percentage),
            offer => offer.DiscountValue.ShouldBe(5));
        content.Schemes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            scheme => scheme.InterestRate.ShouldBe(9.1m),
            scheme => scheme.MaxTenureMonths.ShouldBe(84));
        content.Passages.ShouldHaveSingleItem().Text.ShouldBe("Ask us anything.");
    }

    [Fact]
    public void An_offer_whose_end_cannot_be_read_is_left_out_and_reported()
    {
        var content = Read("offer_title: Mystery\ndiscount_value: 5000\nvalid_until: end of season\n\nMystery text");

        content.Offers.ShouldBeEmpty();
        content.Passages.ShouldBeEmpty();
        content.Problems.ShouldHaveSingleItem().Reason.ShouldContain("end of season");
    }

    [Theory]
    [InlineData("This offer is valid till 31 March 2026 only.", "2026-03-31")]
    [InlineData("Offer ends on 15/08/2026.", "2026-08-15")]
    [InlineData("Valid from 1 Nov 2026 to 30 November 2026.", "2026-11-30")]
    public void Validity_in_running_text_is_kept_with_the_passage(string text, string until) =>
        Read(text).Passages.ShouldHaveSingleItem().ValidUntil.ShouldBe(DateOnly.ParseExact(until, "yyyy-MM-dd"));

    [Fact]
    public void Both_days_of_an_offer_count()
    {
        var offer = new Offer { ValidFrom = new(2026, 1, 1), ValidUntil = new(2026, 1, 31) };

        offer.IsValid(new(2026, 1, 1)).ShouldBeTrue();
        offer.IsValid(new(2026, 1, 31)).ShouldBeTrue();
        offer.IsValid(new(2025, 12, 31)).ShouldBeFalse();
        offer.IsValid(new(2026, 2, 1)).ShouldBeFalse();
        new Offer().IsValid(new(2030, 1, 1)).ShouldBeTrue();
    }

    [Fact]
    public void A_policy_is_read_from_json_with_other_names()
    {
        var rows = JsonRows.Read("insurance/p.json", """{"policies":[{"name":"Safe Plan","insurer":"Insurer X","type":"third party","premium":"₹3,416","sum_insured":"7.5 lakh","rsa":true}]}""", FieldNames.Document);
        var policy = DocumentReader.ReadRecords("insurance/p.json", KnowledgeNamespace.Insurance, rows.Records).Policies.ShouldHaveSingleItem();

        (policy.Name, policy.Provider, policy.CoverageType, policy.PremiumAmount, policy.CoverageAmount, policy.HasRoadsideAssistance)
            .ShouldBe(("Safe Plan", "Insurer X", CoverageType.ThirdParty, 3416, 750000, true));
    }

    [Fact]
    public void Long_prose_is_cut_at_sentence_ends_and_nothing_is_lost()
    {
        var text = string.Join(' ', Enumerable.Range(1, 120).Select(n => $"Sentence number {n} says something."));
        var chunks = new ProseChunker(1000, 100).Split(text);

        chunks.Length.ShouldBeGreaterThan(3);
        chunks.ShouldAllBe(chunk => chunk.Length <= 1000 && chunk.EndsWith('.'));
        Enumerable.Range(1, 120).ShouldAllBe(n => chunks.Any(chunk => chunk.Contains($"number {n} ")));
    }

    private static DocumentContent Read(string text) => DocumentReader.ReadText("sales/x.md", KnowledgeNamespace.Sales, text);
}
