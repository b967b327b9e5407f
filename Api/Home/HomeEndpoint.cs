using Ampl.Api.Hosting;
using Microsoft.Net.Http.Headers;

namespace Ampl.Api.Home;

/// <summary>Names the service to API clients.</summary>
public sealed record ServiceResponse(string Service, string Version, string Status, string Docs);

/// <summary>The root: a page for people, JSON for programs.</summary>
internal static class HomeEndpoint
{
    public static void MapHome(this IEndpointRouteBuilder app) =>
        app.MapGet("/", Home).ExcludeFromDescription();

    private static IResult Home(HttpRequest request, IWebHostEnvironment files)
    {
        request.HttpContext.Response.Headers.Vary = HeaderNames.Accept;
        var page = files.WebRootFileProvider.GetFileInfo("index.html");
        return AsksForPage(request) && page.Exists
            ? TypedResults.Stream(page.CreateReadStream(), "text/html; charset=utf-8")
            : TypedResults.Json(new ServiceResponse("AMPL Automotive Chatbot", "1.0.0", "operational", "/docs"), ApiJson.Default.ServiceResponse);
    }

    private static bool AsksForPage(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
}
