using System.Security.Cryptography;
using Ampl.Storage;

namespace Ampl.Identity;

/// <summary>Secrets of the installation, kept with the rest of its data so that a cluster shares them.</summary>
[GenerateSerializer]
internal sealed record InstallationState : DurableState
{
    [Id(0)] public string SigningSecret { get; init; } = "";
    [Id(1)] public string WebhookSecret { get; init; } = "";
    [Id(2)] public bool HasAdministrator { get; init; }
}

/// <summary>Makes the installation's secrets once and hands them to its own processes.</summary>
internal sealed class InstallationGrain([PersistentState("installation")] IPersistentState<InstallationState> store)
    : Grain, IInstallationGrain
{
    private const int SecretBytes = 32;

    public async Task<InstallationSecrets> Secrets()
    {
        if (store.State.SigningSecret.Length == 0)
        {
            await Save(store.State with
            {
                SigningSecret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes)),
                WebhookSecret = "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes)),
            });
        }
        return new InstallationSecrets(store.State.SigningSecret, store.State.WebhookSecret, store.State.HasAdministrator);
    }

    public Task AdministratorAnnounced() => Save(store.State with { HasAdministrator = true });

    private async Task Save(InstallationState next)
    {
        store.State = next;
        await store.WriteStateAsync();
    }
}
