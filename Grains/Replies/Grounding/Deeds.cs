using Ampl.Replies.Wording;

namespace Ampl.Replies.Grounding;

/// <summary>
/// Says whether a sentence claims that something was done or will be: booked, sent, called. A text does nothing; only
/// what a flow or a record says was done may be told.
/// </summary>
internal static class Deeds
{
    /// <summary>How many words may stand between who does it and what is done: "have already been booked".</summary>
    private const int Reach = 3;

    /// <summary>How many words may stand between a condition and what is done: "once your order is booked".</summary>
    private const int ConditionReach = 6;

    private static readonly HashSet<string> Done = new(StringComparer.OrdinalIgnoreCase)
    {
        "booked", "reserved", "scheduled", "sent", "emailed", "mailed", "messaged", "forwarded", "arranged", "informed", "notified", "cancelled", "canceled",
        "confirmed", "registered", "submitted", "assigned", "phoned", "blocked", "processed", "transferred", "shared", "refunded", "rescheduled", "dispatched",
    };

    private static readonly HashSet<string> Doing = new(StringComparer.OrdinalIgnoreCase)
    {
        "i", "we", "have", "has", "had", "i've", "we've", "i’ve", "we’ve", "is", "are", "was", "were", "been", "stands",
    };

    /// <summary>Before these nothing is claimed: "can be sent", "not yet confirmed".</summary>
    private static readonly HashSet<string> Open = new(StringComparer.OrdinalIgnoreCase)
    {
        "can", "could", "may", "must", "should", "to", "not", "isn't", "hasn't", "haven't", "as", "how",
    };

    private static readonly HashSet<string> Conditions = new(StringComparer.OrdinalIgnoreCase) { "once", "if", "when", "after", "until", "unless", "whether", "before" };

    private static readonly string[] Phrases =
    [
        "have called", "called you", "will call", "will contact", "will reach out", "will get in touch", "get back to you", "will be in touch", "will send you", "will email",
        "book kar di", "book kar diya", "book ho ga", "bhej di", "bhej diya", "bata diya hai", "reserve kar di", "schedule kar di", "call karenge", "call karega", "phone karenge", "sampark karenge",
        "बुक कर दी", "बुक कर दिया", "बुक हो ग", "बुक कर ली", "भेज दी", "भेज दिया", "तय कर दी", "तय कर दिया", "आरक्षित कर दी", "कॉल करेंगे", "कॉल करेगा", "फोन करेंगे", "फ़ोन करेंगे", "संपर्क करेंगे",
        "बुक केली", "बुक केले", "बुक झाली", "बुक झाले", "पाठवली", "पाठवले", "पाठवला", "ठरवली आहे", "निश्चित केली", "कॉल करतील", "फोन करतील", "संपर्क साधतील", "book keli", "book kele", "book jhali", "pathavle", "pathavli", "call kartil", "phone kartil",
        "બુક કરી દી", "બુક કરી છે", "બુક થઈ ગ", "મોકલી દી", "મોકલી આપ", "મોકલ્યું", "નક્કી કરી દી", "કૉલ કરશે", "કોલ કરશે", "ફોન કરશે", "સંપર્ક કરશે", "book kari didh", "book kari chhe", "book thai ga", "mokli didh", "mokli aap", "call karshe", "phone karshe",
    ];

    public static bool AreTold(string sentence, FactSheet facts) => Claims(sentence).TrueForAll(facts.Mentions);

    private static List<string> Claims(string sentence)
    {
        List<string> told = [.. Phrases.Where(phrase => sentence.Contains(phrase, StringComparison.OrdinalIgnoreCase))];
        var words = sentence.Split([' ', ',', '.', '!', '?', ':', '\n', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 1; at < words.Length; at++)
        {
            if (!Done.Contains(words[at])) continue;
            var near = words.AsSpan(Math.Max(0, at - Reach)..at);
            var far = words.AsSpan(Math.Max(0, at - ConditionReach)..at);
            if (Holds(near, Doing) && !Holds(near, Open) && !Holds(far, Conditions)) told.Add($"{words[at - 1]} {words[at]}");
        }

        return told;
    }

    private static bool Holds(ReadOnlySpan<string> words, HashSet<string> any)
    {
        foreach (var word in words)
        {
            if (any.Contains(word)) return true;
        }

        return false;
    }
}
