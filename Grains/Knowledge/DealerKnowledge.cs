using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Ampl.Conversations;
using Ampl.Knowledge.Documents;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Knowledge;

/// <summary>Everything one dealer's bot may say, built in one go and replaced as a whole; safe to share between turns.</summary>
internal sealed record DealerKnowledge
{
    private readonly ConcurrentDictionary<string, SourceView> _sources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PassageTraits> _traits = new(StringComparer.Ordinal);

    internal DealerKnowledge(KnowledgeRecords records, SearchIndex search, string version, DateTimeOffset loadedAt, AskingWords? asking = null)
    {
        Asking = asking ?? AskingWords.None;
        Vehicles = new VehicleCatalogue(records.Vehicles);
        Faqs = records.Faqs;
        Offers = [.. records.Offers.Select(offer => OfferModels.Of(offer, Vehicles))];
        OfferTitles = OfferTitle.Of(Offers, records.Vehicles, Asking[Understanding.Asking.UsualOfferWord]);
        Schemes = [.. records.Schemes.Select(scheme => OfferModels.Of(scheme, Vehicles))];
        LenderWords = Lenders.Words(Schemes);
        Policies = records.Policies;
        PoliciesForElectric = Policies.Where(policy => LoanLines.IsForElectric($"{policy.Name} {policy.Text}")).Select(policy => policy.Id).ToFrozenSet(StringComparer.Ordinal);
        Search = search;
        Rates = new ToldRates([.. search.PassagesOf(KnowledgeNamespace.Sales), .. search.PassagesOf(KnowledgeNamespace.Faq)]);
        Version = version;
        LoadedAt = loadedAt;
        AsOn = records.Vehicles.Length == 0
            ? DateOnly.FromDateTime(loadedAt.UtcDateTime)
            : records.Vehicles.Max(vehicle => vehicle.AsOn);
    }

    /// <summary>How people ask, which every dealer's knowledge is searched by.</summary>
    public AskingWords Asking { get; }
    public VehicleCatalogue Vehicles { get; }
    public BodyTypes Bodies { get; init; } = BodyTypes.None;
    public ImmutableArray<Faq> Faqs { get; }
    public ImmutableArray<Offer> Offers { get; }
    public ImmutableArray<OfferTitle> OfferTitles { get; }
    public ImmutableArray<FinanceScheme> Schemes { get; }

    /// <summary>For each lender of the schemes the stems that call it.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> LenderWords { get; }
    public ImmutableArray<InsurancePolicy> Policies { get; }

    /// <summary>The ids of those that are for electric cars alone.</summary>
    public FrozenSet<string> PoliciesForElectric { get; }
    public SearchIndex Search { get; private init; }
    public ToldRates Rates { get; }

    /// <summary>Equal versions hold equal records: a turn's record names it so that the answer can be explained later.</summary>
    public string Version { get; }
    public DateTimeOffset LoadedAt { get; }

    /// <summary>The youngest price list among the vehicles.</summary>
    public DateOnly AsOn { get; }

    public bool IsEmpty => Search.Count == 0;

    /// <summary>The same knowledge for one question whose nearest passages by meaning are known.</summary>
    public DealerKnowledge With(DenseHits dense) => dense.Matches.IsEmpty ? this : this with { Search = Search.With(dense) };

    /// <summary>A car as the source of an answer; made once, because most answers name several.</summary>
    public SourceView SourceOf(Vehicle car) => _sources.GetOrAdd(car.Id, static (_, car) => SourcePreview.Of(car), car);

    public PassageTraits TraitsOf(Passage passage) =>
        _traits.GetOrAdd(passage.Id, static (_, about) => PassageTraits.Of(about.Passage, about.Own.Vehicles, about.Own.Asking), (Passage: passage, Own: this));
}

/// <summary>The typed records of all files of one dealer, in file order.</summary>
internal sealed record KnowledgeRecords
{
    public ImmutableArray<Vehicle> Vehicles { get; init; } = [];
    public ImmutableArray<Faq> Faqs { get; init; } = [];
    public ImmutableArray<Offer> Offers { get; init; } = [];
    public ImmutableArray<FinanceScheme> Schemes { get; init; } = [];
    public ImmutableArray<InsurancePolicy> Policies { get; init; } = [];

    /// <summary>Prose that no typed record was written from.</summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];
}
