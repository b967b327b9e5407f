namespace Ampl.Replies.Wording;

/// <summary>The placeholders that a phrase may hold; written {snake_case} in data/replies.</summary>
internal enum Slot
{
    Brand,
    Contact,
    Car,
    Cars,
    Variant,
    Price,
    OnRoad,
    Low,
    High,
    Date,
    City,
    Count,
    Label,
    Value,
    Colour,
    Colours,
    Feature,
    Loan,
    Rate,
    Period,
    Emi,
    Interest,
    Total,
    Down,
    Percent,
    Items,
    Name,
    Criteria,
    Difference,
    Number,
    Income,
}

/// <summary>The placeholders that every language's text of a phrase must hold, all of them and no other.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class TakesAttribute(params Slot[] slots) : Attribute
{
    public Slot[] Slots { get; } = slots;
}
