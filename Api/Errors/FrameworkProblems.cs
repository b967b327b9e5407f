using System.Text.Json;

namespace Ampl.Api.Errors;

/// <summary>Gives the framework's own problem details (validation above all) the shape of the contract.</summary>
internal sealed class FrameworkProblems : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context) => await ProblemOf(context).WriteTo(context.HttpContext);

    private static Problem ProblemOf(ProblemDetailsContext context) => context.ProblemDetails switch
    {
        HttpValidationProblemDetails validation => BadRequest.Invalid([.. validation.Errors.SelectMany(FieldErrors)]),
        var details => Problem.OfStatus(details.Status ?? context.HttpContext.Response.StatusCode),
    };

    private static IEnumerable<FieldError> FieldErrors(KeyValuePair<string, string[]> field)
    {
        var name = string.Join('.', field.Key.Split('.').Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));
        return field.Value.Select(message => new FieldError(name, message));
    }
}
