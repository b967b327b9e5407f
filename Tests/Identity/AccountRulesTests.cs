using Ampl.Errors;
using Ampl.Identity;

namespace Ampl.Tests.Identity;

public sealed class AccountRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Four_failures_are_forgiven_and_the_fifth_locks()
    {
        var state = new AccountState { PasswordHash = "x" };
        for (var i = 0; i < 4; i++) state = AccountRules.Failed(state, Now);
        AccountRules.AdmitSignIn(state, Now);
        state = AccountRules.Failed(state, Now);
        Should.Throw<DomainException>(() => AccountRules.AdmitSignIn(state, Now)).Code.ShouldBe("login_throttled");
        AccountRules.AdmitSignIn(state, Now.AddSeconds(30));
    }

    [Fact]
    public void Locks_double_up_to_an_hour()
    {
        var state = new AccountState { PasswordHash = "x", FailedSignIns = 30 };
        (AccountRules.Failed(state, Now).LockedUntil - Now).ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void Success_forgets_failures()
    {
        var state = AccountRules.Succeeded(new AccountState { PasswordHash = "x", FailedSignIns = 3 });
        state.FailedSignIns.ShouldBe(0);
        AccountRules.Succeeded(state).ShouldBeSameAs(state);
    }

    [Fact]
    public void A_key_is_64_hex_digits_finds_its_account_and_only_it_matches()
    {
        var id = AccountId.OfEmail("Asha@Example.in ");
        var key = AccountRules.NewApiKey(id);
        key.Length.ShouldBe(64);
        key.ShouldStartWith(AccountId.OfEmail("asha@example.in").Value);
        var state = new AccountState { PasswordHash = "x", ApiKeyHash = AccountRules.HashOf(key) };
        AccountRules.Matches(state, key).ShouldBeTrue();
        AccountRules.Matches(state, AccountRules.NewApiKey(id)).ShouldBeFalse();
        AccountRules.Matches(new AccountState(), key).ShouldBeFalse();
    }

    [Fact]
    public void The_id_of_an_account_does_not_contain_its_address() =>
        AccountId.OfEmail("asha@example.in").ToString().ShouldNotContain("asha");
}
