using System.Collections.Concurrent;
using System.Text;
using Ampl.Replies.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ampl.Tests.Integrations;

/// <summary>One request as a stub received it.</summary>
internal sealed record StubRequest(string Method, string RawTarget, IHeaderDictionary Headers, string Body);

/// <summary>A provider on a real port. It answers by a script, one entry a call, the last of which is repeated.</summary>
internal abstract class StubServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<StubRequest> _requests = new();
    private readonly WebApplication _app;
    private Func<HttpContext, StubRequest, Task>[] _script = [];
    private int _calls;

    protected StubServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(Serve);
    }

    public int Calls => _calls;
    public IReadOnlyList<StubRequest> Requests => [.. _requests];

    /// <summary>Everything that a request had wrong, in the words of the wire's description.</summary>
    public IReadOnlyList<string> Faults => [.. _faults];

    public string Url => _app.Urls.First();
    public string Authority => new Uri(Url).Authority;

    public async Task Start() => await _app.StartAsync();

    public void Script(params Func<HttpContext, StubRequest, Task>[] script) => (_script, _calls) = (script, 0);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    protected abstract void Check(StubRequest request);

    /// <summary>The answer when no script is set.</summary>
    protected abstract Task Answer(HttpContext http, StubRequest request);

    protected void Require(bool holds, string fault)
    {
        if (!holds) _faults.Enqueue(fault);
    }

    private async Task Serve(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var target = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        var request = new StubRequest(http.Request.Method, target, http.Request.Headers, await reader.ReadToEndAsync());
        _requests.Enqueue(request);
        Check(request);
        var call = Interlocked.Increment(ref _calls) - 1;
        await (_script.Length == 0 ? Answer : _script[Math.Min(call, _script.Length - 1)])(http, request);
    }
}

/// <summary>What any provider may do instead of answering.</summary>
internal static class Misbehaviour
{
    public static Func<HttpContext, StubRequest, Task> Status(int status, string body = "{}", params (string Name, string Value)[] headers) => async (http, _) =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        foreach (var (name, value) in headers) http.Response.Headers[name] = value;
        await http.Response.WriteAsync(body);
    };

    /// <summary>Takes the request and never says a word.</summary>
    public static Func<HttpContext, StubRequest, Task> Silent { get; } = (http, _) => Task.Delay(Timeout.Infinite, http.RequestAborted);

    /// <summary>Drops the connection without an answer.</summary>
    public static Func<HttpContext, StubRequest, Task> HangUp { get; } = (http, _) =>
    {
        http.Abort();
        return Task.CompletedTask;
    };
}
