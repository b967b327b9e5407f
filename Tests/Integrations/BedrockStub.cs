using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Ampl.Silo.Integrations.Aws;
using Ampl.Silo.Integrations.Bedrock;
using Microsoft.AspNetCore.Http;

namespace Ampl.Tests.Integrations;

/// <summary>Bedrock's runtime on the wire; it checks each signature by making it again.</summary>
internal sealed class BedrockStub : StubServer
{
    public const string Model = "us.anthropic.claude-sonnet-4-20250514-v1:0";
    public const string ApiKey = "bedrock-api-key";
    public static readonly AwsCredentials Credentials = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "session/token==");
    private static readonly AwsScope Scope = new("ap-south-1", "bedrock");

    public bool ExpectsApiKey { get; set; }

    public static async Task<BedrockStub> New()
    {
        var stub = new BedrockStub();
        await stub.Start();
        return stub;
    }

    public static Func<HttpContext, StubRequest, Task> Error(int status, string type) =>
        Misbehaviour.Status(status, """{"message":"no"}""", ("x-amzn-ErrorType", type));

    public static Func<HttpContext, StubRequest, Task> Streams(params byte[][] frames) => async (http, _) =>
    {
        http.Response.ContentType = "application/vnd.amazon.eventstream";
        foreach (var frame in frames)
        {
            await http.Response.Body.WriteAsync(frame);
            await http.Response.Body.FlushAsync();
        }
    };

    public static Func<HttpContext, StubRequest, Task> Says(params string[] pieces) => Streams(
    [
        Event("messageStart", """{"role":"assistant"}"""),
        .. pieces.Select(Delta),
        Event("contentBlockStop", """{"contentBlockIndex":0}"""),
        Event("messageStop", """{"stopReason":"end_turn","p":"abcd"}"""),
        Event("metadata", """{"usage":{"inputTokens":5,"outputTokens":2,"totalTokens":7},"metrics":{"latencyMs":321}}"""),
    ]);

    public static Func<HttpContext, StubRequest, Task> CallsTool(string id, string name, string input) => Streams(
        Event("messageStart", """{"role":"assistant"}"""),
        Event("contentBlockStart", new JsonObject { ["contentBlockIndex"] = 0, ["start"] = new JsonObject { ["toolUse"] = new JsonObject { ["toolUseId"] = id, ["name"] = name } } }.ToJsonString()),
        Event("contentBlockDelta", new JsonObject { ["contentBlockIndex"] = 0, ["delta"] = new JsonObject { ["toolUse"] = new JsonObject { ["input"] = input } } }.ToJsonString()),
        Event("contentBlockStop", """{"contentBlockIndex":0}"""),
        Event("messageStop", """{"stopReason":"tool_use"}"""));

    public static byte[] Delta(string text) =>
        Event("contentBlockDelta", new JsonObject { ["contentBlockIndex"] = 0, ["delta"] = new JsonObject { ["text"] = text } }.ToJsonString());

    public static byte[] Event(string type, string payload) => Frame(payload, (":event-type", type), (":content-type", "application/json"), (":message-type", "event"));

    public static byte[] Exception(string type) =>
        Frame("""{"message":"slow down"}""", (":exception-type", type), (":content-type", "application/json"), (":message-type", "exception"));

    private static byte[] Frame(string payload, params (string Name, string Value)[] headers)
    {
        var head = headers.SelectMany(pair => (byte[])
            [(byte)pair.Name.Length, .. Encoding.ASCII.GetBytes(pair.Name), 7, (byte)(pair.Value.Length >> 8), (byte)pair.Value.Length, .. Encoding.ASCII.GetBytes(pair.Value)]).ToArray();
        var body = Encoding.UTF8.GetBytes(payload);
        byte[] frame = [.. new byte[12], .. head, .. body, .. new byte[4]];
        BinaryPrimitives.WriteUInt32BigEndian(frame, (uint)frame.Length);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(4), (uint)head.Length);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(8), Crc32.Of(frame.AsSpan(0, 8)));
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(frame.Length - 4), Crc32.Of(frame.AsSpan(0, frame.Length - 4)));
        return frame;
    }

    protected override void Check(StubRequest request)
    {
        Require(request.Method == "POST", "method is POST");
        Require(request.Headers.ContentType == "application/json", "Content-Type is application/json and nothing else");
        if (ExpectsApiKey) Require(request.Headers.Authorization == $"Bearer {ApiKey}" && !request.Headers.ContainsKey("x-amz-date"), "Bearer and no signature");
        else CheckSignature(request);
        if (request.RawTarget == "/model/amazon.titan-embed-text-v2%3A0/invoke") CheckTitan(request);
        else CheckConverse(request);
    }

    protected override Task Answer(HttpContext http, StubRequest request)
    {
        if (request.RawTarget.EndsWith("/converse-stream", StringComparison.Ordinal)) return Says("Hel", "lo.")(http, request);
        var answer = request.RawTarget.EndsWith("/invoke", StringComparison.Ordinal)
            ? new JsonObject { ["embedding"] = new JsonArray(JsonNode.Parse(request.Body)!["inputText"]!.GetValue<string>().Length, 1), ["inputTextTokenCount"] = 1 }.ToJsonString()
            : """{"output":{"message":{"role":"assistant","content":[{"reasoningContent":{}},{"text":"Hello"}]}},"stopReason":"end_turn","usage":{"inputTokens":5,"outputTokens":2,"totalTokens":7},"metrics":{"latencyMs":321}}""";
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(answer);
    }

    private void CheckTitan(StubRequest request)
    {
        var body = JsonNode.Parse(request.Body)!;
        Require(request.Headers.Accept == "application/json", "Accept");
        Require(body["inputText"] is not null && body["dimensions"]?.GetValue<int>() is 256 or 512 or 1024 && body["normalize"]?.GetValue<bool>() == true, "Titan's body");
    }

    private void CheckConverse(StubRequest request)
    {
        Require(request.RawTarget.StartsWith("/model/us.anthropic.claude-sonnet-4-20250514-v1%3A0/converse", StringComparison.Ordinal), "the model's id is escaped");
        var body = JsonNode.Parse(request.Body)!;
        var roles = body["messages"]!.AsArray().Select(message => message!["role"]!.GetValue<string>()).ToList();
        Require(roles[0] == "user" && roles.Zip(roles.Skip(1)).All(pair => pair.First != pair.Second), "roles alternate, the user first");
        Require(body["messages"]!.AsArray().All(message => message!["content"] is JsonArray { Count: > 0 }), "content is a list of blocks");
        CheckTools(body);
        Require(body["system"] is JsonArray { Count: > 0 } && body["inferenceConfig"]?["maxTokens"]?.GetValue<int>() > 0, "system and inferenceConfig");
    }

    private void CheckTools(JsonNode body)
    {
        var messages = body["messages"]!.AsArray();
        for (var at = 0; at < messages.Count; at++)
        {
            var used = Ids(messages[at]!, "toolUse");
            var answered = at + 1 < messages.Count ? Ids(messages[at + 1]!, "toolResult") : [];
            Require(used.SequenceEqual(answered) || used.Count == 0, "each use of a tool is answered in the message that follows");
            Require(used.Count == 0 || body["toolConfig"]?["tools"] is JsonArray { Count: > 0 }, "toolConfig stays while tools are used");
            Require(messages[at]!["content"]!.AsArray().All(block => block!["toolUse"] is not { } use || use["input"] is JsonObject), "a tool's input is an object");
        }

        foreach (var tool in body["toolConfig"]?["tools"]?.AsArray() ?? [])
            Require(tool!["toolSpec"] is { } spec && spec["name"] is not null && spec["inputSchema"]?["json"]?["type"]?.GetValue<string>() == "object", "toolSpec");
    }

    private static List<string> Ids(JsonNode message, string block) =>
        [.. message["content"]!.AsArray().Select(part => part![block]?["toolUseId"]?.GetValue<string>()).OfType<string>()];

    private void CheckSignature(StubRequest request)
    {
        var date = request.Headers["x-amz-date"].ToString();
        if (!DateTimeOffset.TryParseExact(date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            Require(false, "x-amz-date");
            return;
        }

        Require((TimeProvider.System.GetUtcNow() - at).Duration() < TimeSpan.FromMinutes(5), "the date is now");
        Require(request.Headers["x-amz-security-token"] == Credentials.SessionToken, "session token");
        var authorization = request.Headers.Authorization.ToString();
        var names = authorization.Split("SignedHeaders=")[1].Split(',')[0].Split(';');
        var signed = new AwsRequest(request.Method, request.RawTarget, "", [.. names.Select(name => (name, request.Headers[name].ToString()))], Encoding.UTF8.GetBytes(request.Body));
        Require(names.Contains("host") && names.Contains("x-amz-date") && names.Contains("x-amz-security-token") && names.Contains("content-type"), "what must be signed is signed");
        Require(authorization == AwsSignature.Authorization(signed, Credentials, Scope, at), "the signature is right");
    }
}
