using System.Text.Json;
using System.Text.Json.Serialization;
using Ampl.Api.Hosting;

namespace Ampl.Api.Errors;

/// <summary>One invalid field, named as the client wrote it.</summary>
public sealed record FieldError(string Field, string Message);

/// <summary>RFC 9457 problem details with the stable code that clients switch on.</summary>
public sealed record Problem
{
    public string Type { get; init; } = "about:blank";
    public required string Title { get; init; }
    public required int Status { get; init; }
    public required string Detail { get; init; }
    public required string Code { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FieldError>? Errors { get; init; }

    public static Problem Of(int status, string code, string detail, IReadOnlyList<FieldError>? errors = null) => new()
    {
        Title = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
        Status = status,
        Code = code,
        Detail = detail,
        Errors = errors,
    };

    /// <summary>What a bare status code means, for answers that the framework makes without a body.</summary>
    public static Problem OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => Of(status, "authentication_required", "Authentication required"),
        StatusCodes.Status403Forbidden => Of(status, "forbidden", "Your role may not do this."),
        StatusCodes.Status404NotFound => Of(status, "not_found", "Not Found"),
        StatusCodes.Status405MethodNotAllowed => Of(status, "method_not_allowed", "Method Not Allowed"),
        StatusCodes.Status413PayloadTooLarge => Of(status, "payload_too_large", "The request body is too large."),
        StatusCodes.Status415UnsupportedMediaType => Of(status, "unsupported_media_type", "Send the body as application/json."),
        StatusCodes.Status429TooManyRequests => Of(status, "rate_limited", "Too many requests; wait and try again."),
        _ => Of(status, "http_" + status, Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status)),
    };

    public async Task WriteTo(HttpContext http)
    {
        http.Response.StatusCode = Status;
        http.Response.ContentType = "application/problem+json";
        if (HttpMethods.IsHead(http.Request.Method)) return;
        await JsonSerializer.SerializeAsync(http.Response.Body, this, ApiJson.Default.Problem, http.RequestAborted);
    }
}
