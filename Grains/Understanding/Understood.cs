using System.Collections.Immutable;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;

namespace Ampl.Understanding;

/// <summary>An intent with its calibrated probability, 0..1.</summary>
internal readonly record struct IntentGuess(Intent Intent, double Confidence);

/// <summary>Terms of a loan as the customer named them; money in rupees, rate in percent a year.</summary>
internal sealed record LoanTerms(decimal? Principal, decimal? DownPayment, decimal? AnnualRatePercent, int? Months)
{
    public static readonly LoanTerms None = new(null, null, null, null);

    /// <summary>The down payment as a share of the price, where it was named so.</summary>
    public decimal? DownPercent { get; init; }
}

/// <summary>What a customer has to spend a month, in rupees: their income, and an instalment they name.</summary>
internal sealed record CustomerMeans(decimal? MonthlyIncome, decimal? Instalment)
{
    public static readonly CustomerMeans Unknown = new(null, null);
}

/// <summary>Everything one message says, without any earlier turn; pure, made without I/O.</summary>
internal sealed record Understood
{
    public required string Text { get; init; }

    /// <summary>The text with PAN and Aadhaar numbers masked: the only form that may be stored.</summary>
    public required string SafeText { get; init; }

    /// <summary>Normalised words of the text, for retrieval: NFC, lower case, ASCII digits, no nukta.</summary>
    public required string Normalized { get; init; }

    public Language Language { get; init; }

    /// <summary>The text is in none of our languages (Tamil, French); <see cref="Language"/> is then English, in which such a customer is answered.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Holds nothing but figures, names and addresses, which are the same in all languages.</summary>
    public bool IsBare { get; init; }

    public Intent Intent { get; init; }
    public double Confidence { get; init; }
    public ImmutableArray<IntentGuess> Secondary { get; init; } = [];
    public Entities Entities { get; init; } = Entities.None;
    public Cue Cues { get; init; }
    public LoanTerms Loan { get; init; } = LoanTerms.None;
    public CustomerMeans Means { get; init; } = CustomerMeans.Unknown;

    /// <summary>What the customer says that the car they give fetches, in rupees; where used cars are sold it may be what one may cost.</summary>
    public decimal? OldCarWorth { get; init; }

    /// <summary>How many people the customer says there are, a family for instance; no seats were asked for by that.</summary>
    public int? People { get; init; }

    /// <summary>How far a used car may have run at most.</summary>
    public int? MostKm { get; init; }

    /// <summary>Phrases of an attack or of bargaining that the text holds; <see cref="Guardrails.InputGuard"/> judges them.</summary>
    public Guardrails.GuardSignal GuardSignals { get; init; }

    /// <summary>How probable it is that the text attacks the bot, by what the examples taught.</summary>
    public double AttackProbability { get; init; }

    /// <summary>The folded words of the text; read once, since many look at them.</summary>
    public ImmutableArray<string> Words => _words ??= WordReader.WordsOf(Text);

    /// <summary>Those of the normalised text, in which misspelt and stretched words are righted.</summary>
    public ImmutableArray<string> NormalizedWords => _normalizedWords ??= WordReader.WordsOf(Normalized);

    /// <summary>The cars of a catalogue that the text speaks of; found once, since flows and answers both look at them.</summary>
    public ImmutableArray<VehicleMatch> CarsIn(VehicleCatalogue catalogue)
    {
        if (_cars?.Catalogue != catalogue) _cars = (catalogue, catalogue.Resolve(Words));
        return _cars.Value.Matches;
    }

    private (VehicleCatalogue Catalogue, ImmutableArray<VehicleMatch> Matches)? _cars;
    private ImmutableArray<string>? _words;
    private ImmutableArray<string>? _normalizedWords;

    public bool Has(Cue cue) => (Cues & cue) != Cue.None;
}
