using System.Text.Json;

namespace Ampl.Api.Errors;

/// <summary>Says which part of a request could not be read; the framework only says that it could not.</summary>
internal static class BadRequest
{
    public static Problem Explain(BadHttpRequestException bad) => bad.InnerException switch
    {
        JsonException json => Invalid(FieldOf(json), "is not valid JSON of the expected type"),
        _ => Invalid(ParameterOf(bad.Message), "is missing or cannot be read"),
    };

    public static Problem Invalid(string field, string message) => Invalid([new FieldError(field, message)]);

    public static Problem Invalid(IReadOnlyList<FieldError> errors) => Problem.Of(
        StatusCodes.Status422UnprocessableEntity, "invalid_request",
        string.Join("; ", errors.Select(error => $"{error.Field}: {error.Message}")), errors);

    /// <summary>"$.user_context.name" names the field user_context.name.</summary>
    private static string FieldOf(JsonException json) =>
        json.Path is { Length: > 2 } path ? path[2..] : "body";

    /// <summary>The framework's message quotes the parameter: Failed to bind parameter "int page" from "abc".</summary>
    private static string ParameterOf(string message)
    {
        var start = message.IndexOf('"', StringComparison.Ordinal);
        var end = start < 0 ? -1 : message.IndexOf('"', start + 1);
        if (end < 0) return "body";
        var name = message[(start + 1)..end].Split(' ')[^1];
        return name == "request" ? "body" : JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
    }
}
