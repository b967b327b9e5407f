using System.Security.Cryptography;
using System.Text;
using Ampl.Errors;

namespace Ampl.Identity;

/// <summary>How guessing is slowed down, and how keys and passwords are judged.</summary>
internal static class AccountRules
{
    public const int MinPassword = 10;
    public const int MaxPassword = 128;
    private const int FreeAttempts = 5;
    private static readonly TimeSpan FirstLock = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(1);

    /// <exception cref="DomainException">The account is locked after repeated failures.</exception>
    public static void AdmitSignIn(AccountState state, DateTimeOffset now)
    {
        if (state.LockedUntil > now)
            throw new DomainException(ErrorKind.TooManyRequests, "login_throttled", "Too many failed sign-ins; wait a while and try again.");
    }

    public static AccountState Failed(AccountState state, DateTimeOffset now)
    {
        var failures = state.FailedSignIns + 1;
        var beyond = failures - FreeAttempts;
        var lockFor = FirstLock * Math.Pow(2, Math.Clamp(beyond, 0, 12));
        return state with
        {
            FailedSignIns = failures,
            LockedUntil = beyond < 0 ? null : now + (lockFor < LongestLock ? lockFor : LongestLock),
        };
    }

    public static AccountState Succeeded(AccountState state) =>
        state is { FailedSignIns: 0, LockedUntil: null } ? state : state with { FailedSignIns = 0, LockedUntil = null };

    /// <exception cref="DomainException">The password is too short or too long.</exception>
    public static void AdmitPassword(string password)
    {
        if (password.Length is < MinPassword or > MaxPassword)
            throw new DomainException(ErrorKind.Invalid, "password_length", $"A password has {MinPassword} to {MaxPassword} characters.");
    }

    /// <summary>64 hex digits: the account's id, so that a key finds its account, and 128 random bits.</summary>
    public static string NewApiKey(AccountId account) =>
        account.Value + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(AccountId.HexLength / 2));

    public static string HashOf(string apiKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(apiKey)));

    public static bool Matches(AccountState state, string apiKey) =>
        state.Exists && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(HashOf(apiKey)), Encoding.ASCII.GetBytes(state.ApiKeyHash));
}
