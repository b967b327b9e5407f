using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ampl.Tests.Hosting;

/// <summary>One page as a visitor uses it: real clicks and keys, and waits on what the page shows.</summary>
internal sealed class Tab(Browser browser, string session, string context) : IAsyncDisposable
{
    // $ and $$ look inside the widget, wherever its markup lives: in its shadow root or in the host page.
    private const string Helpers = """
        window.$$ = what => {
          const widget = document.getElementById('ampl-chat-widget');
          return [...((widget && widget.shadowRoot) || document).querySelectorAll(what)];
        };
        window.$ = what => $$(what)[0];
        window.seen = node => !!node && node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0;
        window.focused = () => { let at = document.activeElement; while (at?.shadowRoot) at = at.shadowRoot.activeElement; return at?.id; };
        """;

    private static readonly Dictionary<string, (string Code, int Key, string Text)> Keys = new(StringComparer.Ordinal)
    {
        ["Enter"] = ("Enter", 13, "\r"),
        ["Tab"] = ("Tab", 9, ""),
        ["Escape"] = ("Escape", 27, ""),
        ["Space"] = ("Space", 32, " "),
    };

    public string Session => session;

    /// <summary>Uncaught faults and console errors of the page.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>Every address that the page asked for.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public async Task Prepare(int width, int height, bool phone)
    {
        foreach (var domain in new[] { "Page", "Runtime", "Network" }) await Do($"{domain}.enable");
        await Do("Page.addScriptToEvaluateOnNewDocument", new { source = Helpers });
        await Do("Emulation.setDeviceMetricsOverride", new { width, height, deviceScaleFactor = 1, mobile = phone });
        if (phone) await Do("Emulation.setTouchEmulationEnabled", new { enabled = true });
        await Media(dark: false);
    }

    public Task Media(bool dark) => Do("Emulation.setEmulatedMedia", new
    {
        features = new[]
        {
            new { name = "prefers-color-scheme", value = dark ? "dark" : "light" },
            new { name = "prefers-reduced-motion", value = "reduce" },
        },
    });

    public Task Offline(bool offline) => Do("Network.emulateNetworkConditions",
        new { offline, latency = 0, downloadThroughput = -1, uploadThroughput = -1 });

    public Task GoTo(string address) => Do("Page.navigate", new { url = address });

    public async Task Reload()
    {
        await Run("window.before = true");
        await Do("Page.reload");
        await Until("!window.before && document.readyState === 'complete'");
    }

    public async Task<JsonNode?> Run(string script)
    {
        var reply = await Do("Runtime.evaluate", new { expression = script, awaitPromise = true, returnByValue = true });
        var fault = reply["exceptionDetails"];
        if (fault is not null) throw new InvalidOperationException($"{fault["exception"]?["description"] ?? fault["text"]}");
        return reply["result"]?["value"];
    }

    public async Task<bool> Holds(string condition) => (bool)(await Run($"!!({condition})"))!;

    public async Task<string> Text(string script) => (string?)await Run(script) ?? "";

    /// <summary>Waits in the page itself until a condition holds, across navigations, at most ten seconds.</summary>
    public async Task Until(string condition)
    {
        var wait = $$"""
            new Promise((done, fail) => {
              const end = performance.now() + 10000;
              (function look() {
                let holds = false;
                try { holds = !!({{condition}}); } catch { }
                if (holds) done(true);
                else if (performance.now() > end) fail(new Error('never came true: ' + {{JsonSerializer.Serialize(condition)}}));
                else setTimeout(look, 15);
              })();
            })
            """;
        for (var navigations = 0; ; navigations++)
        {
            try
            {
                await Run(wait);
                return;
            }
            catch (InvalidOperationException gone) when (navigations < 5 && (gone.Message.Contains("navigated", StringComparison.Ordinal)
                || gone.Message.Contains("context", StringComparison.Ordinal)))
            {
                // The page went away under the wait; the next one may fulfil it.
            }
        }
    }

    /// <summary>Clicks the middle of what the script finds, once it is visible; in the middle of the window, where nothing fixed lies over it.</summary>
    public async Task Click(string script)
    {
        await Until($"seen({script})");
        var at = await Run($"(node => {{ node.scrollIntoView({{ block: 'center', behavior: 'instant' }}); const box = node.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; }})({script})");
        foreach (var type in new[] { "mousePressed", "mouseReleased" })
        {
            await Do("Input.dispatchMouseEvent", new { type, x = (double)at![0]!, y = (double)at[1]!, button = "left", clickCount = 1 });
        }
    }

    public Task Type(string text) => Do("Input.insertText", new { text });

    public async Task Press(string key, bool shift = false)
    {
        var (code, number, text) = Keys[key];
        var name = key == "Space" ? " " : key;
        var modifiers = shift ? 8 : 0;
        await Do("Input.dispatchKeyEvent", new { type = text.Length == 0 ? "rawKeyDown" : "keyDown", key = name, code, windowsVirtualKeyCode = number, text, modifiers });
        await Do("Input.dispatchKeyEvent", new { type = "keyUp", key = name, code, windowsVirtualKeyCode = number, modifiers });
    }

    public async Task Picture(string file)
    {
        var picture = await Do("Page.captureScreenshot", new { format = "png" });
        await File.WriteAllBytesAsync(file, Convert.FromBase64String((string)picture["data"]!));
    }

    public async ValueTask DisposeAsync() => await browser.Send("Target.disposeBrowserContext", new { browserContextId = context });

    internal void Heard(string method, JsonNode data)
    {
        if (method == "Runtime.exceptionThrown") Faults.Enqueue($"{data["exceptionDetails"]?["exception"]?["description"]}");
        if (method == "Runtime.consoleAPICalled" && (string?)data["type"] == "error") Faults.Enqueue(data["args"]!.ToJsonString());
        if (method == "Network.requestWillBeSent") Requests.Enqueue((string)data["request"]!["url"]!);
    }

    private Task<JsonNode> Do(string method, object? parameters = null) => browser.Send(method, parameters, session);
}
