using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Ampl.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Ampl.Tests.Hosting;

/// <summary>The whole application in this process, on a real port and a database of its own.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    public const string AdminEmail = "owner@dealer.example";
    public const string AdminPassword = "a long test password";

    private readonly WebApplication _app;
    private readonly TemporaryDirectory _directory;

    private ApiHost(WebApplication app, TemporaryDirectory directory)
    {
        (_app, _directory) = (app, directory);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>Sends no credentials.</summary>
    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<ApiHost> Start(Action<IServiceCollection>? replace = null, params (string Name, string Value)[] settings)
    {
        var directory = new TemporaryDirectory();
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["API_HOST"] = "127.0.0.1",
            ["API_PORT"] = "0",
            ["DATA_DIRECTORY"] = SampleData.Directory,
            ["DATABASE_URL"] = await TestDatabase.New(directory),
            ["AMPL_ADMIN_EMAIL"] = AdminEmail,
            ["AMPL_ADMIN_PASSWORD"] = AdminPassword,
            ["RATE_LIMIT_REQUESTS"] = "1000000",
            ["LOG_LEVEL"] = "error",
            ["RM_PHONE"] = "+91-9800000001",
        };
        foreach (var (name, value) in HostSettings.New().Concat(settings)) all[name] = value;
        var builder = AmplApp.CreateBuilder([.. all.Select(setting => $"--{setting.Key}={setting.Value}")]);
        replace?.Invoke(builder.Services);
        var app = builder.Build().UseAmpl();
        await app.StartAsync();
        return new ApiHost(app, directory);
    }

    public async Task<JsonElement> Say(string message, object? more = null)
    {
        using var answer = await Post("/api/v1/chat", Merge(new { message }, more));
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Goes on where an earlier answer left off.</summary>
    public Task<JsonElement> SayNext(JsonElement earlier, string message) => Say(message, new
    {
        conversation_id = earlier.GetProperty("conversation_id").GetString(),
        visitor_token = earlier.GetProperty("visitor_token").GetString(),
    });

    public Task<HttpResponseMessage> Post(string path, object body) => Http.PostAsJsonAsync(path, body);

    public async Task<HttpClient> SignedIn(string email = AdminEmail, string password = AdminPassword)
    {
        using var answer = await Post("/api/v1/auth/login", new { email, password });
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        var client = new HttpClient { BaseAddress = Http.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _directory.Dispose();
    }

    private static Dictionary<string, object?> Merge(params object?[] parts) => parts
        .OfType<object>()
        .SelectMany(part => part.GetType().GetProperties().Select(property => (property.Name, Value: property.GetValue(part))))
        .ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
}
