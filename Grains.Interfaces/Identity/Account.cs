using System.Security.Cryptography;
using System.Text;
using Ampl.Tenants;

namespace Ampl.Identity;

/// <summary>What a member of staff may do; each role may do all that the ones below it may.</summary>
public enum StaffRole
{
    Viewer,
    Agent,
    Manager,
    Admin,
}

/// <summary>Names an account by its e-mail address without containing it, so ids may appear in logs.</summary>
[GenerateSerializer, Immutable, Alias("ampl.AccountId")]
public readonly record struct AccountId([property: Id(0)] string Value)
{
    public const int HexLength = 32;

    public string Key => $"{TenantId.Platform.Value}/{Value}";

    public static AccountId OfEmail(string email)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToLowerInvariant()), hash);
        return new AccountId(Convert.ToHexStringLower(hash[..(HexLength / 2)]));
    }

    public override string ToString() => Value;
}

/// <summary>An account as its owner may see it.</summary>
[GenerateSerializer, Immutable, Alias("ampl.AccountView")]
public sealed record AccountView(AccountId Id, string Email, StaffRole Role, TenantId Tenant);

/// <summary>Opens an account; the password is 10 to 128 characters.</summary>
[GenerateSerializer, Immutable, Alias("ampl.OpenAccount")]
public sealed record OpenAccount(string Email, string Password, string? FullName, StaffRole Role, TenantId Tenant);

/// <summary>An account just opened, with its API key: 64 hex digits, shown once and stored only as a hash.</summary>
[GenerateSerializer, Immutable, Alias("ampl.AccountOpened")]
public sealed record AccountOpened(AccountView Account, string ApiKey);
