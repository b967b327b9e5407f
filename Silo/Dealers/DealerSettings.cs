using Ampl.Dealers;
using Ampl.Silo.Hosting;
using Microsoft.Extensions.Configuration;

namespace Ampl.Silo.Dealers;

/// <summary>Reads who speaks for the dealer.</summary>
internal static class DealerSettings
{
    public static DealerProfile ProfileFrom(IConfiguration settings)
    {
        var unset = new DealerProfile();
        return new DealerProfile
        {
            BrandName = settings.Text("BRAND_NAME", unset.BrandName),
            ManagerName = settings.Text("RM_NAME", unset.ManagerName),
            ManagerPhone = Shown(settings.Text("RM_PHONE", unset.ManagerPhone)),
            ManagerEmail = settings.Text("RM_EMAIL", unset.ManagerEmail),
            Website = settings.Text("WEBSITE_URL", unset.Website),
            State = settings.Text("DEALER_STATE", unset.State),
            TollFreeNumber = Shown(settings.Text("TOLL_FREE_NUMBER", unset.TollFreeNumber)),
        };
    }

    /// <summary>A number still masked as in the example file ("+91-XXXXXXXXXX") is no number to show a customer.</summary>
    private static string Shown(string phone) => phone.Contains("XXX", StringComparison.OrdinalIgnoreCase) ? "" : phone;
}
