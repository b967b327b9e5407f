using System.Security.Cryptography;
using Ampl.Identity;
using Ampl.Silo.Hosting;

namespace Ampl.Api.Identity;

/// <summary>The administrator whom the operator names; null lets the first start make one.</summary>
internal sealed record NamedAdministrator(string Email, string Password);

/// <summary>A signing secret set by the operator; null uses the installation's own.</summary>
internal sealed record SigningSecret(string? Value);

/// <summary>Before the first request: the keys are loaded and an administrator exists.</summary>
internal sealed partial class IdentityStart(
    IGrainFactory grains, InstallationKeys keys, SigningSecret secret, TenantOptions tenants,
    ILogger<IdentityStart> log, NamedAdministrator? named = null) : IHostedService
{
    private const string DefaultEmail = "admin@ampl.local";
    private const int PasswordBytes = 15;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var installation = grains.Installation();
        var secrets = await installation.Secrets();
        keys.Load(secret.Value ?? secrets.SigningSecret);
        if (named is not null) await Ensure(named.Email, named.Password);
        else if (!secrets.HasAdministrator) await MakeFirst(installation);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Printed before it is noted as handed over: a crash in between makes a new password, never a lost one.
    /// Standard output on purpose, since a log may be shipped elsewhere.
    /// </summary>
    private async Task MakeFirst(IInstallationGrain installation)
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PasswordBytes));
        await Ensure(DefaultEmail, password);
        await Console.Out.WriteLineAsync($"\n  First start: administrator {DefaultEmail}, password {password}\n  It is shown only this once.\n");
        await installation.AdministratorAnnounced();
        LogMade();
    }

    private Task<AccountView> Ensure(string email, string password) => grains.Account(AccountId.OfEmail(email)).Ensure(
        new OpenAccount(email, password, FullName: null, StaffRole.Admin, tenants.Default));

    [LoggerMessage(Level = LogLevel.Information, Message = "Made the first administrator's account")]
    private partial void LogMade();
}
