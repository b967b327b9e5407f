using Ampl.Questions;
using Ampl.Understanding;

namespace Ampl.Replies.Modelled;

/// <summary>The kinds of turn that a model is briefed for differently.</summary>
internal static class PromptType
{
    public const string General = "general";
    public const string Sales = "sales";
    public const string Specs = "specs";
    public const string Finance = "finance";
    public const string LeadCapture = "lead_capture";
    public const string Support = "support";
    public const string Comparison = "comparison";
    public const string EnquiryGreeting = "enquiry_greeting";
    public const string PaymentConfirmation = "payment_confirmation";
    public const string DeliveryNotification = "delivery_notification";
    public const string ServiceReminder = "service_reminder";
    public const string FeedbackRequest = "feedback_request";
    public const string Escalation = "escalation";

    public static readonly string[] All =
    [
        General, Sales, Specs, Finance, LeadCapture, Support, Comparison, EnquiryGreeting, PaymentConfirmation,
        DeliveryNotification, ServiceReminder, FeedbackRequest, Escalation,
    ];

    /// <summary>By the intent; one that says little leaves it to what was asked.</summary>
    public static string Of(ReplyRequest request, IReadOnlyList<string> kinds) => request.Message.Intent switch
    {
        Intent.Buy when WantsToGoAhead(request) => LeadCapture,
        Intent.Buy or Intent.TestDrive => Sales,
        Intent.Finance => Finance,
        Intent.Service or Intent.Complaint => Support,
        Intent.BookingConfirm or Intent.PaymentConfirm => PaymentConfirmation,
        Intent.DeliveryUpdate => DeliveryNotification,
        Intent.ServiceReminder => ServiceReminder,
        Intent.Feedback => FeedbackRequest,
        Intent.Escalation => Escalation,
        Intent.Comparison => Comparison,
        _ => OfKinds(kinds, request.FirstTurn),
    };

    private static bool WantsToGoAhead(ReplyRequest request)
    {
        var known = MemoryRules.Merge(request.Memory.Known, request.Message.Entities);
        return known is { Timeline: Timeline.Immediate or Timeline.ThisMonth, PhoneNumbers.IsEmpty: true, EmailAddresses.IsEmpty: true };
    }

    private static string OfKinds(IReadOnlyList<string> kinds, bool first)
    {
        if (kinds.Contains(QuestionKind.Comparison)) return Comparison;
        if (kinds.Contains(QuestionKind.Emi) || kinds.Contains(QuestionKind.LoanEligibility) || kinds.Contains(QuestionKind.DownPayment)) return Finance;
        if (kinds.Contains(QuestionKind.Specification)) return Specs;
        if (kinds.Contains(QuestionKind.Price) || kinds.Contains(QuestionKind.OnRoadPrice) || kinds.Contains(QuestionKind.Offers)) return Sales;
        return first ? EnquiryGreeting : General;
    }
}
