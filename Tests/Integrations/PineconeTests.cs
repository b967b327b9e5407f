using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Providers;
using Ampl.Retrieval;
using Ampl.Silo.Integrations.Pinecone;
using Ampl.Silo.Integrations.Resilience;

namespace Ampl.Tests.Integrations;

public sealed class PineconeTests : IAsyncLifetime
{
    private static readonly ProviderLimits Quick = new() { Attempt = TimeSpan.FromSeconds(2), FirstDelay = TimeSpan.FromMilliseconds(1) };
    private PineconeStub _stub = null!;
    private PineconeStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _stub = await PineconeStub.New();
        _store = new PineconeStore(
            new PineconeOptions { ApiKey = PineconeStub.Key, Index = "ampl-chatbot", Cloud = "aws", Region = "us-east-1", ControlUrl = new Uri(_stub.Url) },
            Quick, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        _store.Dispose();
        await _stub.DisposeAsync();
    }

    [Fact]
    public async Task What_was_put_is_found_by_nearness_within_its_shelf_and_filter()
    {
        await _store.Prepare(2, default);
        await _store.Put(KnowledgeNamespace.Inventory, [Car("near", 1, 0, 900_000), Car("dear", 0.9f, 0.1f, 2_000_000), Car("far", 0, 1, 800_000)], default);
        await _store.Put(KnowledgeNamespace.Faq, [Car("other", 1, 0, 0)], default);

        var found = await _store.Nearest(new VectorQuery(KnowledgeNamespace.Inventory, [1, 0], 5) { Where = [new VectorCondition("price", VectorComparison.AtMost, null, 1_000_000)] }, default);

        found.Select(match => match.Id).ShouldBe(["near", "far"]);
        (await _store.Count(default)).ShouldBe(new Dictionary<string, long> { ["inventory"] = 3, ["faq"] = 1 }, ignoreOrder: true);
        _stub.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_vectors_go_in_requests_that_are_small_enough()
    {
        await _store.Prepare(1536, default);
        var values = Enumerable.Repeat(0.12345678f, 1536).ToArray();

        await _store.Put(KnowledgeNamespace.Faq, [.. Enumerable.Range(0, 250).Select(i => new VectorRecord($"f{i}", values, [], []))], default);
        await _store.Remove(KnowledgeNamespace.Faq, ["f0", "f1"], default);

        (await _store.Count(default))["faq"].ShouldBe(248);
        _stub.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_index_of_another_size_is_refused()
    {
        await _store.Prepare(2, default);

        (await Should.ThrowAsync<ProviderException>(() => _store.Prepare(3, default))).Fault.ShouldBe(ProviderFault.Misconfigured);
    }

    [Theory]
    [InlineData(429, 3, nameof(ProviderFault.RateLimited))]
    [InlineData(503, 3, nameof(ProviderFault.Unavailable))]
    [InlineData(401, 1, nameof(ProviderFault.Misconfigured))]
    [InlineData(400, 1, nameof(ProviderFault.Rejected))]
    public async Task Errors_are_told_by_kind_and_tried_again_where_that_helps(int status, int calls, string fault)
    {
        await _store.Prepare(2, default);
        _stub.Script(Misbehaviour.Status(status, """{"code":8,"message":"no","details":[]}"""));

        (await Should.ThrowAsync<ProviderException>(() => _store.Nearest(new VectorQuery(KnowledgeNamespace.Faq, [1, 0], 1), default))).Fault.ToString().ShouldBe(fault);

        _stub.Calls.ShouldBe(calls);
    }

    private static VectorRecord Car(string id, float x, float y, double price) =>
        new(id, [x, y], ImmutableDictionary<string, string>.Empty.Add("fuel_type", "petrol"), ImmutableDictionary<string, double>.Empty.Add("price", price));
}
