using System.Collections.Immutable;

namespace Ampl.Knowledge;

internal sealed record InsurancePolicy
{
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    public string Provider { get; init; } = "";
    public CoverageType CoverageType { get; init; }
    public decimal? CoverageAmount { get; init; }
    public decimal? PremiumAmount { get; init; }
    public bool HasZeroDep { get; init; }
    public bool HasRoadsideAssistance { get; init; }
    public ImmutableArray<string> AddOns { get; init; } = [];
    public string Text { get; init; } = "";
    public string Source { get; init; } = "";
}

internal enum CoverageType : byte
{
    Other,
    Comprehensive,
    ThirdParty,
    ZeroDep,
}
