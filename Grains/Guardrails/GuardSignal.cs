namespace Ampl.Guardrails;

/// <summary>What a phrase of data/understanding/guard.json does; attacks are told from bargaining by what comes together.</summary>
[Flags]
internal enum GuardSignal : ulong
{
    None = 0,
}
