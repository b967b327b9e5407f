using System.Text;
using System.Text.Json;

namespace Ampl.Bench;

/// <summary>Chat requests as the load sends them: on conversations that exist, or each a new one.</summary>
internal sealed class ChatLoad
{
    private const string Path = "/api/v1/chat";
    private readonly byte[][][] _existing;
    private readonly byte[][] _new = [.. BenchMessages.All.Select(text => LoadConnection.Post(Path, JsonSerializer.Serialize(new { message = text })))];

    private ChatLoad(byte[][][] existing) => _existing = existing;

    /// <summary>Starts one conversation for each connection and prepares its thousand messages.</summary>
    public static async Task<ChatLoad> Prepare(Uri api, int conversations = Load.Connections) =>
        new(await Task.WhenAll(Enumerable.Range(0, conversations).Select(_ => Conversation(api))));

    public ReadOnlyMemory<byte> OnExisting(int connection, int sent) => _existing[connection][(sent + connection * 31) % BenchMessages.All.Length];

    public ReadOnlyMemory<byte> OnNew(int connection, int sent) => _new[(sent + connection * 31) % _new.Length];

    private static async Task<byte[][]> Conversation(Uri api)
    {
        using var http = new HttpClient { BaseAddress = api };
        using var content = new StringContent("{\"message\":\"hello\"}", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri(Path, UriKind.Relative), content);
        var first = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        var (id, token) = (first.GetProperty("conversation_id").GetString(), first.GetProperty("visitor_token").GetString());
        return [.. BenchMessages.All.Select(text => LoadConnection.Post(Path, JsonSerializer.Serialize(new { message = text, conversation_id = id, visitor_token = token })))];
    }
}
