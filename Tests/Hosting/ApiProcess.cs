namespace Ampl.Tests.Hosting;

/// <summary>The front end, with the grains in it unless its settings say otherwise.</summary>
internal sealed class ApiProcess : ProgramProcess
{
    private ApiProcess(Dictionary<string, string> settings)
        : base("Ampl.Api.dll", settings) => Address = new Uri($"http://127.0.0.1:{settings["API_PORT"]}");

    public Uri Address { get; }

    public static async Task<ApiProcess> Start(string databaseUrl, params (string Name, string Value)[] settings)
    {
        var port = FreePort.NextAsText();
        var api = new ApiProcess(Settings(databaseUrl,
            [("API_HOST", "127.0.0.1"), ("API_PORT", port), ("RATE_LIMIT_REQUESTS", "10000000"), .. settings]));
        await api.Ready();
        return api;
    }

    protected override async Task<bool> IsReady(CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = Address };
        try
        {
            using var answer = await http.GetAsync("/health", cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // Not listening yet.
        }
    }
}
