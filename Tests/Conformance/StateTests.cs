using Ampl.Tests.Hosting;
using Orleans.Storage;

namespace Ampl.Tests.Conformance;

[Collection(nameof(ConformanceHost))]
public sealed class StateTests(GrainFixture host)
{
    private readonly string _key = GrainFixture.NewKey();

    private ICounterGrain Grain => host.Grains.GetGrain<ICounterGrain>(_key);

    private string Other => _key + "/other";

    [Fact]
    public async Task State_is_there_in_the_next_activation()
    {
        await Grain.Add(5);
        var first = await Grain.Activation();
        await Grain.Leave();

        (await Grain.Value()).ShouldBe(5);
        (await Grain.Exists()).ShouldBeTrue();
        (await Grain.Activation()).ShouldNotBe(first);
    }

    [Fact]
    public async Task A_new_grain_has_an_empty_state()
    {
        (await Grain.Value()).ShouldBe(0);
        (await Grain.Exists()).ShouldBeFalse();
    }

    [Fact]
    public async Task Cleared_state_is_gone_and_can_be_written_again()
    {
        await Grain.Add(5);
        await Grain.Clear();
        (await Grain.Exists()).ShouldBeFalse();

        (await Grain.Add(1)).ShouldBe(1);
    }

    [Fact]
    public async Task A_grain_that_leaves_is_told_before_the_next_activation_comes()
    {
        await Grain.Activation();
        await Grain.Leave();
        await Grain.Activation();

        Signals.Notes(_key).ShouldBe(["activated", "deactivated ApplicationRequested", "activated"]);
    }

    [Fact]
    public async Task An_escaping_inconsistent_state_drops_the_activation()
    {
        await Grain.Add(5);
        var first = await Grain.Activation();
        host.Storage.ChangeBehindItsBack("counter", Grain.GetGrainId());

        await Should.ThrowAsync<InconsistentStateException>(() => Grain.Add(1));

        (await Grain.Activation()).ShouldNotBe(first);
        (await Grain.Add(1)).ShouldBe(6);
    }

    [Fact]
    public async Task A_caller_that_inconsistent_state_passes_through_stays()
    {
        var caller = await Grain.Activation();
        var other = host.Grains.GetGrain<ICounterGrain>(Other);
        await other.Add(5);
        var dropped = await other.Activation();
        host.Storage.ChangeBehindItsBack("counter", other.GetGrainId());

        await Should.ThrowAsync<InconsistentStateException>(() => Grain.AddIn(Other, 1));

        (await Grain.Activation()).ShouldBe(caller);
        (await other.Activation()).ShouldNotBe(dropped);
    }

    [Fact]
    public async Task Calls_behind_a_dropped_activation_are_served_by_the_next_one()
    {
        await Grain.Add(5);
        var first = await Grain.Activation();
        var stale = Grain.AddAfterGo(1);
        await Signals.Wait($"{_key}/started");
        var behind = Enumerable.Range(0, 5).Select(_ => Grain.Activation()).ToArray();
        host.Storage.ChangeBehindItsBack("counter", Grain.GetGrainId());

        Signals.Raise($"{_key}/go");

        await Should.ThrowAsync<InconsistentStateException>(() => stale);
        var served = (await Task.WhenAll(behind)).Distinct().ShouldHaveSingleItem();
        served.ShouldNotBe(first);
    }

    [Fact]
    public async Task An_idle_grain_is_collected_and_told_why()
    {
        var first = await Grain.Activation();

        await host.CollectIdleGrains();

        await Signals.Wait($"{_key}/deactivated");
        Signals.Notes(_key).ShouldBe(["activated", "deactivated ActivationIdle"]);
        (await Grain.Activation()).ShouldNotBe(first);
    }
}
