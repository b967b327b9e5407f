using System.Collections.Immutable;
using Ampl.Conversations;
using Ampl.Leads;
using Ampl.Understanding;

namespace Ampl.Scoring;

/// <summary>Scores of 0..100 from which a lead is hot or warm.</summary>
internal sealed record ScoreThresholds(int Hot = 70, int Warm = 50);

/// <summary>The lead score: what this turn is worth, and what it makes of the conversation so far.</summary>
internal static class ScoreRules
{
    public const string Version = "seed-1";

    private const int WeakTurn = 15;
    private const decimal Decay = 0.95m;
    private const decimal MeanWeight = 0.6m;
    private const decimal PeakWeight = 0.4m;
    private const decimal HighBudget = 15_00_000m;

    public static int PointsOf(Intent intent) => intent switch
    {
        Intent.Buy => 30,
        Intent.BookingConfirm or Intent.Finance => 25,
        Intent.TestDrive or Intent.PaymentConfirm => 20,
        Intent.Exchange or Intent.DeliveryUpdate => 15,
        Intent.Insurance => 10,
        Intent.Service or Intent.ServiceReminder or Intent.Feedback => 5,
        Intent.Escalation => -10,
        Intent.Complaint => -20,
        _ => 0,
    };

    /// <summary>The intent that is worth more; of equals the earlier one.</summary>
    public static Intent Stronger(Intent? earlier, Intent said) => earlier is { } first && PointsOf(first) >= PointsOf(said) ? first : said;

    private static readonly string[] Reasons = [.. Enum.GetValues<Intent>().Select(intent => $"intent:{IntentName.Of(intent)}")];

    /// <summary>Itemised points of a turn: its intent, and each kind of thing known of the customer by now.</summary>
    public static ImmutableArray<ScoreItem> Itemise(Intent intent, Entities known)
    {
        var items = ImmutableArray.CreateBuilder<ScoreItem>(7);
        void Add(bool earned, string reason, int points)
        {
            if (earned) items.Add(new ScoreItem(reason, points));
        }

        var points = PointsOf(intent);
        Add(points != 0, Reasons[(int)intent], points);
        Add(!known.ModelsMentioned.IsEmpty, "model_mentioned", 15);
        Add((known.BudgetMax ?? known.BudgetMin) is not null, "budget_mentioned", 10);
        Add((known.BudgetMax ?? known.BudgetMin) > HighBudget, "high_budget", 5);
        Add(known.Timeline == Timeline.Immediate, "immediate_timeline", 15);
        Add(!known.PhoneNumbers.IsEmpty || !known.EmailAddresses.IsEmpty, "contact_provided", 10);
        Add(known.TradeInMentioned, "trade_in_mentioned", 5);
        return items.DrainToImmutable();
    }

    public static int Raw(ImmutableArray<ScoreItem> items)
    {
        var sum = 0;
        foreach (var item in items) sum += item.Points;
        return Math.Clamp(sum, 0, 100);
    }

    /// <summary>Adds a turn to the ledger and says what the lead is worth now.</summary>
    public static (ScoreLedger Next, ScoreView View) Add(
        ScoreLedger before, Intent intent, Entities known, ScoreThresholds thresholds)
    {
        var items = Itemise(intent, known);
        var raw = Raw(items);
        var next = new ScoreLedger { Count = before.Count + 1, Sum = before.Sum + raw, Peak = Math.Max(before.Peak, raw) };
        return (next, View(next, items, thresholds));
    }

    /// <summary>What the lead is worth after the turn that the ledger ends with, by its intent and what is known since.</summary>
    public static ScoreView View(ScoreLedger ledger, Intent last, Entities known, ScoreThresholds thresholds) =>
        View(ledger, Itemise(last, known), thresholds);

    private static ScoreView View(ScoreLedger ledger, ImmutableArray<ScoreItem> ofLast, ScoreThresholds thresholds)
    {
        var raw = Raw(ofLast);
        var before = ledger.Sum - raw;
        var earlier = ledger.Count > 1 && raw < WeakTurn ? Decay * before : before;
        var mean = (earlier + raw) / ledger.Count;
        var blended = Math.Clamp(MeanWeight * mean + PeakWeight * ledger.Peak, 0m, 100m);
        var score = (int)Math.Round(blended, MidpointRounding.ToEven);
        return new ScoreView(score, PriorityName.Of(PriorityOf(score, thresholds)), raw, (double)mean, ledger.Peak, ofLast);
    }

    public static LeadPriority PriorityOf(int score, ScoreThresholds thresholds) =>
        score >= thresholds.Hot ? LeadPriority.Hot
        : score >= thresholds.Warm ? LeadPriority.Warm
        : LeadPriority.Cold;
}
