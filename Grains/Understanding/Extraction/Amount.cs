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
internal struct Amount
{
    public int Start;
    public int End;
    public decimal Value;

    /// <summary>The lakh, crore or thousand it was written with; 1 without.</summary>
    public decimal Scale;
    public bool HasCurrency;
    public bool IsWord;
    public AmountUse Use;

    /// <summary>Index of the other end of a range ("15 se 20 lakh"), or -1.</summary>
    public int Pair;

    private const decimal SmallestBareMoney = 50_000;

    public readonly bool IsMoney => Scale > 1 || HasCurrency || !IsWord && Value >= SmallestBareMoney && Value < 1_000_000_000;
}
