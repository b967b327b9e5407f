namespace Ampl.Errors;

/// <summary>What went wrong, in the terms a caller can act on; Api maps it to an HTTP status.</summary>
public enum ErrorKind
{
    Invalid,
    Unauthenticated,
    Forbidden,
    NotFound,
    Conflict,
    TooManyRequests,
    Unavailable,
}

/// <summary>A broken rule, told to the caller; <paramref name="code"/> is stable snake_case and part of the contract.</summary>
[GenerateSerializer, Alias("ampl.DomainException")]
public sealed class DomainException(ErrorKind kind, string code, string message) : Exception(message)
{
    [Id(0)]
    public ErrorKind Kind { get; } = kind;

    [Id(1)]
    public string Code { get; } = code;
}
