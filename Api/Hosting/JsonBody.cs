using System.Buffers;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Ampl.Storage;
using Microsoft.AspNetCore.Http.Metadata;

namespace Ampl.Api.Hosting;

/// <summary>
/// 200 with a JSON body in one piece and its length. The framework's own result writes member by member, since its
/// options name an encoder and so keep it from the generated writer; on a chat turn that would cost three times as much.
/// </summary>
internal sealed class JsonBody<T>(T value, JsonTypeInfo<T> type) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        Write(httpContext.Response);
        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    private void Write(HttpResponse response)
    {
        var json = JsonBuffer.Write(value, type);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        response.BodyWriter.Write(json);
    }
}
