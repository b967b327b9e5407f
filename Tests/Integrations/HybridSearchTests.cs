using System.Net.Http.Json;
using System.Text.Json;
using Ampl.Silo.Integrations.Resilience;
using Ampl.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Ampl.Tests.Integrations;

/// <summary>Search by words and meaning through the whole application, with the embedding model and the vector store on real ports.</summary>
public sealed class HybridSearchTests : IAsyncLifetime
{
    private const string Unworded = "xyzzy plugh";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly ProviderLimits Quick = new() { FirstDelay = TimeSpan.FromMilliseconds(1), CallsToJudge = 1000 };
    private readonly TemporaryDirectory _dealer = new();
    private OpenAiStub _openAi = null!;
    private PineconeStub _pinecone = null!;

    public async ValueTask InitializeAsync()
    {
        (_openAi, _pinecone) = (await OpenAiStub.New(), await PineconeStub.New());
        _openAi.Meaning = static (text, _) => text.Contains("overnight", StringComparison.Ordinal) || text.Contains(Unworded, StringComparison.Ordinal) ? [1, 0, 0.1f] : [0, 1, 0.1f];
        await File.WriteAllTextAsync(Path.Combine(_dealer.Path, "faqs.json"), """
            [{"question":"Where is the showroom?","answer":"Beside the old bridge."},
             {"question":"How is an electric car charged?","answer":"At a socket of your own, overnight."},
             {"question":"Who keeps the papers?","answer":"The office keeps them for five years."}]
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await _openAi.DisposeAsync();
        await _pinecone.DisposeAsync();
        _dealer.Dispose();
    }

    [Fact]
    public async Task A_question_of_other_words_is_answered_by_meaning_and_kept_in_mind()
    {
        await using var api = await Ready();
        var before = _openAi.Embedded.Count;

        var found = await Search(api, Unworded);
        await Search(api, Unworded.ToUpperInvariant());

        found.GetProperty("results")[0].GetProperty("text").GetString().ShouldBe("At a socket of your own, overnight.");
        found.GetProperty("results")[0].GetProperty("why").GetString().ShouldStartWith("meaning ");
        found.GetProperty("degraded").ValueKind.ShouldBe(JsonValueKind.Null);
        _openAi.Embedded.Count.ShouldBe(before + 1);
        _openAi.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chat_turn_hears_by_meaning_too()
    {
        await using var api = await Ready();

        var answer = await api.Say($"{Unworded}?");

        answer.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("namespace").GetString()).ShouldContain("faq");
    }

    [Fact]
    public async Task When_the_model_is_down_or_silent_words_answer_and_the_response_says_why()
    {
        await using var api = await Ready();

        _openAi.Script(Misbehaviour.HangUp);
        var down = await Search(api, "papers for five years");
        _openAi.Script(Misbehaviour.Silent);
        var silent = await Search(api, "where is the bridge");

        (down.GetProperty("retrieval").GetString(), down.GetProperty("degraded").GetString()).ShouldBe(("lexical", "embeddings_unavailable"));
        (silent.GetProperty("retrieval").GetString(), silent.GetProperty("degraded").GetString()).ShouldBe(("lexical", "embeddings_timeout"));
        down.GetProperty("results")[0].GetProperty("text").GetString()!.ShouldContain("five years");
        silent.GetProperty("results")[0].GetProperty("text").GetString()!.ShouldContain("bridge");
    }

    [Fact]
    public async Task A_passage_is_embedded_once_and_again_only_when_it_changes()
    {
        await using (await Ready()) _openAi.Embedded.Count(text => text.Contains("bridge", StringComparison.Ordinal)).ShouldBe(1);
        var file = Path.Combine(_dealer.Path, "faqs.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("five years", "six years", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var before = _openAi.Embedded.Count;

        await using var again = await Ready(until: () => _openAi.Embedded.Skip(before).Any(text => text.Contains("six years", StringComparison.Ordinal)));

        _openAi.Embedded.Skip(before).Count(text => text.Contains("bridge", StringComparison.Ordinal)).ShouldBe(0);
    }

    [Fact]
    public async Task Pinecone_holds_the_vectors_is_sent_changes_alone_and_answers()
    {
        (string, string)[] pinecone = [("PINECONE_API_KEY", PineconeStub.Key), ("PINECONE_CONTROLLER_HOST", _pinecone.Url)];
        await using (var api = await Ready(settings: pinecone))
        {
            (await Search(api, Unworded)).GetProperty("results")[0].GetProperty("text").GetString().ShouldBe("At a socket of your own, overnight.");
        }

        Upserts().ShouldBe(1);
        var file = Path.Combine(_dealer.Path, "faqs.json");
        await File.WriteAllTextAsync(file, """[{"question":"How is an electric car charged?","answer":"At a socket of your own, overnight."}]""", TestContext.Current.CancellationToken);
        await using var again = await Ready(until: () => _pinecone.Requests.Any(request => request.RawTarget == "/vectors/delete"), pinecone);

        Upserts().ShouldBe(1);
        _pinecone.Faults.ShouldBeEmpty();

        int Upserts() => _pinecone.Requests.Count(request => request.RawTarget == "/vectors/upsert");
    }

    [Fact]
    public async Task The_command_line_embeds_with_progress_and_goes_on_after_a_failure()
    {
        _openAi.Script(Misbehaviour.Status(500));
        var (failed, firstOutput) = await Ingest();
        _openAi.Script();
        var (done, secondOutput) = await Ingest();
        var (idle, thirdOutput) = await Ingest();

        (failed, done, idle).ShouldBe((1, 0, 0));
        firstOutput.ShouldContain("! not all passages are embedded: OpenAI");
        secondOutput.ShouldContain("     3/3     embedded");
        thirdOutput.ShouldNotContain("     0/3");
    }

    private async Task<(int Code, string Output)> Ingest()
    {
        await using var output = new StringWriter();
        string[] settings = [.. Settings().Select(setting => $"--{setting.Name}={setting.Value}")];
        var code = await Ampl.Api.CommandLine.IngestCommand.Run(
            ["--dir", _dealer.Path, .. settings], output, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }

    private (string Name, string Value)[] Settings() =>
    [
        ("DATA_DIRECTORY", _dealer.Path), ("LLM_PROVIDER", "openai"), ("OPENAI_API_KEY", OpenAiStub.Key),
        ("OPENAI_BASE_URL", _openAi.BaseUrl), ("OPENAI_EMBED_MODEL", "text-embedding-3-small"),
    ];

    /// <summary>Starts the application and waits until it finds by meaning and, when given, until the condition holds.</summary>
    private async Task<ApiHost> Ready(Func<bool>? until = null, params (string, string)[] settings)
    {
        var api = await ApiHost.Start(services => services.AddSingleton(Quick), [.. Settings(), .. settings]);
        using var patience = new CancellationTokenSource(Patience);
        while ((await Search(api, "the")).GetProperty("retrieval").GetString() != "hybrid" || until?.Invoke() == false) await Task.Delay(20, patience.Token);
        return api;
    }

    private static async Task<JsonElement> Search(ApiHost api, string query)
    {
        using var staff = await api.SignedIn();
        using var answer = await staff.PostAsJsonAsync("/api/v1/knowledge/search", new { query, top_k = 3 });
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
