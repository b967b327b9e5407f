namespace Ampl.Silo.Integrations;

/// <summary>How providers are reached: connections are kept, but not for longer than their address may stay true.</summary>
internal static class ProviderHttp
{
    public static HttpClient Client(HttpMessageHandler? signs = null) => new(signs ?? Sockets(), disposeHandler: true)
    {
        // Time limits are the pipeline's, on the injected clock.
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
    };

    public static SocketsHttpHandler Sockets() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(3),
        AllowAutoRedirect = false,
    };
}
