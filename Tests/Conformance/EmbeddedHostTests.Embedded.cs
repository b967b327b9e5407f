using Ampl.Tests.Hosting;
using Orleans.Configuration;

namespace Ampl.Tests.Conformance;

/// <summary>What the embedded host does beyond Orleans, and what a test cannot drive in Orleans.</summary>
public sealed class EmbeddedHostTests(GrainFixture host) : IClassFixture<GrainFixture>
{
    private readonly string _key = GrainFixture.NewKey();

    private ICounterGrain Counter => host.Grains.GetGrain<ICounterGrain>(_key);

    [Fact]
    public async Task The_timeout_names_the_whole_chain_of_calls()
    {
        var grain = host.Grains.GetGrain<IChainGrain>(_key);

        var thrown = await Should.ThrowAsync<TimeoutException>(() => grain.CallAndBeCalledBack(_key + "/b"));

        thrown.Message.ShouldEndWith($"chain/{_key}.CallAndBeCalledBack -> chain/{_key}/b.CallBack -> chain/{_key}.Answer");
    }

    [Fact]
    public async Task A_call_cut_off_by_a_crash_fails_and_writes_nothing_afterwards()
    {
        var running = Counter.AddAfterGo(5);
        await Signals.Wait($"{_key}/started");

        await host.CrashAndRestart();
        Signals.Raise($"{_key}/go");

        await Should.ThrowAsync<SiloUnavailableException>(() => running);
        (await Counter.Value()).ShouldBe(0);
        Signals.Notes(_key).ShouldBe(["activated", "activated"]);
    }

    [Fact]
    public async Task Deactivation_waits_for_the_running_call()
    {
        var running = Counter.AddAfterGo(5);
        await Signals.Wait($"{_key}/started");
        var deactivated = host.DeactivateAll();
        deactivated.IsCompleted.ShouldBeFalse();
        Signals.Raise($"{_key}/go");

        await running;
        await deactivated;

        Signals.Notes(_key).ShouldBe(["activated", "deactivated RuntimeRequested"]);
    }

    [Fact]
    public async Task A_grain_is_collected_only_after_its_idle_time()
    {
        var age = new GrainCollectionOptions().CollectionAge;
        var first = await Counter.Activation();
        await host.AdvanceBy(age);
        (await Counter.Activation()).ShouldBe(first);
        await host.AdvanceBy(age);

        await host.AdvanceBy(age);

        await Signals.Wait($"{_key}/deactivated");
        (await Counter.Activation()).ShouldNotBe(first);
    }
}
