using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Ampl.Tests.Hosting;

/// <summary>A port that nobody listened on a moment ago.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static string NextAsText() => Next().ToString(CultureInfo.InvariantCulture);
}
