using System.Collections.Immutable;
using Ampl.Conversations;
using Ampl.Dealers;
using Ampl.Guardrails;
using Ampl.Understanding;

namespace Ampl.Replies;

/// <summary>Everything a reply is written from.</summary>
internal sealed record ReplyRequest
{
    public required Understood Message { get; init; }

    /// <summary>A blocked message is refused politely and answered from nothing.</summary>
    public GuardVerdict Verdict { get; init; } = GuardVerdict.Allow;

    public required Language ReplyIn { get; init; }
    public ConversationMemory Memory { get; init; } = ConversationMemory.Empty;
    public required Dealership Dealership { get; init; }
    public bool FirstTurn { get; init; }
    public int MaxSources { get; init; } = 5;

    /// <summary>The guided conversation whose question follows the reply, so that nobody is told to call for the same thing.</summary>
    public string? Flow { get; init; }

    public required DateTimeOffset Now { get; init; }
}

/// <summary>A written reply with what it rests on and what it leaves in memory.</summary>
internal sealed record Reply
{
    public required string Text { get; init; }
    public ImmutableArray<SourceView> Sources { get; init; } = [];

    /// <summary>False when the data held no answer, so that the turn is recorded as unanswered.</summary>
    public bool Known { get; init; } = true;

    /// <summary>What was asked, for the turn's record: kinds joined with '+', e.g. "on_road_price".</summary>
    public string Plan { get; init; } = "";

    public ConversationMemory Memory { get; init; } = ConversationMemory.Empty;

    /// <summary>Buttons that go with the text; empty when those of the intent fit.</summary>
    public ImmutableArray<string> Actions { get; init; } = [];

    /// <summary>Which prompts a language model was given; empty when none was asked.</summary>
    public string PromptVersion { get; init; } = "";

    /// <summary>Why the reply is not what it would normally be; null when all went well.</summary>
    public string? Degraded { get; init; }

    /// <summary>How a language model's words were held against the facts; null when none was asked.</summary>
    public GroundingView? Grounding { get; init; }
}
