using Ampl.Tests.Hosting;

namespace Ampl.Tests.Conformance;

/// <summary>Stops the host, and so has one of its own.</summary>
public sealed class RestartTests(GrainFixture host) : IClassFixture<GrainFixture>
{
    private readonly string _key = GrainFixture.NewKey();

    private ICounterGrain Counter => host.Grains.GetGrain<ICounterGrain>(_key);

    private IClockGrain Clock => host.Grains.GetGrain<IClockGrain>(_key);

    [Fact]
    public async Task What_was_acknowledged_survives_a_crash()
    {
        await Counter.Add(5);

        await host.CrashAndRestart();

        (await Counter.Value()).ShouldBe(5);
        Signals.Notes(_key).Count(note => note == "activated").ShouldBe(2);
    }

    [Fact]
    public async Task A_graceful_stop_waits_for_running_calls_and_tells_the_grains()
    {
        var running = Counter.AddAfterGo(5);
        await Signals.Wait($"{_key}/started");
        var restart = host.Restart();
        Signals.Raise($"{_key}/go");

        await running;
        await restart;

        (await Counter.Value()).ShouldBe(5);
        Signals.Notes(_key).ShouldBe(["activated", "deactivated ShuttingDown", "activated"]);
    }

    [Fact]
    public async Task Reminders_survive_a_restart()
    {
        await Clock.Remind("wake", TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        await host.Restart();

        await host.AdvanceBy(TimeSpan.FromHours(1));

        Signals.Notes(_key).Length.ShouldBe(1);
        await Clock.Forget("wake");
    }

    [Fact]
    public async Task A_failed_activation_reaches_the_caller_and_the_next_call_tries_again()
    {
        await Counter.FailToActivateOnce();
        var failing = Counter.Value();
        while (!failing.IsCompleted)
        {
            // With Orleans a failed activation stays for some seconds of the grains' clock.
            await host.AdvanceBy(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        (await Should.ThrowAsync<InvalidOperationException>(() => failing)).Message.ShouldBe("not yet");
        (await Counter.Value()).ShouldBe(0);
    }
}
