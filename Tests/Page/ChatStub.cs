using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Ampl.Tests.Page;

/// <summary>A call that the stub received.</summary>
internal sealed record Asked(string Text, string MessageId, string Conversation, string? Token, string? Key, string? Source);

/// <summary>The page and a tiny dealer that speaks the chat contract: tokens, idempotent message ids, faults on demand.</summary>
internal sealed class ChatStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Talk> _talks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _pages = new(StringComparer.Ordinal);

    private ChatStub(WebApplication app) => _app = app;

    private sealed class Talk
    {
        public JsonArray Messages { get; } = [];
        public Dictionary<string, JsonObject> Answers { get; } = new(StringComparer.Ordinal);
        public string Token { get; } = $"visitor-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
    }

    public int Port => new Uri(_app.Urls.First()).Port;

    public string Address => $"http://127.0.0.1:{Port}";

    /// <summary>The same server under another origin.</summary>
    public string Elsewhere => $"http://localhost:{Port}";

    public ConcurrentQueue<Asked> Calls { get; } = new();

    public ConcurrentQueue<string> Cleared { get; } = new();

    /// <summary>Faults for the next messages, in order: a status, or 0 to do the work and lose the answer.</summary>
    public ConcurrentQueue<int> Faults { get; } = new();

    /// <summary>What the next answers look like; the default names a source and two actions.</summary>
    public Action<JsonObject> Shape { get; set; } = _ => { };

    public static async Task<ChatStub> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var stub = new ChatStub(app);
        var files = new PhysicalFileProvider(WebRoot.Folder);
        app.Use(stub.AllowOthers);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files });
        app.Map("/health/ready", () => Results.Json(new { status = "healthy" }));
        app.Map("/pages/{name}", (string name) => Results.Content(stub._pages[name], "text/html; charset=utf-8"));
        app.MapPost("/api/v1/chat", stub.Say);
        app.MapGet("/api/v1/chat/{id}/history", stub.History);
        app.MapDelete("/api/v1/chat/{id}", stub.Clear);
        await app.StartAsync();
        return stub;
    }

    /// <summary>A dealer's own page; returns its address.</summary>
    public string Page(string name, string html)
    {
        _pages[name] = html;
        return $"{Address}/pages/{name}";
    }

    public void Forget() => _talks.Clear();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Task AllowOthers(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        (headers.AccessControlAllowOrigin, headers.AccessControlAllowHeaders) = ("*", "*");
        (headers.AccessControlAllowMethods, headers.AccessControlExposeHeaders) = ("*", "Retry-After");
        headers.CacheControl = "no-cache";
        return HttpMethods.IsOptions(http.Request.Method) ? Task.CompletedTask : next(http);
    }

    private async Task<IResult> Say(HttpContext http, JsonElement body)
    {
        string? Field(string name) => body.TryGetProperty(name, out var value) ? value.GetString() : null;
        var call = new Asked(Field("message")!, Field("message_id")!, Field("conversation_id")!, Token(http), http.Request.Headers["X-API-Key"], Field("source"));
        Calls.Enqueue(call);
        var fault = Faults.TryDequeue(out var status) ? status : -1;
        if (fault > 0) return Problem(http, fault);

        var isNew = !_talks.ContainsKey(call.Conversation);
        var talk = _talks.GetOrAdd(call.Conversation, _ => new Talk());
        var mayRepeat = talk.Answers.ContainsKey(call.MessageId);
        if (!isNew && !mayRepeat && call.Token != talk.Token) return Problem(http, 403);
        if (!mayRepeat) talk.Answers[call.MessageId] = Answer(talk, call);
        if (fault == 0) http.Abort();
        return Results.Json(talk.Answers[call.MessageId]);
    }

    private JsonObject Answer(Talk talk, Asked call)
    {
        var now = TimeProvider.System.GetUtcNow().ToString("O");
        var text = $"You asked: {call.Text}";
        talk.Messages.Add(new JsonObject { ["role"] = "user", ["content"] = call.Text, ["timestamp"] = now, ["message_id"] = call.MessageId });
        talk.Messages.Add(new JsonObject { ["role"] = "assistant", ["content"] = text, ["timestamp"] = now, ["message_id"] = call.MessageId });
        var answer = new JsonObject
        {
            ["response"] = text, ["conversation_id"] = call.Conversation, ["message_id"] = call.MessageId, ["query"] = call.Text,
            ["visitor_token"] = talk.Token, ["language"] = "en", ["lead_score"] = 87, ["lead_priority"] = "hot", ["degraded"] = null,
            ["sources"] = new JsonArray(new JsonObject
            {
                ["id"] = "1", ["source"] = "inventory.csv", ["namespace"] = "inventory", ["score"] = 0.91, ["preview"] = "Hyundai Creta SX, petrol...",
            }),
            ["suggested_actions"] = new JsonArray("Book test drive", "Get price quote"), ["processing_time_ms"] = 1.5, ["timestamp"] = now,
        };
        Shape(answer);
        return answer;
    }

    private IResult History(HttpContext http, string id)
    {
        if (!_talks.TryGetValue(id, out var talk)) return Problem(http, 404);
        if (Token(http) != talk.Token) return Problem(http, 403);
        return Results.Json(new JsonObject { ["conversation_id"] = id, ["messages"] = talk.Messages.DeepClone(), ["turn_count"] = talk.Answers.Count });
    }

    private IResult Clear(HttpContext http, string id)
    {
        if (_talks.TryGetValue(id, out var talk) && Token(http) != talk.Token) return Problem(http, 403);
        _talks.TryRemove(id, out _);
        Cleared.Enqueue(id);
        return Results.Json(new { message = "Conversation cleared", conversation_id = id });
    }

    private static string? Token(HttpContext http) => http.Request.Headers["X-Visitor-Token"];

    private static IResult Problem(HttpContext http, int status)
    {
        if (status is 429 or 503) http.Response.Headers.RetryAfter = "1";
        return Results.Problem(statusCode: status, detail: "stub", extensions: new Dictionary<string, object?> { ["code"] = "stub" });
    }
}
