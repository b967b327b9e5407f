using System.Collections.Immutable;

namespace Ampl.Flows;

public enum FlowStatus
{
    InProgress,

    /// <summary>The customer confirmed it; a person at the dealership has to take it from here.</summary>
    Completed,
    Cancelled,
}

/// <summary>One thing that was collected, in a form that no language changes: "2026-12-01", "Hyundai Creta", "1500000".</summary>
[GenerateSerializer, Immutable, Alias("ampl.FlowField")]
public sealed record FlowField(string Name, string Value);

/// <summary>What a guided conversation collected for the dealership: a test drive, a service visit, a booking.</summary>
[GenerateSerializer, Immutable, Alias("ampl.FlowRequest")]
public sealed record FlowRequest
{
    /// <summary>The name of the flow, which is that of its file: "test_drive".</summary>
    [Id(0)] public required string Flow { get; init; }

    [Id(1)] public FlowStatus Status { get; init; }
    [Id(2)] public ImmutableArray<FlowField> Fields { get; init; } = [];

    /// <summary>When it last changed.</summary>
    [Id(3)] public DateTimeOffset At { get; init; }
}
