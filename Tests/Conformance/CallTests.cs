using Ampl.Errors;
using Ampl.Tests.Hosting;

namespace Ampl.Tests.Conformance;

[Collection(nameof(ConformanceHost))]
public sealed class CallTests(GrainFixture host)
{
    private readonly string _key = GrainFixture.NewKey();

    private IChainGrain Grain => host.Grains.GetGrain<IChainGrain>(_key);

    private ITurnGrain Turn => host.Grains.GetGrain<ITurnGrain>(_key);

    [Fact]
    public async Task A_chain_of_calls_that_comes_back_ends_in_a_timeout() =>
        await Should.ThrowAsync<TimeoutException>(() => Grain.CallAndBeCalledBack(_key + "/other"));

    [Fact]
    public async Task A_call_to_itself_ends_in_a_timeout() =>
        await Should.ThrowAsync<TimeoutException>(Grain.CallSelf);

    [Fact]
    public async Task A_grain_that_timed_out_works_again_after_its_slow_turn()
    {
        await Should.ThrowAsync<TimeoutException>(Turn.HoldImpatiently);
        Signals.Raise($"{_key}/go");

        await Turn.Release();

        Signals.Notes(_key).ShouldBe(["impatient starts", "impatient ends", "release"]);
    }

    [Fact]
    public async Task Cancelling_a_call_reaches_the_grain_and_frees_the_caller()
    {
        using var cancellation = new CancellationTokenSource();
        var call = Turn.HoldCancellable(cancellation.Token);
        await Signals.Wait($"{_key}/started");

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
        await Signals.Wait($"{_key}/cancelled");
        await Turn.Release();
    }

    [Fact]
    public async Task An_exception_reaches_the_caller_with_its_type() =>
        (await Should.ThrowAsync<NotSupportedException>(Grain.ThrowUnsupported)).Message.ShouldContain("no such colour");

    [Fact]
    public async Task A_domain_exception_reaches_the_caller_whole()
    {
        var thrown = await Should.ThrowAsync<DomainException>(Grain.ThrowDomain);

        (thrown.Kind, thrown.Code, thrown.Message).ShouldBe((ErrorKind.Conflict, "already_taken", "Somebody was faster"));
    }

    [Fact]
    public async Task The_request_context_flows_from_call_to_call()
    {
        RequestContext.Set("tenant", "north");

        (await Grain.ContextThrough(_key + "/other", "tenant")).ShouldBe("north");
    }

    [Fact]
    public async Task The_request_context_does_not_flow_back()
    {
        RequestContext.Set("tenant", "north");

        (await Grain.ChangeContextIn(_key + "/other", "tenant")).ShouldBe("north");
    }

    [Fact]
    public async Task A_call_without_request_context_sees_none() =>
        (await Grain.ContextOf("tenant")).ShouldBe("nothing");

    [Fact]
    public async Task Stateless_workers_run_beside_each_other()
    {
        var worker = host.Grains.GetGrain<IWorkerGrain>(_key);

        await Task.WhenAll(worker.Meet(_key, "one", "two"), worker.Meet(_key, "two", "one"));
    }

    [Fact]
    public async Task No_more_stateless_workers_run_than_allowed() =>
        (await host.Grains.GetGrain<IForemanGrain>(_key).Spread(12)).Max().ShouldBeLessThanOrEqualTo(2);
}
