using Ampl.Errors;
using Ampl.Identity;
using Ampl.Tenants;
using Ampl.Tests.Hosting;

namespace Ampl.Tests.Identity;

public sealed class AccountGrainTests(AmplGrains host) : IClassFixture<AmplGrains>
{
    private const string Password = "correct horse battery";

    private readonly string _email = $"{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}@dealer.example";

    private IAccountGrain Account => host.Grains.Account(AccountId.OfEmail(_email));

    [Fact]
    public async Task Repeated_wrong_passwords_lock_the_account_for_a_while_even_over_a_restart()
    {
        await Open();
        for (var attempt = 0; attempt < 5; attempt++)
            (await Refused(() => Account.SignIn("wrong password"))).ShouldBe((ErrorKind.Unauthenticated, "invalid_credentials"));

        (await Refused(() => Account.SignIn(Password))).ShouldBe((ErrorKind.TooManyRequests, "login_throttled"));
        await host.Restart();
        (await Refused(() => Account.SignIn(Password))).ShouldBe((ErrorKind.TooManyRequests, "login_throttled"));

        await host.AdvanceBy(TimeSpan.FromSeconds(30));
        (await Account.SignIn(Password)).Email.ShouldBe(_email);
    }

    [Fact]
    public async Task A_success_forgives_earlier_failures()
    {
        await Open();
        for (var round = 0; round < 2; round++)
        {
            for (var attempt = 0; attempt < 4; attempt++) await Refused(() => Account.SignIn("wrong password"));
            (await Account.SignIn(Password)).Role.ShouldBe(StaffRole.Agent);
        }
    }

    [Fact]
    public async Task An_address_has_one_account_whose_key_alone_opens_it()
    {
        var opened = await Open();

        (await Refused(Open)).ShouldBe((ErrorKind.Conflict, "email_taken"));
        (await Account.UseKey(opened.ApiKey))!.Email.ShouldBe(_email);
        (await Account.UseKey(new string('0', opened.ApiKey.Length))).ShouldBeNull();
    }

    [Fact]
    public async Task The_operators_administrator_gets_a_new_password_and_keeps_the_key()
    {
        var opened = await Open();

        await Account.Ensure(new OpenAccount(_email, "another long password", FullName: null, StaffRole.Admin, new TenantId("dealer")));

        (await Account.SignIn("another long password")).Role.ShouldBe(StaffRole.Admin);
        (await Refused(() => Account.SignIn(Password))).Item1.ShouldBe(ErrorKind.Unauthenticated);
        (await Account.UseKey(opened.ApiKey))!.Role.ShouldBe(StaffRole.Admin);
    }

    [Fact]
    public async Task The_secrets_of_the_installation_are_made_once()
    {
        var secrets = await host.Grains.Installation().Secrets();

        await host.CrashAndRestart();

        (await host.Grains.Installation().Secrets()).ShouldBe(secrets);
    }

    private Task<AccountOpened> Open() =>
        Account.Open(new OpenAccount(_email, Password, FullName: null, StaffRole.Agent, new TenantId("dealer")));

    private static async Task<(ErrorKind, string)> Refused(Func<Task> call)
    {
        var refused = await Should.ThrowAsync<DomainException>(call);
        return (refused.Kind, refused.Code);
    }
}
