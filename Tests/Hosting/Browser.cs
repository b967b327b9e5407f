using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ampl.Tests.Hosting;

/// <summary>A headless Chromium, driven through its DevTools protocol; every tab has cookies and storage of its own.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars", "--remote-debugging-port=0",
    ];

    private readonly Process _process;
    private readonly DirectoryInfo _profile;
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _calls = new();
    private readonly ConcurrentDictionary<string, Action<string, JsonNode>> _listeners = new();
    private Task _reading = Task.CompletedTask;
    private int _last;

    private Browser(Process process, DirectoryInfo profile) => (_process, _profile) = (process, profile);

    /// <summary>Null where no Chromium is installed.</summary>
    public static string? Executable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    public static async Task<Browser> Launch()
    {
        var profile = Directory.CreateTempSubdirectory("ampl-browser-");
        var start = new ProcessStartInfo(Executable!, [.. Flags, $"--user-data-dir={profile.FullName}", "about:blank"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var process = new Process { StartInfo = start };
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.Split("DevTools listening on ") is [_, var url]) address.TrySetResult(url.Trim());
        };
        process.Start();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var browser = new Browser(process, profile);
        await browser._socket.ConnectAsync(new Uri(await address.Task.WaitAsync(Patience)), CancellationToken.None);
        browser._reading = browser.Read();
        return browser;
    }

    public async Task<Tab> Open(int width = 1280, int height = 900, bool phone = false)
    {
        var context = (string)(await Send("Target.createBrowserContext"))["browserContextId"]!;
        var target = await Send("Target.createTarget", new { url = "about:blank", browserContextId = context });
        var attached = await Send("Target.attachToTarget", new { targetId = (string)target["targetId"]!, flatten = true });
        var tab = new Tab(this, (string)attached["sessionId"]!, context);
        _listeners[tab.Session] = tab.Heard;
        await tab.Prepare(width, height, phone);
        return tab;
    }

    public async Task<JsonNode> Send(string method, object? parameters = null, string? session = null)
    {
        var id = Interlocked.Increment(ref _last);
        var reply = _calls[id] = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        var call = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = JsonSerializer.SerializeToNode(parameters ?? new { }) };
        if (session is not null) call["sessionId"] = session;
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(call), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
        return await reply.Task.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _socket.Dispose();
        _sending.Dispose();
        _profile.Delete(recursive: true);
    }

    private async Task Read()
    {
        var buffer = new byte[64 * 1024];
        var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                await message.WriteAsync(buffer.AsMemory(0, part.Count));
                if (!part.EndOfMessage) continue;
                Dispatch(JsonNode.Parse(message.ToArray())!);
                message.SetLength(0);
            }
        }
        catch (Exception closed) when (closed is WebSocketException or OperationCanceledException)
        {
            foreach (var call in _calls.Values) call.TrySetException(closed);
        }
    }

    private void Dispatch(JsonNode message)
    {
        if (message["id"] is { } id && _calls.TryRemove((int)id, out var call))
        {
            if (message["error"] is { } error) call.SetException(new InvalidOperationException((string)error["message"]!));
            else call.SetResult(message["result"]!);
        }
        else if (message["sessionId"] is { } session && _listeners.TryGetValue((string)session!, out var listener))
        {
            listener((string)message["method"]!, message["params"]!);
        }
    }
}
