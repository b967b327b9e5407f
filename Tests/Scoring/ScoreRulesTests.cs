using Ampl.Leads;
using Ampl.Scoring;
using Ampl.Understanding;

namespace Ampl.Tests.Scoring;

public sealed class ScoreRulesTests
{
    private static readonly ScoreThresholds Thresholds = new();

    [Theory]
    [InlineData(Intent.Buy, 30)]
    [InlineData(Intent.BookingConfirm, 25)]
    [InlineData(Intent.Finance, 25)]
    [InlineData(Intent.TestDrive, 20)]
    [InlineData(Intent.PaymentConfirm, 20)]
    [InlineData(Intent.Exchange, 15)]
    [InlineData(Intent.DeliveryUpdate, 15)]
    [InlineData(Intent.Insurance, 10)]
    [InlineData(Intent.Service, 5)]
    [InlineData(Intent.ServiceReminder, 5)]
    [InlineData(Intent.Feedback, 5)]
    [InlineData(Intent.Info, 0)]
    [InlineData(Intent.Comparison, 0)]
    [InlineData(Intent.Escalation, -10)]
    [InlineData(Intent.Complaint, -20)]
    public void Each_intent_is_worth_what_the_table_says(Intent intent, int points) =>
        ScoreRules.PointsOf(intent).ShouldBe(points);

    public static TheoryData<string, int> Bonuses => new()
    {
        { "model", 15 }, { "budget", 10 }, { "high_budget", 15 }, { "immediate", 15 }, { "phone", 10 }, { "email", 10 }, { "trade_in", 5 },
    };

    [Theory]
    [MemberData(nameof(Bonuses))]
    public void Each_kind_of_entity_earns_its_bonus(string kind, int points) =>
        ScoreRules.Raw(ScoreRules.Itemise(Intent.Info, Known(kind))).ShouldBe(points);

    [Theory]
    [InlineData(15_00_000, 10)]
    [InlineData(15_00_001, 15)]
    public void A_budget_is_high_only_above_fifteen_lakh(int budget, int points) =>
        ScoreRules.Raw(ScoreRules.Itemise(Intent.Info, new Entities { BudgetMin = budget })).ShouldBe(points);

    [Fact]
    public void The_upper_bound_of_a_budget_decides_when_both_are_known() =>
        ScoreRules.Raw(ScoreRules.Itemise(Intent.Info, new Entities { BudgetMin = 20_00_000, BudgetMax = 14_00_000 })).ShouldBe(10);

    [Fact]
    public void Phone_and_email_together_are_one_contact() =>
        ScoreRules.Raw(ScoreRules.Itemise(Intent.Info, new Entities { PhoneNumbers = ["9876543210"], EmailAddresses = ["a@b.in"] })).ShouldBe(10);

    [Theory]
    [InlineData(Timeline.ThisMonth)]
    [InlineData(Timeline.ThisQuarter)]
    [InlineData(Timeline.Exploring)]
    public void Only_an_immediate_timeline_earns_a_bonus(Timeline timeline) =>
        ScoreRules.Raw(ScoreRules.Itemise(Intent.Info, new Entities { Timeline = timeline })).ShouldBe(0);

    [Fact]
    public void The_example_of_the_issue_scores_85_and_is_hot()
    {
        var known = new Entities
        {
            ModelsMentioned = ["Hyundai Creta"],
            BudgetMax = 16_00_000,
            Timeline = Timeline.Immediate,
            PhoneNumbers = ["9876543210"],
        };
        var (_, view) = ScoreRules.Add(ScoreLedger.Empty, Intent.Buy, known, Thresholds);
        view.LeadScore.ShouldBe(85);
        view.Priority.ShouldBe("hot");
        view.Items.Sum(item => item.Points).ShouldBe(85);
    }

    [Fact]
    public void A_raw_score_stays_within_0_and_100()
    {
        ScoreRules.Raw(ScoreRules.Itemise(Intent.Complaint, Entities.None)).ShouldBe(0);
        var everything = Known("high_budget") with
        {
            ModelsMentioned = ["x"], Timeline = Timeline.Immediate, PhoneNumbers = ["9876543210"], TradeInMentioned = true,
        };
        ScoreRules.Raw(ScoreRules.Itemise(Intent.Buy, everything)).ShouldBe(90);
    }

    [Fact]
    public void Sixty_then_twenty_makes_48() => Blend(60, 20).ShouldBe(48);

    [Fact]
    public void Sixty_then_ten_decays_and_makes_44() => Blend(60, 10).ShouldBe(44);

    [Fact]
    public void Decay_does_not_compound()
    {
        // Raws 60, 10, 10: mean (0.95 * 70 + 10) / 3 = 25.5; score 0.6 * 25.5 + 0.4 * 60 = 39.3.
        Blend(60, 10, 10).ShouldBe(39);
    }

    [Theory]
    [InlineData(70, "hot")]
    [InlineData(69, "warm")]
    [InlineData(50, "warm")]
    [InlineData(49, "cold")]
    public void Thresholds_are_inclusive(int score, string priority) =>
        PriorityName.Of(ScoreRules.PriorityOf(score, Thresholds)).ShouldBe(priority);

    [Fact]
    public void The_ledger_does_not_grow()
    {
        var ledger = ScoreLedger.Empty;
        for (var i = 0; i < 1000; i++) (ledger, _) = ScoreRules.Add(ledger, Intent.Buy, Entities.None, Thresholds);
        ledger.ShouldBe(new ScoreLedger { Count = 1000, Sum = 30_000, Peak = 30 });
    }

    /// <summary>Plays turns whose raw scores are given, built from a ledger since no message scores them exactly.</summary>
    private static int Blend(params int[] raws)
    {
        var ledger = ScoreLedger.Empty;
        var score = 0;
        foreach (var raw in raws)
        {
            var (intent, known) = Scoring(raw);
            (ledger, var view) = ScoreRules.Add(ledger, intent, known, Thresholds);
            view.Raw.ShouldBe(raw);
            score = view.LeadScore;
        }
        return score;
    }

    private static (Intent, Entities) Scoring(int raw) => raw switch
    {
        60 => (Intent.Buy, new Entities { ModelsMentioned = ["x"], Timeline = Timeline.Immediate }),
        20 => (Intent.TestDrive, Entities.None),
        10 => (Intent.Insurance, Entities.None),
        _ => throw new ArgumentOutOfRangeException(nameof(raw)),
    };

    private static Entities Known(string kind) => kind switch
    {
        "model" => new Entities { ModelsMentioned = ["Hyundai Creta"] },
        "budget" => new Entities { BudgetMax = 12_00_000 },
        "high_budget" => new Entities { BudgetMax = 16_00_000 },
        "immediate" => new Entities { Timeline = Timeline.Immediate },
        "phone" => new Entities { PhoneNumbers = ["9876543210"] },
        "email" => new Entities { EmailAddresses = ["a@b.in"] },
        _ => new Entities { TradeInMentioned = true },
    };
}
