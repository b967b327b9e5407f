using Ampl.Knowledge;
using Ampl.Knowledge.Documents;

namespace Ampl.Tests.Knowledge;

public sealed class TextTableTests
{
    [Fact]
    public void Each_row_is_told_with_its_headers()
    {
        var table = TextTable.In("# Add-ons\n\n| Cover | Small car | SUV |\n|---|:-:|---|\n| Engine protect | ₹1,450 | ₹2,300 |\n| Key loss | ₹400 | |".Split('\n')).ShouldHaveSingleItem();

        table.Title.ShouldBe("Add-ons");
        table.Rows.Select(row => table.Sentence(row.Cells)).ShouldBe(["Cover: Engine protect; Small car: ₹1,450; SUV: ₹2,300", "Cover: Key loss; Small car: ₹400"]);
    }

    [Fact]
    public void Names_with_values_need_no_headers()
    {
        var table = TextTable.In(["Opens | 9 am", "Closes | 8 pm"]).ShouldHaveSingleItem();

        table.Headers.ShouldBeEmpty();
        table.Sentence(table.Rows[1].Cells).ShouldBe("Closes: 8 pm");
    }

    [Fact]
    public void Words_over_figures_are_headers_without_a_rule_too() => TextTable.In(["Bank | Rate", "Bank A | 9%", "Bank B | 9.5%"]).ShouldHaveSingleItem().Headers.ShouldBe(["Bank", "Rate"]);

    [Fact]
    public void One_line_is_no_table() => TextTable.In(["Mon | Tue", "text"]).ShouldBeEmpty();

    [Fact]
    public void Rows_become_passages_and_offers_with_days_leave_the_text()
    {
        const string Text = "## Charges\nItem | Price\n--- | ---\nFloor mats | ₹2,100\n\n## Offers\nOffer | Discount | Valid till\n--- | --- | ---\nSpring joy | ₹15,000 | 31 March 2026\n";

        var (content, rest) = DocumentReader.ReadTables("prices.md", KnowledgeNamespace.Faq, Text);

        content.Passages.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            row => row.Title.ShouldBe("Charges: Floor mats"), row => row.Text.ShouldBe("Item: Floor mats; Price: ₹2,100"));
        content.Offers.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            offer => offer.Title.ShouldBe("Spring joy"), offer => offer.DiscountValue.ShouldBe(15_000), offer => offer.ValidUntil.ShouldBe(new DateOnly(2026, 3, 31)));
        rest.ShouldContain("Floor mats");
        rest.ShouldNotContain("Spring joy");
    }
}
