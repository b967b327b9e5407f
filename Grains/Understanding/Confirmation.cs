namespace Ampl.Understanding;

/// <summary>What a conversation waits to hear a yes or no about.</summary>
internal static class Confirmation
{
    /// <summary>
    /// What is open after a message: the arrangement it is about, if it is about one. A message about something else
    /// closes it; small talk leaves it open.
    /// </summary>
    public static Intent? After(Understood message, Intent? open)
    {
        if (IsArrangement(message.Intent)) return message.Intent;
        return message.Has(Cue.Greeting | Cue.Thanks) && message.Intent is Intent.Info or Intent.Feedback ? open : null;
    }

    /// <summary>
    /// What words of context stand for: an intent's name, "payment", "booking_confirmation", or the message of ours
    /// that the customer answers. Null when they speak of nothing that can be confirmed.
    /// </summary>
    public static Intent? Of(string context, MessageReader reader)
    {
        var name = context.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        if (IntentName.TryParse(name, out var named)) return named;
        return Named(name) ?? Spoken(reader.Read(context, default));
    }

    private static Intent? Named(string name) => name switch
    {
        "payment" or "payment_confirmation" or "payment_received" or "payment_status" => Intent.PaymentConfirm,
        "booking" or "booking_confirmation" or "booking_confirmed" or "booking_status" => Intent.BookingConfirm,
        "delivery" or "delivery_notification" or "delivery_confirmation" => Intent.DeliveryUpdate,
        "service_booking" or "job_card" or "service_complete" => Intent.Service,
        _ => null,
    };

    /// <summary>Our message names a payment even where it also names the booking that was paid for.</summary>
    private static Intent? Spoken(Understood ours)
    {
        if (IsArrangement(ours.Intent) && ours.Intent != Intent.BookingConfirm) return ours.Intent;
        if (ours.Has(Cue.Payment)) return Intent.PaymentConfirm;
        if (ours.Has(Cue.TestDrive)) return Intent.TestDrive;
        if (ours.Has(Cue.Booking)) return Intent.BookingConfirm;
        if (ours.Has(Cue.Service)) return Intent.Service;
        return ours.Has(Cue.Delivery) ? Intent.DeliveryUpdate : null;
    }

    private static bool IsArrangement(Intent intent) => intent
        is Intent.PaymentConfirm or Intent.BookingConfirm or Intent.TestDrive or Intent.Service or Intent.ServiceReminder or Intent.DeliveryUpdate;
}
