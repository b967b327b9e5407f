using Ampl.Knowledge.Vehicles;
using Ampl.Replies;
using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Replies;

public sealed class MemoryRulesTests
{
    [Fact]
    public void A_later_value_wins_and_silence_changes_nothing()
    {
        var merged = MemoryRules.Merge(
            new Entities { City = "Pune", Transmission = "manual", Timeline = Timeline.Immediate },
            new Entities { Transmission = "automatic" });

        (merged.City, merged.Transmission, merged.Timeline).ShouldBe(("Pune", "automatic", Timeline.Immediate));
    }

    [Fact]
    public void Lists_are_united_with_the_newest_first_and_stay_short()
    {
        var known = new Entities { ModelsMentioned = ["A", "B", "C", "D", "E", "F", "G", "H"] };

        var merged = MemoryRules.Merge(known, new Entities { ModelsMentioned = ["X", "b"] });

        merged.ModelsMentioned.ShouldBe(["X", "b", "A", "C", "D", "E", "F", "G"]);
    }

    [Fact]
    public void A_new_budget_replaces_both_ends_of_the_old_one()
    {
        var known = new Entities { BudgetMentioned = true, BudgetMin = 1_200_000, BudgetMax = 1_500_000 };

        var merged = MemoryRules.Merge(known, new Entities { BudgetMentioned = true, BudgetMax = 1_000_000 });

        (merged.BudgetMin, merged.BudgetMax).ShouldBe((null, 1_000_000m));
    }

    [Fact]
    public void Nothing_said_keeps_the_same_instance()
    {
        var known = new Entities { City = "Pune" };

        MemoryRules.Merge(known, Entities.None).ShouldBeSameAs(known);
    }

    /// <summary>Guards against a field that is added to the record and forgotten in the merge.</summary>
    [Fact]
    public void Every_field_survives_a_merge_with_nothing_known()
    {
        var said = new Entities
        {
            ModelsMentioned = ["a"], VariantsMentioned = ["a"], CategoriesMentioned = ["a"], FuelTypesMentioned = ["a"], PhoneNumbers = ["a"],
            EmailAddresses = ["a"], Names = ["a"], FeaturesRequested = ["a"], CompetitorsConsidered = ["a"], BudgetMentioned = true, BudgetMin = 1, BudgetMax = 2,
            BudgetText = "a", TradeInMentioned = true, TradeInModel = "a", TradeInYear = 1, TradeInKm = 1, Timeline = Timeline.ThisMonth, TimelineText = "a",
            TargetDate = new(2026, 1, 1), City = "a", State = "a", Pincode = "a", ColorPreference = "a", Transmission = "a", SeatingRequirement = 1,
            DailyTravelKm = 1, PurchaseMode = "a", TopPriority = "a", UsagePattern = "a", BuyerType = "a", CustomerType = "a", AnnualIncome = "a", Age = 1,
            Gender = "a", Prefix = "a", MaritalStatus = "a", FeedbackRating = "a", NpsScore = 1, ExtractionConfidence = 1,
        };

        var merged = MemoryRules.Merge(new Entities(), said);

        foreach (var property in typeof(Entities).GetProperties()) property.GetValue(merged).ShouldBe(property.GetValue(said), property.Name);
    }
}
