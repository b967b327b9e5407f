using Ampl.Tenants;
using Microsoft.Extensions.Configuration;

namespace Ampl.Silo.Hosting;

/// <summary>Which tenant answers when nobody says otherwise.</summary>
public sealed record TenantOptions(TenantId Default)
{
    /// <exception cref="SettingException">DEFAULT_TENANT_ID cannot name a tenant.</exception>
    public static TenantOptions From(IConfiguration settings)
    {
        var tenant = settings.Text("DEFAULT_TENANT_ID", "ampl-default");
        return TenantId.IsValid(tenant) && tenant != TenantId.Platform.Value
            ? new TenantOptions(new TenantId(tenant))
            : throw new SettingException("DEFAULT_TENANT_ID", "must be 1 to 64 lower-case letters, digits and dashes, and not 'platform'.");
    }
}
