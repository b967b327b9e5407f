using Ampl.Conversations;
using Ampl.Tenants;

namespace Ampl.Silo.Storage;

/// <summary>The stored names of grains, as the host writes them: type, slash, key.</summary>
internal static class GrainKey
{
    public static string Of(ConversationId conversation) => $"conversation/{conversation.Key}";

    /// <summary>Bounds, low inclusive and high exclusive, of all grains of a type that one tenant owns.</summary>
    public static (string From, string To) Range(string type, TenantId tenant) => ($"{type}/{tenant.Value}/", $"{type}/{tenant.Value}0");
}
