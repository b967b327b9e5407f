using Ampl.Api.Identity;
using Ampl.Conversations;
using Ampl.Errors;
using Ampl.Silo.Hosting;
using Ampl.Tenants;

namespace Ampl.Api.Hosting;

/// <summary>Whose data a request is about: the caller's tenant, else the default one.</summary>
internal static class TenantOfRequest
{
    public static TenantId Tenant(this HttpContext http) =>
        http.User.FindFirst(StaffClaims.Tenant) is { } claim
            ? new TenantId(claim.Value)
            : http.RequestServices.GetRequiredService<TenantOptions>().Default;

    /// <exception cref="DomainException">The id cannot name a conversation.</exception>
    public static ConversationId ConversationOf(this HttpContext http, string id) =>
        ConversationId.IsValid(id)
            ? new ConversationId(http.Tenant(), id)
            : throw new DomainException(ErrorKind.Invalid, "conversation_id_invalid", "conversation_id may hold 1 to 64 ASCII letters, digits and . _ : -");
}
