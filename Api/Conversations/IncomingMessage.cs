using System.Security.Cryptography;
using System.Text;
using Ampl.Api.Hosting;
using Ampl.Conversations;
using Ampl.Errors;
using Ampl.Understanding;

namespace Ampl.Api.Conversations;

/// <summary>A request read into the conversation it belongs to and what is said there.</summary>
internal sealed record IncomingMessage(ConversationId Conversation, Say Said)
{
    private const string IdempotencyHeader = "Idempotency-Key";
    private const int MaxMessageId = 128;

    /// <exception cref="DomainException">A field cannot be used.</exception>
    public static IncomingMessage Read(ChatRequest request, HttpContext http, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(request.Message))
            throw new DomainException(ErrorKind.Invalid, "message_empty", "message must hold at least one visible character");
        var messageId = request.MessageId ?? HeaderId(http);
        return new IncomingMessage(ConversationOf(request, messageId, http, now), new Say
        {
            Text = request.Message,
            MessageId = messageId ?? Guid.CreateVersion7(now).ToString(),
            MayRepeat = messageId is not null,
            Source = request.Source,
            CustomerId = request.CustomerId,
            ReplyIn = LanguageOf(request.Language),
            MaxSources = request.MaxChunks,
        });
    }

    /// <summary>
    /// Without a conversation id, a message id that is a UUID names the conversation it starts, so that
    /// sending it again finds the same one.
    /// </summary>
    private static ConversationId ConversationOf(ChatRequest request, string? messageId, HttpContext http, DateTimeOffset now) =>
        http.ConversationOf(request.ConversationId
            ?? (Guid.TryParse(messageId, out var id) ? Derived(id) : Guid.CreateVersion7(now)).ToString());

    private static Guid Derived(Guid messageId)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.ASCII.GetBytes($"conversation of {messageId}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // UUID version 8 (RFC 9562)
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    private static string? HeaderId(HttpContext http)
    {
        var value = http.Request.Headers[IdempotencyHeader].ToString();
        if (value.Length > MaxMessageId)
            throw new DomainException(ErrorKind.Invalid, "idempotency_key_too_long", $"{IdempotencyHeader} has at most {MaxMessageId} characters");
        return value.Length == 0 ? null : value;
    }

    private static Language? LanguageOf(string? tag)
    {
        if (string.IsNullOrEmpty(tag)) return null;
        return LanguageTag.TryParse(tag, out var language)
            ? language
            : throw new DomainException(ErrorKind.Invalid, "language_unknown", "language must be one of en, hi, hi-Latn, mr, mr-Latn, gu, gu-Latn");
    }
}
