using System.Collections.Frozen;
using System.Collections.Immutable;
using Ampl.Storage;

namespace Ampl.Silo.Storage;

/// <summary>The table of every type of fact; a new one is added here and gets a migration.</summary>
internal static class FactTables
{
    public static readonly ImmutableArray<FactTable> All =
    [
        new ConversationTable(), new MessageTable(), new ConversationClearTable(), new LeadTable(), new OutboxTable(),
    ];

    private static readonly FrozenDictionary<Type, int> Positions =
        All.Select((table, index) => (table.FactType, index)).ToFrozenDictionary(pair => pair.FactType, pair => pair.index);

    /// <summary>Position in <see cref="All"/> of the table that takes this fact.</summary>
    public static int IndexOf(Fact fact) => Positions.TryGetValue(fact.GetType(), out var index)
        ? index
        : throw new InvalidOperationException($"No table takes facts of type {fact.GetType().Name}; add one to {nameof(FactTables)}");
}
