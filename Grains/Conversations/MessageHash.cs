using System.Security.Cryptography;
using System.Text;

namespace Ampl.Conversations;

/// <summary>Short stable hashes of a message: of its id for the snapshot, of its text to tell a resend from a reuse.</summary>
internal static class MessageHash
{
    /// <summary>FNV-1a; a collision costs one look-up in the facts and nothing else.</summary>
    public static int OfId(string messageId)
    {
        var hash = 2166136261u;
        foreach (var c in messageId) hash = (hash ^ c) * 16777619u;
        return unchecked((int)hash);
    }

    public static string OfText(string text)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash[..8]);
    }
}
