using System.Collections.Immutable;
using Ampl.Understanding;

namespace Ampl.Conversations;

/// <summary>The buttons under an answer. The widget sends a label back as a message, so labels are contract (API.md 2).</summary>
internal static class SuggestedActions
{
    private const int Most = 4;
    private const int TalkativeFrom = 3;

    /// <summary>When something has been brought to its end.</summary>
    public static ImmutableArray<string> AtRest => OfIntent(Intent.Info);

    public static ImmutableArray<string> For(Understood message, int turn)
    {
        var labels = OfIntent(message.Intent);
        if (!message.Entities.ModelsMentioned.IsEmpty) labels = labels.AddRange("View vehicle details", "Compare models");
        else if (message.Intent == Intent.Buy) labels = labels.Add("Help me choose");
        if (message.Entities.ModelsMentioned.IsEmpty && turn >= TalkativeFrom) labels = labels.Add("Talk to sales executive");
        return labels.Length <= Most ? labels : labels[..Most];
    }

    private static ImmutableArray<string> OfIntent(Intent intent) => intent switch
    {
        Intent.Buy => ["Book test drive", "Get price quote"],
        Intent.Finance => ["Calculate EMI", "Check loan eligibility"],
        Intent.Exchange => ["Value my old car"],
        Intent.TestDrive => ["Schedule test drive", "Home test drive"],
        Intent.Service or Intent.ServiceReminder => ["Book service", "Find service center"],
        Intent.Feedback => ["Rate your experience", "Talk to manager"],
        Intent.Escalation or Intent.Complaint => ["View escalation contacts", "Request callback"],
        Intent.DeliveryUpdate => ["Check delivery status", "Contact sales team"],
        Intent.BookingConfirm or Intent.PaymentConfirm => ["View booking details", "Download receipt"],
        Intent.Info => ["View vehicles", "Browse FAQs"],
        _ => [],
    };
}
