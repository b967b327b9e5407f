using System.Collections.Frozen;

namespace Ampl.Understanding;

/// <summary>The lower-case names of intents on the wire and in data files.</summary>
public static class IntentName
{
    private static readonly string[] Names =
    [
        "info", "buy", "finance", "test_drive", "exchange", "insurance", "service", "complaint", "comparison",
        "booking_confirm", "payment_confirm", "service_reminder", "feedback", "escalation", "delivery_update",
    ];

    private static readonly FrozenDictionary<string, Intent> Intents =
        Names.Index().ToFrozenDictionary(named => named.Item, named => (Intent)named.Index, StringComparer.Ordinal);

    public static string Of(Intent intent) => Names[(int)intent];

    public static bool TryParse(string name, out Intent intent) => Intents.TryGetValue(name, out intent);
}
