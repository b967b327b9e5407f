using System.Collections.Immutable;

namespace Ampl.Knowledge;

internal sealed record Offer
{
    public string Id { get; init; } = "";
    public string Title { get; init; } = "";
    public DiscountType DiscountType { get; init; }

    /// <summary>Rupees, or percent for <see cref="DiscountType.Percentage"/>; null when the document names none.</summary>
    public decimal? DiscountValue { get; init; }

    /// <summary>As written in the document; empty means every model.</summary>
    public ImmutableArray<string> ApplicableModels { get; init; } = [];
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidUntil { get; init; }
    /// <summary>For which versions or buyers, in the dealer's words; empty when the models say it all.</summary>
    public string Condition { get; init; } = "";
    public string Text { get; init; } = "";
    public string Source { get; init; } = "";

    /// <summary>Written in sentences without fields: the models are those that it names, and the text tells what is given.</summary>
    public bool IsProse { get; init; }

    /// <summary>On the used cars that the dealer sells, and on no new one.</summary>
    public bool IsForUsed { get; init; }

    /// <summary>Both days count: an offer until the 31st still holds on the 31st.</summary>
    public bool IsValid(DateOnly on) => !(on < ValidFrom) && !(on > ValidUntil);
}

internal enum DiscountType : byte
{
    Other,
    Percentage,
    Flat,
    Emi,
    Exchange,
}

internal sealed record FinanceScheme
{
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    public string Provider { get; init; } = "";

    public string Lender => Provider.Length > 0 ? Provider : Name;

    /// <summary>Percent a year, reducing balance unless the text says otherwise.</summary>
    public decimal? InterestRate { get; init; }
    public int? MaxTenureMonths { get; init; }
    public decimal? MinDownPaymentPercent { get; init; }
    public bool IsForUsed { get; init; }

    /// <summary>Lent on electric cars alone: "EV only".</summary>
    public bool IsForElectric { get; init; }
    public ImmutableArray<string> ApplicableModels { get; init; } = [];
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidUntil { get; init; }
    public string Text { get; init; } = "";
    public string Source { get; init; } = "";

    public bool IsValid(DateOnly on) => !(on < ValidFrom) && !(on > ValidUntil);
}
