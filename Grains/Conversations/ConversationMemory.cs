using System.Collections.Immutable;
using Ampl.Understanding;

namespace Ampl.Conversations;

/// <summary>What a reply may lean on from earlier turns, so that "and its mileage?" finds its car.</summary>
[GenerateSerializer]
internal sealed record ConversationMemory
{
    public static readonly ConversationMemory Empty = new();

    /// <summary>Ids of the vehicles, or names of whole models, last talked about, in the order they were named; at most four.</summary>
    [Id(0)] public ImmutableArray<string> VehiclesInFocus { get; init; } = [];

    /// <summary>Kind of the last question answered, as its snake_case name.</summary>
    [Id(1)] public string? LastQuestion { get; init; }

    /// <summary>All entities known so far; a later value wins over an earlier one.</summary>
    [Id(2)] public Entities Known { get; init; } = Entities.None;

    [Id(3)] public Language Language { get; init; }

    /// <summary>Loan terms last used, so that "and for 7 years?" changes only the tenure.</summary>
    [Id(4)] public decimal? LoanPrincipal { get; init; }
    [Id(5)] public decimal? LoanRatePercent { get; init; }
    [Id(6)] public int? LoanMonths { get; init; }
    [Id(7)] public decimal? LoanDownPayment { get; init; }

    /// <summary>How many people travel, which decides what cars suit until other seats are asked for.</summary>
    [Id(9)] public int? People { get; init; }

    /// <summary>Id of the dealer's text last told, so that "and what papers for that?" is looked up beside it.</summary>
    [Id(10)] public string? LastText { get; init; }

    /// <summary>What the last list of cars was asked for, which "and automatic?" narrows; a car asked after by name wishes for nothing.</summary>
    [Id(11)] public Entities Wished { get; init; } = Entities.None;

    /// <summary>What was said lately, oldest first; kept only where a language model writes.</summary>
    [Id(8)] public ImmutableArray<Spoken> Window { get; init; } = [];
}
