using Ampl.Api.Identity;
using Microsoft.OpenApi;

namespace Ampl.Api.Docs;

/// <summary>The OpenAPI document, and a page to try it.</summary>
internal static class OpenApiDocuments
{
    private const string Document = "v1";

    public static IServiceCollection AddApiDocuments(this IServiceCollection services) => services.AddOpenApi(Document, options =>
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Ampl", Version = "1.0.0", Description = "Conversation platform for car dealers" };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
            document.Components.SecuritySchemes["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
            document.Components.SecuritySchemes["api_key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-API-Key" };
            document.Components.SecuritySchemes["visitor"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = Visitors.Header };
            return Task.CompletedTask;
        }));

    public static void MapApiDocuments(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi($"/openapi/{Document}.json");
        app.MapGet("/openapi.json", () => TypedResults.Redirect($"/openapi/{Document}.json")).ExcludeFromDescription();
    }

    public static void UseApiPage(this IApplicationBuilder app) => app.UseSwaggerUI(page =>
    {
        page.RoutePrefix = "docs";
        page.SwaggerEndpoint($"/openapi/{Document}.json", "Ampl");
        page.DocumentTitle = "Ampl API";
    });
}
