using System.Collections.Immutable;

namespace Ampl.Understanding.Extraction;

/// <summary>What the readers of one message have found so far; becomes an <see cref="Entities"/> at the end.</summary>
internal sealed class EntityDraft
{
    public List<string> Models { get; } = [];
    public List<string> Competitors { get; } = [];
    public List<string> Phones { get; } = [];
    public List<string> Emails { get; } = [];
    public List<string> Names { get; } = [];
    public Entities Found { get; set; } = Entities.None;
    public LoanTerms Loan { get; set; } = LoanTerms.None;
    public CustomerMeans Means { get; set; } = CustomerMeans.Unknown;
    public decimal? OldCarWorth { get; set; }
    public int? People { get; set; }
    public int? MostKm { get; set; }

    public void Clear()
    {
        Models.Clear();
        Competitors.Clear();
        Phones.Clear();
        Emails.Clear();
        Names.Clear();
        Found = Entities.None;
        Loan = LoanTerms.None;
        Means = CustomerMeans.Unknown;
        OldCarWorth = null;
        People = null;
        MostKm = null;
    }

    public Entities ToEntities()
    {
        if (ReferenceEquals(Found, Entities.None) && Models.Count + Competitors.Count + Phones.Count + Emails.Count + Names.Count == 0) return Found;
        return Found with
        {
            ModelsMentioned = Of(Models),
            CompetitorsConsidered = Of(Competitors),
            PhoneNumbers = Of(Phones),
            EmailAddresses = Of(Emails),
            Names = Of(Names),
            ExtractionConfidence = ExtractionConfidence.Of(this),
        };
    }

    private static ImmutableArray<string> Of(List<string> values) => values.Count == 0 ? [] : [.. values];
}
