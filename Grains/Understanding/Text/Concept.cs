using Ampl.Knowledge.Vehicles;

namespace Ampl.Understanding.Text;

/// <summary>What a phrase of the vocabulary stands for; the files name these in snake case.</summary>
internal enum ConceptKind
{
    Cue,
    Intent,
    Guard,

    /// <summary>A group of words that mean much the same to the intent classifier: parts of a car, faults, praise.</summary>
    Topic,
    Language,
    Model,
    Brand,
    Variant,

    /// <summary>An ordinary word that names a variant only right behind a car: "Nexon Creative".</summary>
    TrimWord,

    /// <summary>Words around an ambiguous name that show it is no car: "in the city", "punch in".</summary>
    NotModel,
    City,
    State,
    Color,
    Fuel,
    Transmission,
    Category,
    Feature,
    Priority,
    Usage,
    PurchaseMode,
    BuyerType,
    CustomerType,
    Gender,
    Prefix,
    MaritalStatus,
    Rating,
    Timeline,
    Number,
    Fraction,
    Offset,
    Scale,
    Currency,
    Unit,
    Bound,

    /// <summary>What an amount or a model is about when it is not what the customer spends or wants: "down payment", "old car".</summary>
    Context,
    Refusal,
    NumberLabel,
    NameIs,
    NameBefore,
    NotName,

    /// <summary>Common given names and surnames; the value says which.</summary>
    PersonName,

    /// <summary>"N out of 10" and its like; the value says on which scale.</summary>
    ScoreOf,
    Month,
    Weekday,

    /// <summary>Days from today: "today", "udya", "परसों".</summary>
    NearDay,
    Festival,

    /// <summary>Words that a bare yes or no may come with: "sir", "kar diya", "that is".</summary>
    AnswerWord,
}

internal static class ConceptKinds
{
    /// <summary>Several kinds as bits; there are fewer than 64.</summary>
    public static ulong Bits(params ReadOnlySpan<ConceptKind> kinds)
    {
        ulong bits = 0;
        foreach (var kind in kinds) bits |= 1ul << (int)kind;
        return bits;
    }
}

/// <summary>One meaning in the vocabulary; amount and bits are filled for the kinds that have them.</summary>
internal sealed record Concept(ConceptKind Kind, string Value)
{
    public decimal Amount { get; init; }
    public ulong Bits { get; init; }

    /// <summary>How much a phrase of kind Intent speaks for its intent, in log odds.</summary>
    public float Weight { get; init; }

    /// <summary>The enum value of an intent or a language.</summary>
    public int Index { get; init; }

    /// <summary>The name also means something else: "city", "punch".</summary>
    public bool Ambiguous { get; init; }
}
