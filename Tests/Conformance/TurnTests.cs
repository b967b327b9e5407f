using Ampl.Tests.Hosting;

namespace Ampl.Tests.Conformance;

[Collection(nameof(ConformanceHost))]
public sealed class TurnTests(GrainFixture host)
{
    private readonly string _key = GrainFixture.NewKey();

    private ITurnGrain Grain => host.Grains.GetGrain<ITurnGrain>(_key);

    [Fact]
    public async Task One_request_runs_at_a_time()
    {
        var overlaps = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Grain.CountOverlap()));

        overlaps.ShouldAllBe(overlap => overlap == 1);
    }

    [Fact]
    public async Task Code_after_an_await_stays_on_the_activations_scheduler() =>
        (await Grain.KeepsItsScheduler()).ShouldBeTrue();

    [Fact]
    public async Task Async_locals_of_the_caller_do_not_reach_the_grain()
    {
        TurnGrain.Ambient.Value = "caller";

        (await Grain.SeesAsyncLocal()).ShouldBe("nothing");
    }

    [Fact]
    public async Task Reads_run_beside_each_other()
    {
        var held = Grain.HoldReading();
        await Signals.Wait($"{_key}/started");

        await Grain.ReadAndRelease();

        await held;
    }

    [Fact]
    public async Task A_read_waits_for_a_write()
    {
        var write = Grain.Hold();
        await Signals.Wait($"{_key}/started");
        var read = Grain.ReadAndRelease();
        await Grain.Interrupt();

        await Task.WhenAll(write, read);

        Signals.Notes(_key).ShouldBe(["hold starts", "release", "hold ends", "release"]);
    }

    [Fact]
    public async Task A_write_waits_for_a_read()
    {
        var read = Grain.HoldReading();
        await Signals.Wait($"{_key}/started");
        var write = Grain.Release();
        await Grain.Interrupt();

        await Task.WhenAll(write, read);

        Signals.Notes(_key).ShouldBe(["reading starts", "release", "reading ends", "release"]);
    }

    [Fact]
    public async Task An_interleaving_call_runs_beside_a_normal_one()
    {
        var held = Grain.Hold();
        await Signals.Wait($"{_key}/started");

        await Grain.Interrupt();

        await held;
    }

    [Fact]
    public async Task A_normal_call_starts_while_an_interleaving_one_waits()
    {
        var held = Grain.HoldInterleaved();
        await Signals.Wait($"{_key}/started");

        await Grain.Release();

        await held;
    }

    [Fact]
    public async Task A_one_way_call_returns_at_once()
    {
        await Grain.Tell();
        Signals.Raise($"{_key}/go");

        await Signals.Wait($"{_key}/told");
    }

    [Fact]
    public async Task A_grain_knows_its_id_and_key() =>
        (await Grain.Whoami()).ShouldBe($"turn/{_key} {_key} {_key}");

    [Fact]
    public async Task A_grain_can_be_reached_by_its_id() =>
        (await host.Grains.GetGrain<ITurnGrain>(Grain.GetGrainId()).Whoami()).ShouldStartWith($"turn/{_key}");
}
