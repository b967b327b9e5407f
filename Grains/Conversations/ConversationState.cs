using System.Collections.Immutable;
using Ampl.Flows;
using Ampl.Scoring;
using Ampl.Storage;
using Ampl.Understanding;

namespace Ampl.Conversations;

/// <summary>What a conversation must remember to take its next turn; bounded, whatever its length.</summary>
[GenerateSerializer]
internal sealed record ConversationState : DurableState
{
    /// <summary>Counts committed changes; zero means that nobody has spoken yet.</summary>
    [Id(0)] public long Revision { get; init; }

    /// <summary>Turns since the start or the last clear.</summary>
    [Id(1)] public int Turns { get; init; }

    [Id(2)] public string Source { get; init; } = "";
    [Id(3)] public string? CustomerId { get; init; }
    [Id(4)] public ConversationMemory Memory { get; init; } = ConversationMemory.Empty;
    [Id(5)] public ScoreLedger Score { get; init; } = ScoreLedger.Empty;

    /// <summary>True once a lead was fed, so that it also hears of a score that falls back to nothing.</summary>
    [Id(6)] public bool HasLead { get; init; }

    /// <summary>Hashes of the newest message ids, newest last; older ones are looked up in the facts.</summary>
    [Id(7)] public ImmutableArray<int> RecentMessages { get; init; } = [];

    /// <summary>What a bare yes or no in the next message would be about: a payment, a booking, a visit.</summary>
    [Id(8)] public Intent? Confirming { get; init; }

    /// <summary>Null before the first turn and after a clear.</summary>
    [Id(10)] public LastTurn? LastTurn { get; init; }

    /// <summary>The intent that is worth most of those since the start or the last clear.</summary>
    [Id(11)] public Intent? StrongestIntent { get; init; }

    /// <summary>Guided conversations, under way and ended; null until the first begins.</summary>
    [Id(9)] public FlowsState? Flows { get; init; }
}

/// <summary>What the lead is told of the newest turn besides what the conversation remembers anyway.</summary>
[GenerateSerializer]
internal sealed record LastTurn([property: Id(0)] Intent Intent, [property: Id(1)] DateTimeOffset At);
