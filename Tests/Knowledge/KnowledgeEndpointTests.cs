using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ampl.Tests.Hosting;

namespace Ampl.Tests.Knowledge;

public sealed class KnowledgeEndpointTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Path = "/api/v1/knowledge/search";

    private ApiHost Api => fixture.Api;

    [Fact]
    public async Task Staff_see_what_would_be_retrieved_and_why()
    {
        var results = await Search(new { query = "gaadi book karne ke liye kaunse documents chahiye", @namespace = "faq", top_k = 3 });

        results.GetArrayLength().ShouldBeInRange(1, 3);
        var best = results[0];
        best.GetProperty("namespace").GetString().ShouldBe("faq");
        best.GetProperty("score").GetDouble().ShouldBeInRange(0.01, 1);
        best.GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace();
        best.GetProperty("why").GetString().ShouldNotBeNullOrWhiteSpace();
        best.GetProperty("id").GetString().ShouldNotBeNullOrWhiteSpace();
        best.GetProperty("source").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Filters_leave_only_passages_whose_metadata_fits()
    {
        var dear = await Search(new { query = "SUV petrol automatic", @namespace = "inventory", top_k = 100 });
        var cheap = await Search(new { query = "SUV petrol automatic", @namespace = "inventory", top_k = 100, filters = new { price = new { lte = 1_100_000 } } });

        cheap.GetArrayLength().ShouldBeInRange(1, dear.GetArrayLength() - 1);
    }

    [Theory]
    [InlineData("""{"query":""}""", "invalid_request")]
    [InlineData("""{"query":"x","top_k":0}""", "invalid_request")]
    [InlineData("""{"query":"x","namespace":"attic"}""", "namespace_unknown")]
    [InlineData("""{"query":"x","filters":[1]}""", "filters_invalid")]
    [InlineData("""{"query":"x","filters":{"price":{"about":1}}}""", "filter_operator_unknown")]
    public async Task A_bad_search_is_explained(string body, string code)
    {
        using var staff = await Api.SignedIn();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await staff.PostAsync(Path, content);
        await ProblemAssert.Is(answer, HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task A_stranger_may_not_search()
    {
        using var answer = await Api.Http.PostAsJsonAsync(Path, new { query = "price" });
        await ProblemAssert.Is(answer, HttpStatusCode.Unauthorized, "authentication_required");
    }

    private async Task<JsonElement> Search(object request)
    {
        using var staff = await Api.SignedIn();
        using var answer = await staff.PostAsJsonAsync(Path, request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("results");
    }
}
