using Ampl.Tests.Hosting;

namespace Ampl.Tests.Conformance;

/// <summary>Moves the clock, and so has a host of its own.</summary>
public sealed class ClockTests(GrainFixture host) : IClassFixture<GrainFixture>
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly string _key = GrainFixture.NewKey();

    private IClockGrain Grain => host.Grains.GetGrain<IClockGrain>(_key);

    [Fact]
    public async Task The_grains_see_the_tests_clock()
    {
        await host.AdvanceBy(TimeSpan.FromDays(400));

        (await Grain.Now()).ShouldBe(host.Time.GetUtcNow());
    }

    [Fact]
    public async Task A_timer_ticks_again_and_again()
    {
        await Grain.StartTimer(Minute, Minute, interleave: false);

        await TickTo(1);
        await TickTo(2);
        await TickTo(3);
    }

    [Fact]
    public async Task A_timer_waits_for_the_running_call()
    {
        await Grain.StartTimer(Minute, Hour, interleave: false);
        var held = Grain.HoldUntil($"{_key}/go");
        await Signals.Wait($"{_key}/started");
        await host.AdvanceBy(Minute);
        Signals.Raise($"{_key}/go");

        await held;
        await Signals.Wait($"{_key}/tick/1");

        Signals.Notes(_key).ShouldBe(["hold ends", "tick"]);
    }

    [Fact]
    public async Task An_interleaving_timer_ticks_during_a_call()
    {
        await Grain.StartTimer(Minute, Hour, interleave: true);
        var held = Grain.HoldUntil($"{_key}/tick/1");
        await Signals.Wait($"{_key}/started");

        await host.AdvanceBy(Minute);

        await held;
    }

    [Fact]
    public async Task A_timer_that_failed_ticks_again()
    {
        await Grain.StartFailingTimer(Minute);

        await TickTo(1);
        await TickTo(2);
    }

    [Fact]
    public async Task A_stopped_timer_ticks_no_more()
    {
        await Grain.StartTimer(Minute, Minute, interleave: false);
        await TickTo(1);
        await Grain.StopTimer();

        await host.AdvanceBy(Hour);

        await Grain.Now();
        Signals.Notes(_key).ShouldBe(["tick"]);
    }

    [Fact]
    public async Task A_reminder_comes_at_its_times()
    {
        var start = host.Time.GetUtcNow();
        await Grain.Remind("wake", Hour, Hour);

        await host.AdvanceBy(Hour * 2);

        Signals.Notes(_key).ShouldBe([
            $"wake at {start + Hour:u} from {start + Hour:u} every 01:00:00",
            $"wake at {start + (Hour * 2):u} from {start + Hour:u} every 01:00:00",
        ]);
        await Grain.Forget("wake");
    }

    [Fact]
    public async Task A_reminder_wakes_a_grain_that_left()
    {
        await Grain.Remind("wake", Hour, Hour);
        await Grain.Leave();

        await host.AdvanceBy(Hour);

        Signals.Notes(_key).Length.ShouldBe(1);
        await Grain.Forget("wake");
    }

    [Fact]
    public async Task A_reminder_registered_again_replaces_the_first()
    {
        await Grain.Remind("wake", Hour, Hour);
        await Grain.Remind("wake", Hour * 3, Hour);

        await host.AdvanceBy(Hour * 2);

        Signals.Notes(_key).ShouldBeEmpty();
        await Grain.Forget("wake");
    }

    [Fact]
    public async Task A_forgotten_reminder_comes_no_more()
    {
        await Grain.Remind("wake", Hour, Hour);
        (await Grain.Remembers("wake")).ShouldBeTrue();
        await Grain.Forget("wake");

        await host.AdvanceBy(Hour * 2);

        (await Grain.Remembers("wake")).ShouldBeFalse();
        Signals.Notes(_key).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reminder_cannot_come_more_often_than_once_a_minute() =>
        await Should.ThrowAsync<ArgumentException>(() => Grain.Remind("wake", Hour, Minute / 2));

    private async Task TickTo(int tick)
    {
        await host.AdvanceBy(Minute);
        await Signals.Wait($"{_key}/tick/{tick}");
        await Grain.Now();
    }
}
