using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ampl.Conversations;
using Ampl.Errors;

namespace Ampl.Api.Identity;

/// <summary>
/// Visitor tokens: a keyed hash of the conversation's key, so that holding one proves that one took part,
/// and checking it needs no look-up.
/// </summary>
internal sealed class Visitors(InstallationKeys keys) : IDisposable
{
    /// <summary>One for each thread and used again: setting a key up takes three times as long as the hash, and a turn needs one.</summary>
    private readonly ThreadLocal<IncrementalHash> _mac = new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, keys.VisitorKey), trackAllValues: true);

    public const string Header = "X-Visitor-Token";
    public const string Parameter = "visitor_token";

    public string TokenFor(ConversationId conversation)
    {
        Span<byte> mac = stackalloc byte[32];
        _mac.Value!.AppendData(Encoding.UTF8.GetBytes(conversation.Key));
        _mac.Value.GetHashAndReset(mac);
        return Base64Url.EncodeToString(mac);
    }

    /// <summary>Viewers only read, so to a conversation they are strangers.</summary>
    public Standing StandingIn(ConversationId conversation, HttpContext http) => StandingOf(TokenFor(conversation), http, bodyToken: null);

    /// <param name="ownToken">The conversation's token, from <see cref="TokenFor"/>.</param>
    public static Standing StandingOf(string ownToken, HttpContext http, string? bodyToken) =>
        http.User.IsInRole(StaffClaims.MayWrite) ? Standing.Staff
        : AreSame(ownToken, bodyToken ?? TokenOf(http.Request)) ? Standing.Visitor
        : Standing.Stranger;

    /// <exception cref="DomainException">No token, no role: unauthenticated; another's token: forbidden.</exception>
    public void RequireReader(ConversationId conversation, HttpContext http)
    {
        if (http.User.Identity?.IsAuthenticated == true) return;
        var token = TokenOf(http.Request);
        if (token is null)
            throw new DomainException(ErrorKind.Unauthenticated, "visitor_token_required", "Send the conversation's visitor token, or sign in.");
        if (!AreSame(TokenFor(conversation), token))
            throw new DomainException(ErrorKind.Forbidden, "visitor_token_invalid", "This visitor token is for another conversation.");
    }

    public void Dispose()
    {
        foreach (var mac in _mac.Values) mac.Dispose();
        _mac.Dispose();
    }

    private static bool AreSame(string own, string? presented) =>
        presented is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(presented), Encoding.UTF8.GetBytes(own));

    private static string? TokenOf(HttpRequest request)
    {
        if (request.Headers.TryGetValue(Header, out var header)) return header.ToString();
        if (request.Query.TryGetValue(Parameter, out var query)) return query.ToString();
        return request.Cookies[Parameter];
    }
}
