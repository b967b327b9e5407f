using Ampl.Storage;
using Ampl.Tenants;

namespace Ampl.Identity;

/// <summary>One account; secrets only as hashes.</summary>
[GenerateSerializer]
internal sealed record AccountState : DurableState
{
    [Id(0)] public string Email { get; init; } = "";
    [Id(1)] public string? FullName { get; init; }
    [Id(2)] public StaffRole Role { get; init; }
    [Id(3)] public TenantId Tenant { get; init; }
    [Id(4)] public string PasswordHash { get; init; } = "";

    /// <summary>SHA-256 of the API key, hex; the key itself is 128 random bits and so needs no slow hash.</summary>
    [Id(5)] public string ApiKeyHash { get; init; } = "";

    [Id(6)] public int FailedSignIns { get; init; }
    [Id(7)] public DateTimeOffset? LockedUntil { get; init; }

    public bool Exists => PasswordHash.Length > 0;
}
