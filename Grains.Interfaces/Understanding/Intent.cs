namespace Ampl.Understanding;

/// <summary>What the dealership should do next about one message; meanings are in docs/intents.md.</summary>
public enum Intent
{
    Info,
    Buy,
    Finance,
    TestDrive,
    Exchange,
    Insurance,
    Service,
    Complaint,
    Comparison,
    BookingConfirm,
    PaymentConfirm,
    ServiceReminder,
    Feedback,
    Escalation,
    DeliveryUpdate,
}
