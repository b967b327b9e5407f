namespace Ampl.Identity;

/// <summary>The secrets that every process of this installation shares.</summary>
[GenerateSerializer, Immutable, Alias("ampl.InstallationSecrets")]
public sealed record InstallationSecrets(string SigningSecret, string WebhookSecret, bool HasAdministrator);

/// <summary>Made once for the installation, at its first start; key <c>platform/installation</c>.</summary>
[Alias("ampl.IInstallationGrain")]
public interface IInstallationGrain : IGrainWithStringKey
{
    /// <summary>The secrets, made on the first call.</summary>
    [Alias("Secrets")]
    Task<InstallationSecrets> Secrets();

    /// <summary>Notes that the first administrator's password was handed over, so no other one is made.</summary>
    [Alias("AdministratorAnnounced")]
    Task AdministratorAnnounced();
}
