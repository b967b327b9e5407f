using Ampl.Tests.Hosting;

namespace Ampl.Tests.Conformance;

/// <summary>The other tests deliver reminders on a clock of their own; here the host's service does it.</summary>
public sealed class ReminderServiceTests(ReminderServiceTests.RealTimeFixture host) : IClassFixture<ReminderServiceTests.RealTimeFixture>
{
    [Fact]
    public async Task The_hosts_own_service_delivers_a_reminder()
    {
        var key = GrainFixture.NewKey();
        var grain = host.Grains.GetGrain<IClockGrain>(key);
        await grain.Remind("wake", TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1));

        await Signals.Wait($"{key}/wake");

        await grain.Forget("wake");
    }

    public sealed class RealTimeFixture : GrainFixture
    {
        protected override bool RunsOnRealTime => true;
    }
}
