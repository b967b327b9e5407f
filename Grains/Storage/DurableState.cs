using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Ampl.Storage;

/// <summary>One append-only row that is committed together with the state that caused it.</summary>
internal abstract record Fact;

/// <summary>
/// What a grain stores: a small snapshot, and the facts of the change being made. Facts are not part
/// of the snapshot; the storage writes them in the same transaction and hands back a state without them.
/// </summary>
[GenerateSerializer]
internal abstract record DurableState
{
    [JsonIgnore]
    [field: NonSerialized]
    public ImmutableArray<Fact> Pending { get; init; } = [];

    public DurableState Committed() => Pending.IsEmpty ? this : this with { Pending = [] };
}
