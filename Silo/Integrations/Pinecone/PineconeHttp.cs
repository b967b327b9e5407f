using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ampl.Providers;
using Ampl.Silo.Integrations.Resilience;

namespace Ampl.Silo.Integrations.Pinecone;

/// <summary>Calls Pinecone with its headers, through the pipeline, and names what goes wrong.</summary>
internal sealed class PineconeHttp(HttpClient http, PineconeOptions options, ProviderPipeline pipeline)
{
    public const string Name = "Pinecone";
    private const string Version = "2025-10";

    /// <summary>Null when there is no such thing.</summary>
    public Task<T?> Find<T>(Uri url, JsonTypeInfo<T> answer, CancellationToken cancellation) where T : class =>
        Call(() => Request(HttpMethod.Get, url, content: null), answer, cancellation);

    public async Task<TAnswer> Post<TBody, TAnswer>(
        Uri url, TBody body, JsonTypeInfo<TBody> type, JsonTypeInfo<TAnswer> answer, CancellationToken cancellation) where TAnswer : class
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, type);
        return await Call(() => Request(HttpMethod.Post, url, bytes), answer, cancellation)
            ?? throw new ProviderException(ProviderFault.Rejected, $"{Name} knows no {url.AbsolutePath}");
    }

    private Task<T?> Call<T>(Func<HttpRequestMessage> request, JsonTypeInfo<T> answer, CancellationToken cancellation) where T : class =>
        pipeline.Call(attempt => Send(request, answer, attempt), cancellation).AsTask();

    private async ValueTask<T?> Send<T>(Func<HttpRequestMessage> make, JsonTypeInfo<T> answer, CancellationToken attempt) where T : class
    {
        try
        {
            using var request = make();
            using var response = await http.SendAsync(request, attempt);
            if (response.StatusCode == HttpStatusCode.NotFound) return null;
            if (!response.IsSuccessStatusCode) throw ProviderFaults.OfResponse(Name, response, pipeline.Time.GetUtcNow());
            await using var stream = await response.Content.ReadAsStreamAsync(attempt);
            return await JsonSerializer.DeserializeAsync(stream, answer, attempt) ?? throw new InvalidDataException("The answer is null.");
        }
        catch (Exception failure) when (!attempt.IsCancellationRequested)
        {
            throw ProviderFaults.Of(Name, failure);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, Uri url, byte[]? content)
    {
        var request = new HttpRequestMessage(method, url);
        request.Headers.TryAddWithoutValidation("Api-Key", options.ApiKey);
        request.Headers.TryAddWithoutValidation("X-Pinecone-Api-Version", Version);
        if (content is null) return request;
        request.Content = new ByteArrayContent(content);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return request;
    }
}
