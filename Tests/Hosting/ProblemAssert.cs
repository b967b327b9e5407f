using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Ampl.Tests.Hosting;

/// <summary>Every error is problem details with a code.</summary>
internal static class ProblemAssert
{
    public static async Task<JsonElement> Is(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        return problem;
    }
}
