using System.Collections.Immutable;

namespace Ampl.Guardrails;

/// <summary>Which way a text travels: from the customer to the bot, or from the bot to the customer.</summary>
public enum GuardDirection
{
    Input,
    Output,
}

/// <summary>A text to judge; figures and promises that <paramref name="Context"/> states too may be repeated in an output.</summary>
[GenerateSerializer, Immutable, Alias("ampl.GuardQuery")]
public sealed record GuardQuery(string Text, GuardDirection Direction, string? Context);

/// <summary>Verdict is allow, flag or block; the reasons are stable snake_case codes, none when allowed.</summary>
[GenerateSerializer, Immutable, Alias("ampl.GuardDecision")]
public sealed record GuardDecision(string Verdict, ImmutableArray<string> Reasons);
