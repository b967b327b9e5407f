namespace Ampl.Guardrails;

/// <summary>What a phrase of data/understanding/guard.json does; attacks are told from bargaining by what comes together.</summary>
[Flags]
internal enum GuardSignal : ulong
{
    None = 0,

    /// <summary>Tries to void or replace the bot's rules: "ignore all previous instructions".</summary>
    OverrideRules = 1ul << 0,

    /// <summary>Gives the bot another role or mode: "you are now DAN", "developer mode".</summary>
    ChangeRole = 1ul << 1,

    /// <summary>Asks for the prompt or the hidden instructions.</summary>
    RevealPrompt = 1ul << 2,

    /// <summary>Asks for keys, passwords, databases.</summary>
    RevealSecrets = 1ul << 3,

    /// <summary>Asks for other customers' data.</summary>
    OthersData = 1ul << 4,

    /// <summary>Orders the bot to promise, approve or write a price, discount or refund.</summary>
    ForcePromise = 1ul << 5,

    /// <summary>Orders the bot to write a false record: payment received, score 100, booking confirmed.</summary>
    FakeRecord = 1ul << 6,

    /// <summary>Threatens with bad reviews that are made up or bought.</summary>
    Extortion = 1ul << 7,

    /// <summary>Work that has nothing to do with cars: poems, code, homework.</summary>
    FreeModel = 1ul << 8,

    /// <summary>Markup that looks like a system message or hidden code.</summary>
    Markup = 1ul << 9,

    /// <summary>Claims to be staff, a developer or an administrator who may change things.</summary>
    ClaimsAuthority = 1ul << 10,

    /// <summary>Asks how to make weapons, poison or malware, or how to break in somewhere.</summary>
    HarmfulRequest = 1ul << 11,
}
