using Ampl.Knowledge.Vehicles;

namespace Ampl.Replies.Grounding;

/// <summary>The customer's own figures said back to them: "you asked for cars under 12 lakh". They prove nothing about a car.</summary>
internal static class Echo
{
    private static readonly string[] Marks =
    [
        "you asked", "you said", "you mentioned", "your budget", "a budget", "budget of", "your loan", "your down payment", "your income",
        "aapka budget", "aapke budget", "apke budget", "apka budget", "tumcha budget", "tumchya budget", "tamaru budget", "tamara budget",
        "आपका बजट", "आपके बजट", "आपने", "तुमचे बजेट", "तुमच्या बजेट", "तुम्ही", "તમારું બજેટ", "તમારા બજેટ", "તમે",
    ];

    public static bool Allows(string sentence, Quantity told, FactSheet facts) =>
        told.Price == PriceKind.Any
        && Array.Exists(Marks, mark => sentence.Contains(mark, StringComparison.OrdinalIgnoreCase))
        && QuantityReader.Read(facts.Said).Concat(WordQuantities.Read(facts.Said, facts.Reader)).Any(said => said.Value == told.Value);
}
