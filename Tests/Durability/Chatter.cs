using System.Net.Http.Json;
using System.Text.Json;

namespace Ampl.Tests.Durability;

/// <summary>One turn that the service acknowledged.</summary>
internal sealed record Acknowledged(string MessageId, string Text, string Response);

/// <summary>A customer who talks without end, and says a message again, with its id, until it is acknowledged.</summary>
internal sealed class Chatter(HttpClient http, int number, Action acknowledged)
{
    private static readonly string[] Texts =
    [
        "Creta ka on road price kitna hai?", "What is the mileage of the Nexon?", "EMI for 8 lakh at 9% for 5 years",
        "I want to buy a Creta, my budget is 16 lakh", "मुझे ब्रेज़ा की कीमत बताइए", "do you have a 7 seater?",
    ];

    private readonly List<Acknowledged> _turns = [];
    private string? _visitorToken;

    public string ConversationId { get; } = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(number)).ToString();

    public IReadOnlyList<Acknowledged> Turns => _turns;

    public async Task TalkUntil(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            var turn = _turns.Count;
            var text = $"{Texts[(turn + number) % Texts.Length]} ({number}.{turn})";
            var messageId = $"{ConversationId}-{turn}";
            _turns.Add(new Acknowledged(messageId, text, await SayUntilAcknowledged(messageId, text)));
            acknowledged();
        }
    }

    /// <summary>Null while the service is down or asks to be tried again.</summary>
    public async Task<string?> TrySay(string messageId, string text)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync("/api/v1/chat", new
            {
                message = text,
                conversation_id = ConversationId,
                message_id = messageId,
                visitor_token = _visitorToken,
            });
            if ((int)answer.StatusCode == 503) return null;
            answer.EnsureSuccessStatusCode();
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
            _visitorToken = body.GetProperty("visitor_token").GetString();
            return body.GetProperty("response").GetString();
        }
        catch (HttpRequestException down) when (down.StatusCode is null)
        {
            return null;
        }
        catch (IOException)
        {
            return null; // The connection broke while the answer was on its way: it may or may not be committed.
        }
    }

    private async Task<string> SayUntilAcknowledged(string messageId, string text)
    {
        while (true)
        {
            if (await TrySay(messageId, text) is { } response) return response;
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }
}
