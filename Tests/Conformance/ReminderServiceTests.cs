using Ampl.Tests.Hosting;

namespace Ampl.Tests.Conformance;

/// <summary>The other tests deliver reminders on a clock of their own; here the host's service does it.</summary>
public sealed class ReminderServiceTests(ReminderServiceTests.RealTimeFixture host) : IClassFixture<ReminderServiceTests.RealTimeFixture>
{
    /// <summary>A due time that has passed before Orleans has set its timer counts as missed.</summary>
    private static readonly TimeSpan LongEnoughToBeSet = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task The_hosts_own_service_delivers_a_reminder()
    {
        var key = GrainFixture.NewKey();
        var grain = host.Grains.GetGrain<IClockGrain>(key);
        await grain.Remind("wake", LongEnoughToBeSet, TimeSpan.FromMinutes(1));

        await Signals.Wait($"{key}/wake");

        await grain.Forget("wake");
    }

    public sealed class RealTimeFixture : GrainFixture
    {
        protected override bool RunsOnRealTime => true;
    }
}
