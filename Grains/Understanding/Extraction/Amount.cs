namespace Ampl.Understanding.Extraction;

/// <summary>What an amount is about; a plain one may be the customer's budget.</summary>
internal enum AmountUse : byte
{
    Plain,
    Budget,
    DownPayment,
    Emi,
    Loan,
    Income,
    OldCar,
    Quoted,
}

/// <summary>A number of the message at tokens [Start, End); money when a scale, a currency sign or its size says so.</summary>
internal readonly record struct Amount(int Start, int End, decimal Value)
{
    private const decimal SmallestBareMoney = 50_000;
    private const decimal LargestBareMoney = 1_000_000_000;

    /// <summary>The lakh, crore or thousand it was written with; 1 without.</summary>
    public decimal Scale { get; init; } = 1;
    public bool HasCurrency { get; init; }
    public bool IsWord { get; init; }
    public AmountUse Use { get; init; }

    /// <summary>Index of the other end of a range ("15 se 20 lakh"), or -1.</summary>
    public int Pair { get; init; } = -1;

    public bool IsMoney => Scale > 1 || HasCurrency || !IsWord && Value is >= SmallestBareMoney and < LargestBareMoney;

    /// <summary>"9-7 lakh": the first number means lakhs too.</summary>
    public Amount InScaleOf(Amount other) =>
        Scale == 1 && other.Scale > 1 && Value < 1000 ? this with { Scale = other.Scale, Value = Value * other.Scale } : this;
}
