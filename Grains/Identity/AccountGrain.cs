using Ampl.Errors;
using Microsoft.AspNetCore.Identity;

namespace Ampl.Identity;

/// <summary>Holds one account.</summary>
internal sealed class AccountGrain(
    [PersistentState("account")] IPersistentState<AccountState> store,
    IPasswordHasher<AccountState> hasher,
    TimeProvider time) : Grain, IAccountGrain
{
    private AccountId Id => new(this.GetPrimaryKeyString().Split('/')[1]);

    public async Task<AccountOpened> Open(OpenAccount account)
    {
        if (store.State.Exists)
            throw new DomainException(ErrorKind.Conflict, "email_taken", "This e-mail address already has an account.");
        AccountRules.AdmitPassword(account.Password);
        var key = AccountRules.NewApiKey(Id);
        await Save(Described(account) with { ApiKeyHash = AccountRules.HashOf(key) });
        return new AccountOpened(View(), key);
    }

    public async Task<AccountView> Ensure(OpenAccount account)
    {
        AccountRules.AdmitPassword(account.Password);
        var same = store.State.Role == account.Role && store.State.Exists && Verifies(account.Password);
        if (!same) await Save(Described(account) with { ApiKeyHash = store.State.ApiKeyHash });
        return View();
    }

    public async Task<AccountView> SignIn(string password)
    {
        AccountRules.AdmitSignIn(store.State, time.GetUtcNow());
        if (!Verifies(password))
        {
            if (store.State.Exists) await Save(AccountRules.Failed(store.State, time.GetUtcNow()));
            throw new DomainException(ErrorKind.Unauthenticated, "invalid_credentials", "Invalid email or password");
        }
        var next = AccountRules.Succeeded(store.State);
        if (!ReferenceEquals(next, store.State)) await Save(next);
        return View();
    }

    public Task<AccountView?> UseKey(string apiKey) =>
        Task.FromResult(AccountRules.Matches(store.State, apiKey) ? View() : null);

    private AccountView View() => new(Id, store.State.Email, store.State.Role, store.State.Tenant);

    private AccountState Described(OpenAccount account) => new()
    {
        Email = account.Email.Trim(),
        FullName = account.FullName,
        Role = account.Role,
        Tenant = account.Tenant,
        PasswordHash = hasher.HashPassword(store.State, account.Password),
    };

    /// <summary>An unknown account costs as much time as a wrong password, so neither can be told from the other.</summary>
    private bool Verifies(string password)
    {
        var hash = store.State.Exists ? store.State.PasswordHash : hasher.HashPassword(store.State, password);
        var verified = hasher.VerifyHashedPassword(store.State, hash, password) != PasswordVerificationResult.Failed;
        return verified && store.State.Exists;
    }

    private async Task Save(AccountState next)
    {
        store.State = next;
        await store.WriteStateAsync();
    }
}
