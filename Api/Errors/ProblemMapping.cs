using Ampl.Errors;
using Microsoft.AspNetCore.Diagnostics;
using Orleans.Storage;

namespace Ampl.Api.Errors;

/// <summary>The one place where a failure becomes a status code.</summary>
internal sealed partial class ProblemMapping(ILogger<ProblemMapping> log) : IExceptionHandler
{
    private const int RetryAfterSeconds = 1;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested) return true;
        var problem = Of(exception);
        if (problem.Status >= StatusCodes.Status500InternalServerError) LogFailure(problem.Status, httpContext.GetEndpoint()?.DisplayName, exception);
        if (problem.Status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests)
            httpContext.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await problem.WriteTo(httpContext);
        return true;
    }

    private static Problem Of(Exception exception) => exception switch
    {
        DomainException broken => Problem.Of(StatusOf(broken.Kind), broken.Code, broken.Message),
        InvalidRequestException invalid => BadRequest.Invalid(invalid.Errors),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad => BadRequest.Explain(bad),
        BadHttpRequestException bad => Problem.OfStatus(bad.StatusCode),
        TimeoutException or InconsistentStateException or OrleansException => Problem.Of(
            StatusCodes.Status503ServiceUnavailable, "try_again", "The service could not finish in time; it is safe to send this again."),
        _ => Problem.Of(StatusCodes.Status500InternalServerError, "internal_error", "Something went wrong on our side."),
    };

    private static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.TooManyRequests => StatusCodes.Status429TooManyRequests,
        ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Endpoint} failed with {Status}")]
    private partial void LogFailure(int status, string? endpoint, Exception failure);
}
