using System.Collections.Immutable;
using Ampl.Replies;
using Ampl.Understanding;

namespace Ampl.Flows;

/// <summary>A message seen by the flows: the request for a reply as it would be without them, and where they stand.</summary>
/// <param name="Chosen">The language that the client asks for, whatever the message is written in.</param>
internal sealed record FlowInput(ReplyRequest Request, FlowsState State, Language? Chosen)
{
    public Understood Message => Request.Message;
}

/// <summary>What the flows make of a message.</summary>
internal sealed record FlowStep
{
    public required FlowsState State { get; init; }

    /// <summary>The message with its entities as the question made them meant.</summary>
    public required Understood Message { get; init; }

    public required Language Language { get; init; }

    /// <summary>What the flow says; after the answer when there is one.</summary>
    public string Text { get; init; } = "";

    /// <summary>The message is answered as if there were no flow, before <see cref="Text"/>.</summary>
    public bool Answers { get; init; }

    /// <summary>Buttons for the answer; empty when the usual ones fit.</summary>
    public ImmutableArray<string> Actions { get; init; } = [];

    /// <summary>For the turn's record: "flow:test_drive.phone".</summary>
    public required string Plan { get; init; }
}
