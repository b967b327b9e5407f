using Ampl.Tenants;

namespace Ampl.Conversations;

/// <summary>Names one conversation of one tenant; grain key <c>tenant/id</c>.</summary>
[GenerateSerializer, Immutable, Alias("ampl.ConversationId")]
public readonly record struct ConversationId([property: Id(0)] TenantId Tenant, [property: Id(1)] string Value)
{
    public const int MaxLength = 64;

    public string Key => $"{Tenant.Value}/{Value}";

    /// <summary>Ids the server makes are UUIDv7; a client may choose any of ASCII letters, digits and <c>- _ . :</c>.</summary>
    public static bool IsValid(string value) =>
        value.Length is > 0 and <= MaxLength && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':');

    /// <exception cref="FormatException">The key was not built by <see cref="Key"/>.</exception>
    public static ConversationId Parse(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            ? new ConversationId(new TenantId(key[..slash]), key[(slash + 1)..])
            : throw new FormatException($"'{key}' is not a conversation key");
    }

    public override string ToString() => Key;
}
