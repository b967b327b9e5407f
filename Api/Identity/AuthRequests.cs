using System.ComponentModel.DataAnnotations;
using Ampl.Identity;

namespace Ampl.Api.Identity;

public sealed record LoginRequest
{
    [Required, StringLength(254, MinimumLength = 3)]
    public string Email { get; set; } = "";

    [Required, StringLength(128, MinimumLength = 1)]
    public string Password { get; set; } = "";
}

public sealed record LoginResponse(string AccessToken, string TokenType, int ExpiresIn, string UserId, string Role);

public sealed record RegisterRequest
{
    [Required, EmailAddress, StringLength(254)]
    public string Email { get; set; } = "";

    [Required, StringLength(128, MinimumLength = 10)]
    public string Password { get; set; } = "";

    [StringLength(120)]
    public string? FullName { get; set; }

    /// <summary>admin, manager, agent or viewer.</summary>
    [RegularExpression("^(admin|manager|agent|viewer)$", ErrorMessage = "must be one of admin, manager, agent, viewer")]
    public string Role { get; set; } = StaffClaims.NameOf(StaffRole.Agent);

    [StringLength(64), RegularExpression("^[a-z0-9-]+$", ErrorMessage = "may hold lower-case letters, digits and dashes")]
    public string? TenantId { get; set; }
}

public sealed record RegisterResponse(string Id, string Email, string Role, string ApiKey);
