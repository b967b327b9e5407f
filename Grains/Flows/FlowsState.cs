using System.Collections.Immutable;
using Ampl.Understanding;

namespace Ampl.Flows;

/// <summary>The guided conversations of one customer. Bounded by the number of flows, whatever the length of the talk.</summary>
[GenerateSerializer]
internal sealed record FlowsState
{
    public static readonly FlowsState None = new();
    private static readonly TimeSpan Shelf = TimeSpan.FromDays(7);

    [Id(0)] public FlowProgress? Active { get; init; }

    /// <summary>Flows that another one or a person's help came before; the newest last, each flow once.</summary>
    [Id(1)] public ImmutableArray<FlowProgress> Suspended { get; init; } = [];

    /// <summary>Finished and cancelled flows, each flow once; carried on to the lead with every turn.</summary>
    [Id(2)] public ImmutableArray<FlowRequest> Ended { get; init; } = [];

    /// <summary>The flow that ended with the last turn, which a correction still reaches; null one turn later.</summary>
    [Id(3)] public string? Amendable { get; init; }

    /// <summary>Everything collected so far, as the lead is to know it.</summary>
    public ImmutableArray<FlowRequest> Requests()
    {
        var open = Active is null ? Suspended.AsEnumerable() : Suspended.Append(Active);
        return [.. Ended, .. open.Select(one => one.ToRequest(FlowStatus.InProgress))];
    }

    /// <summary>As it stands after a turn that concerned no flow.</summary>
    public FlowsState Settle(DateTimeOffset now)
    {
        var fresh = Fresh(now);
        return fresh.Amendable is null ? fresh : fresh with { Amendable = null };
    }

    /// <summary>What was left lying for a week is not taken up again: days and wishes have passed.</summary>
    public FlowsState Fresh(DateTimeOffset now)
    {
        var oldest = now - Shelf;
        var state = Active?.At < oldest ? this with { Active = null } : this;
        foreach (var paused in state.Suspended)
        {
            if (paused.At < oldest) state = state with { Suspended = state.Suspended.Remove(paused) };
        }

        return state;
    }

    /// <summary>The newest request of a flow replaces an earlier one, but giving up a second one does not take back the first.</summary>
    public FlowsState End(FlowRequest request)
    {
        var keeps = request.Status == FlowStatus.Cancelled && Ended.Any(ended => ended.Flow == request.Flow && ended.Status == FlowStatus.Completed);
        return this with { Active = null, Ended = keeps ? Ended : [.. Ended.Where(ended => ended.Flow != request.Flow), request] };
    }

    public FlowsState Suspend() => Active is null ? this : this with
    {
        Active = null,
        Suspended = [.. Suspended.Where(paused => paused.Flow != Active.Flow), Active with { Interruptions = 0, Unusable = 0 }],
    };

    public FlowsState Activate(FlowProgress progress) => this with
    {
        Active = progress,
        Amendable = null,
        Suspended = Suspended.RemoveAll(paused => paused.Flow == progress.Flow),
    };
}

/// <summary>How far one flow has come.</summary>
[GenerateSerializer]
internal sealed record FlowProgress
{
    [Id(0)] public required string Flow { get; init; }
    [Id(1)] public ImmutableArray<FlowField> Values { get; init; } = [];

    /// <summary>The slot that was asked for, or one of <see cref="FlowStage"/>.</summary>
    [Id(2)] public string Asking { get; init; } = "";

    /// <summary>Answers to the question that could not be used, in a row.</summary>
    [Id(3)] public int Unusable { get; init; }

    /// <summary>Other questions that came instead of an answer, in a row.</summary>
    [Id(4)] public int Interruptions { get; init; }

    [Id(5)] public Language Language { get; init; }
    [Id(6)] public DateTimeOffset At { get; init; }
    [Id(7)] public ImmutableArray<string> Skipped { get; init; } = [];

    public string? ValueOf(string slot)
    {
        foreach (var field in Values)
        {
            if (field.Name == slot) return field.Value;
        }

        return null;
    }

    public FlowProgress Put(string slot, string value) => this with
    {
        Values = [.. Values.Where(field => field.Name != slot), new FlowField(slot, value)],
        Skipped = Skipped.Remove(slot),
    };

    public FlowProgress Drop(string slot) => this with
    {
        Values = Values.RemoveAll(field => field.Name == slot),
        Skipped = Skipped.Remove(slot),
    };

    public FlowRequest ToRequest(FlowStatus status) => new() { Flow = Flow, Status = status, Fields = Values, At = At };
}

/// <summary>What is asked when no slot is.</summary>
internal static class FlowStage
{
    public const string Confirm = "?confirm";
    public const string Change = "?change";
}
