using System.Security.Cryptography;
using System.Text;
using Ampl.Conversations;
using Ampl.Tenants;

namespace Ampl.Leads;

/// <summary>Names one lead of one tenant; grain key <c>tenant/uuid</c>.</summary>
[GenerateSerializer, Immutable, Alias("ampl.LeadId")]
public readonly record struct LeadId([property: Id(0)] TenantId Tenant, [property: Id(1)] Guid Value)
{
    public string Key => $"{Tenant.Value}/{Value}";

    /// <summary>The lead of a conversation: the same conversation always feeds the same lead.</summary>
    public static LeadId Of(ConversationId conversation)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(conversation.Key), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // UUID version 8: name-based, our own scheme (RFC 9562)
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new LeadId(conversation.Tenant, new Guid(hash[..16], bigEndian: true));
    }

    /// <exception cref="FormatException">The key was not built by <see cref="Key"/>.</exception>
    public static LeadId Parse(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            ? new LeadId(new TenantId(key[..slash]), Guid.Parse(key.AsSpan(slash + 1)))
            : throw new FormatException($"'{key}' is not a lead key");
    }

    public override string ToString() => Key;
}
