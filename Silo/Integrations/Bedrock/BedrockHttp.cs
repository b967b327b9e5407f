using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ampl.Providers;
using Ampl.Silo.Integrations.Resilience;

namespace Ampl.Silo.Integrations.Bedrock;

/// <summary>Posts to a model of Bedrock's and names what it answers.</summary>
internal sealed class BedrockHttp(HttpClient http, BedrockOptions options, TimeProvider time)
{
    public const string Name = "Bedrock";
    private const string Json = "application/json";

    /// <summary>The caller disposes of the response, whose body may still be arriving.</summary>
    /// <exception cref="ProviderException">Answered with anything but success.</exception>
    public async Task<HttpResponseMessage> Post<T>(string model, string operation, T body, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        // A model's id may be a whole ARN: its colons and slashes are escaped, or it would be taken for a path.
        var url = new Uri(options.BaseUrl, $"/model/{Uri.EscapeDataString(model)}/{operation}");
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Json);
        if (operation == "invoke") request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Json));
        if (options.ApiKey is { } key) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (response.IsSuccessStatusCode) return response;
        using (response) throw ProviderFaults.OfResponse(Name, response, time.GetUtcNow());
    }

    public async Task<TAnswer> Ask<TBody, TAnswer>(
        (string Model, string Operation) target, TBody body, JsonTypeInfo<TBody> type, JsonTypeInfo<TAnswer> answer, CancellationToken cancellation)
    {
        using var response = await Post(target.Model, target.Operation, body, type, cancellation);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        return await JsonSerializer.DeserializeAsync(stream, answer, cancellation) ?? throw new InvalidDataException("The answer is null.");
    }

    /// <summary>Exceptions inside a stream are named in lower camel case, outside of it by status.</summary>
    public static ProviderException OfEvent(string type) => new(
        type switch
        {
            "throttlingException" or "modelNotReadyException" => ProviderFault.RateLimited,
            "validationException" => ProviderFault.Rejected,
            "modelTimeoutException" => ProviderFault.Timeout,
            _ => ProviderFault.Unavailable,
        },
        $"{Name} ended its stream with {type}");
}
