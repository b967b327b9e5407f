namespace Ampl.Identity;

/// <summary>One member of staff: proves who they are by password or key, and slows down guessing.</summary>
[Alias("ampl.IAccountGrain")]
public interface IAccountGrain : IGrainWithStringKey
{
    /// <exception cref="Errors.DomainException">Conflict <c>email_taken</c>: the address already has an account.</exception>
    [Alias("Open")]
    Task<AccountOpened> Open(OpenAccount account);

    /// <summary>Opens the account or gives it this password and role: for the administrator named by the operator.</summary>
    [Alias("Ensure")]
    Task<AccountView> Ensure(OpenAccount account);

    /// <exception cref="Errors.DomainException">Unauthenticated, or TooManyRequests after repeated failures.</exception>
    [Alias("SignIn")]
    Task<AccountView> SignIn(string password);

    /// <summary>Null when the key is not this account's.</summary>
    [Alias("UseKey")]
    Task<AccountView?> UseKey(string apiKey);
}
