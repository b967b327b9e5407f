using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Ampl.Tests.Integrations;

/// <summary>OpenAI's chat and embeddings as they are on the wire; everything a request has wrong is noted.</summary>
internal sealed class OpenAiStub : StubServer
{
    public const string Key = "sk-test-9f2c";

    public string Text { get; set; } = "Hello.";

    /// <summary>The vector of a text at its place in the request.</summary>
    public Func<string, int, float[]> Meaning { get; set; } = static (text, place) => [text.Length, place, 1];

    /// <summary>All texts that were embedded, in order.</summary>
    public IReadOnlyList<string> Embedded =>
        [.. Requests.Where(request => request.RawTarget == "/v1/embeddings").SelectMany(request => JsonNode.Parse(request.Body)!["input"]!.AsArray()).Select(text => text!.GetValue<string>())];
    public string BaseUrl => $"{Url}/v1";

    /// <summary>What the model was told last, all messages in one.</summary>
    public string LastPrompt => string.Join('\n', JsonNode.Parse(Requests[^1].Body)!["messages"]!.AsArray().Select(message => Content(message!)));

    public static async Task<OpenAiStub> New()
    {
        var stub = new OpenAiStub();
        await stub.Start();
        return stub;
    }

    /// <summary>Streams the pieces; then ends properly, or as the test wants it.</summary>
    public static Func<HttpContext, StubRequest, Task> Says(string[] pieces, string finish = "stop", bool done = true) => async (http, _) =>
    {
        await Open(http);
        await Event(http, Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "", ["refusal"] = null }, null));
        foreach (var piece in pieces) await Event(http, Chunk(new JsonObject { ["content"] = piece }, null));
        if (finish.Length > 0) await Event(http, Chunk([], finish));
        await Event(http, Usage());
        if (done) await http.Response.WriteAsync("data: [DONE]\n\n");
    };

    /// <summary>Calls tools instead of saying something; the arguments arrive in two pieces.</summary>
    public static Func<HttpContext, StubRequest, Task> CallsTools(params (string Name, string Arguments)[] calls) => async (http, request) =>
    {
        await Open(http);
        var round = JsonNode.Parse(request.Body)!["messages"]!.AsArray().Count;
        foreach (var ((name, arguments), place) in calls.Select((call, place) => (call, place)))
        {
            await Event(http, Chunk(Tool(place, new JsonObject { ["name"] = name, ["arguments"] = "" }, $"call_{round}_{place}"), null));
            var half = arguments.Length / 2;
            await Event(http, Chunk(Tool(place, new JsonObject { ["arguments"] = arguments[..half] }), null));
            await Event(http, Chunk(Tool(place, new JsonObject { ["arguments"] = arguments[half..] }), null));
        }

        await Event(http, Chunk([], "tool_calls"));
        await Event(http, Usage());
        await http.Response.WriteAsync("data: [DONE]\n\n");
    };

    /// <summary>Says something made of what the tool answered last.</summary>
    public static Func<HttpContext, StubRequest, Task> SaysOfResult(Func<string, string> text) => (http, request) =>
        Says([text(Content(JsonNode.Parse(request.Body)!["messages"]!.AsArray()[^1]!))])(http, request);

    /// <summary>Says the pieces and then hangs up in the middle of the answer.</summary>
    public static Func<HttpContext, StubRequest, Task> Breaks(params string[] pieces) => async (http, request) =>
    {
        await Says(pieces, finish: "", done: false)(http, request);
        await http.Response.Body.FlushAsync();
        http.Abort();
    };

    /// <summary>Says the pieces and then nothing more, without hanging up.</summary>
    public static Func<HttpContext, StubRequest, Task> Stalls(params string[] pieces) => async (http, request) =>
    {
        await Says(pieces, finish: "", done: false)(http, request);
        await http.Response.Body.FlushAsync();
        await Task.Delay(Timeout.Infinite, http.RequestAborted);
    };

    public static Func<HttpContext, StubRequest, Task> Malformed { get; } = async (http, _) =>
    {
        await Open(http);
        await http.Response.WriteAsync("data: {\"id\":\"chatcmpl-1\",\"choices\":[{\"del\n\n");
    };

    public static Func<HttpContext, StubRequest, Task> Error(int status, string type, string code, params (string Name, string Value)[] headers) =>
        Misbehaviour.Status(status, new JsonObject { ["error"] = new JsonObject { ["message"] = "no", ["type"] = type, ["param"] = null, ["code"] = code } }.ToJsonString(), headers);

    protected override Task Answer(HttpContext http, StubRequest request) =>
        request.RawTarget == "/v1/embeddings" ? Embed(http, request) : Says([Text])(http, request);

    protected override void Check(StubRequest request)
    {
        Require(request.Method == "POST", "method is POST");
        Require(request.Headers.Authorization == $"Bearer {Key}", "Authorization is Bearer and the key");
        Require(request.Headers.ContentType.ToString().StartsWith("application/json", StringComparison.Ordinal), "Content-Type is application/json");
        if (request.RawTarget == "/v1/embeddings") CheckEmbeddings(JsonNode.Parse(request.Body)!);
        else if (request.RawTarget == "/v1/chat/completions") CheckChat(JsonNode.Parse(request.Body)!);
        else Require(false, $"path {request.RawTarget} exists");
    }

    private void CheckChat(JsonNode body)
    {
        Require(body["model"]?.GetValue<string>() == "gpt-4o-mini", "model");
        Require(body["messages"] is JsonArray { Count: > 0 } messages && messages.All(message => Content(message!).Length > 0 || message!["tool_calls"] is not null), "messages with content");
        Require(body["messages"]?[0]?["role"]?.GetValue<string>() == "system", "the rules come first");
        Require(body["stream"]?.GetValue<bool>() == true && body["stream_options"]?["include_usage"]?.GetValue<bool>() == true, "stream with usage");
        Require(body["max_completion_tokens"]?.GetValue<int>() > 0 && body["max_tokens"] is null, "max_completion_tokens, not max_tokens");
        CheckTools(body);
    }

    private void CheckTools(JsonNode body)
    {
        if (body["tools"] is not JsonArray tools) return;
        Require(tools.All(tool => tool!["type"]?.GetValue<string>() == "function" && tool["function"]?["name"] is not null), "tools are functions with names");
        Require(tools.All(tool => tool!["function"]?["parameters"]?["type"]?.GetValue<string>() == "object"), "parameters are an object's schema");
        var open = new HashSet<string>();
        foreach (var message in body["messages"]!.AsArray())
        {
            if (message!["role"]!.GetValue<string>() == "tool") Require(open.Remove(message["tool_call_id"]!.GetValue<string>()), "a result belongs to a call");
            else Require(open.Count == 0, "every call is answered before anything else is said");
            foreach (var call in message["tool_calls"]?.AsArray() ?? [])
            {
                Require(call!["type"]?.GetValue<string>() == "function" && JsonNode.Parse(call["function"]!["arguments"]!.GetValue<string>()) is JsonObject, "a call has its arguments as JSON text");
                open.Add(call["id"]!.GetValue<string>());
            }
        }

        Require(open.Count == 0, "every call is answered");
    }

    private void CheckEmbeddings(JsonNode body)
    {
        Require(body["model"]?.GetValue<string>() == "text-embedding-3-small", "model");
        Require(body["input"] is JsonArray { Count: > 0 and <= 2048 }, "1 to 2048 inputs");
        Require(body["encoding_format"]?.GetValue<string>() == "base64", "encoding_format");
    }

    private static string Content(JsonNode message) => message["content"] switch
    {
        JsonArray parts => string.Concat(parts.Select(part => part!["text"]?.GetValue<string>())),
        { } text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
        _ => "",
    };

    private static async Task Open(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers["X-Request-ID"] = "req_1";
        await http.Response.StartAsync();
    }

    private static async Task Event(HttpContext http, JsonObject data)
    {
        await http.Response.WriteAsync($"data: {data.ToJsonString()}\n\n");
        await http.Response.Body.FlushAsync();
    }

    private static JsonObject Chunk(JsonObject delta, string? finish) => Frame(
        [new JsonObject { ["index"] = 0, ["delta"] = delta, ["logprobs"] = null, ["finish_reason"] = finish }], null);

    private static JsonObject Tool(int place, JsonObject function, string? id = null)
    {
        var call = new JsonObject { ["index"] = place, ["function"] = function };
        if (id is not null) (call["id"], call["type"]) = (id, "function");
        return new JsonObject { ["tool_calls"] = new JsonArray(call) };
    }

    private static JsonObject Usage() =>
        Frame([], new JsonObject { ["prompt_tokens"] = 11, ["completion_tokens"] = 9, ["total_tokens"] = 20 });

    private static JsonObject Frame(JsonArray choices, JsonObject? usage) => new()
    {
        ["id"] = "chatcmpl-1", ["object"] = "chat.completion.chunk", ["created"] = 1770950921, ["model"] = "gpt-4o-mini-2024-07-18",
        ["choices"] = choices, ["usage"] = usage, ["obfuscation"] = "x7Qp",
    };

    private async Task Embed(HttpContext http, StubRequest request)
    {
        var data = new JsonArray();
        foreach (var text in JsonNode.Parse(request.Body)!["input"]!.AsArray())
        {
            var bytes = System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(Meaning(text!.GetValue<string>(), data.Count)).ToArray();
            data.Add(new JsonObject { ["object"] = "embedding", ["index"] = data.Count, ["embedding"] = Convert.ToBase64String(bytes) });
        }

        var answer = new JsonObject
        {
            ["object"] = "list", ["data"] = data, ["model"] = "text-embedding-3-small", ["usage"] = new JsonObject { ["prompt_tokens"] = 2, ["total_tokens"] = 2 },
        };
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(answer.ToJsonString());
    }
}
