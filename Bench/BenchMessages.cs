using System.Globalization;

namespace Ampl.Bench;

/// <summary>A thousand distinct customer messages in five languages, made from our own sentence patterns.</summary>
internal static class BenchMessages
{
    private static readonly string[] Models = ["Creta", "Nexon", "Brezza", "XUV700", "Seltos", "City", "Innova Hycross", "Thar"];

    private static readonly string[] Patterns =
    [
        "What is the on-road price of the {0}?", "Is the {0} available in white?", "Tell me the mileage of {0}", "I want to buy a {0}, budget {1} lakh",
        "EMI for {1} lakh at 9% for 5 years", "automatic SUV under {1} lakh", "compare {0} and Seltos", "What documents do I need for a loan of {1} lakh?",
        "{0} ka on road price kitna hai?", "{0} abhi milegi kya?", "mujhe {0} leni hai, budget {1} lakh hai", "{1} lakh ki kist kitni banegi 7 saal ke liye?",
        "{0} aur Nexon mein kaun si better hai?", "purani gaadi exchange karke {0} leni hai", "{0} pe kya offer chal raha hai?", "call me on 98{1}0{2:0000}45 about {0}",
        "{0} की ऑन रोड कीमत कितनी है?", "मुझे {0} चाहिए, बजट {1} लाख है", "{0} का माइलेज कितना है?", "बीमा कब तक मान्य है?",
        "{0} ची ऑन रोड किंमत किती आहे?", "मला {0} घ्यायची आहे, बजेट {1} लाख", "टेस्ट ड्राइव्ह उद्या मिळेल का {0} ची?",
        "{0} ની ઓન રોડ કિંમત કેટલી છે?", "મારે {0} લેવી છે, બજેટ {1} લાખ છે", "{0} ઉપલબ્ધ છે?",
    ];

    public static string[] All { get; } = [.. Enumerable.Range(0, 1000).Select(Make)];

    private static string Make(int number) =>
        string.Format(CultureInfo.InvariantCulture, Patterns[number % Patterns.Length], Models[number / Patterns.Length % Models.Length], 8 + number % 17, number)
        + (number % 3 == 0 ? "" : $" {number}");
}
