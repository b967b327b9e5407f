using Ampl.Storage;

namespace Ampl.Leads;

/// <summary>A lead as it stands, and how far into its conversation it has heard.</summary>
[GenerateSerializer]
internal sealed record LeadState : DurableState
{
    [Id(0)] public LeadView? Lead { get; init; }

    /// <summary>Revision of the conversation that was last applied; older events are ignored.</summary>
    [Id(1)] public long HeardOf { get; init; }

    /// <summary>Points of the strongest intent so far, which is the lead's primary intent.</summary>
    [Id(2)] public int StrongestIntent { get; init; }
}
