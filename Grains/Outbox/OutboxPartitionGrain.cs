using System.Globalization;

namespace Ampl.Outbox;

/// <summary>
/// Drains one partition while there is work. It holds no state: entries are in the database, nudges say
/// when to look, and a reminder makes sure that somebody looks after a crash.
/// </summary>
internal sealed class OutboxPartitionGrain(OutboxDelivery delivery, TimeProvider time) : Grain, IOutboxPartitionGrain, IRemindable
{
    private const string ReminderName = "drain";
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private IGrainTimer? _retry;
    private Task? _draining;
    private bool _again;

    public Task Nudge()
    {
        _again = true;
        return _draining is { IsCompleted: false } ? Task.CompletedTask : _draining = DrainWhileAsked(CancellationToken.None);
    }

    public async Task Wake()
    {
        if (await this.GetReminder(ReminderName) is null)
            await this.RegisterOrUpdateReminder(ReminderName, SweepEvery, SweepEvery);
        await Nudge();
    }

    public async Task Drain(CancellationToken cancellation = default)
    {
        _again = true;
        while (_draining is { IsCompleted: false } running) await running;
        if (_again) await (_draining = DrainWhileAsked(cancellation));
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => Nudge();

    private async Task DrainWhileAsked(CancellationToken cancellation)
    {
        var partition = int.Parse(this.GetPrimaryKeyString().Split('/')[1], CultureInfo.InvariantCulture);
        while (_again)
        {
            _again = false;
            while (await delivery.DeliverDue(partition, cancellation)) { }
        }
        await ComeBackFor(await delivery.NextDue(partition, cancellation));
    }

    /// <summary>A retry sooner than the next sweep is worth a timer; if the activation goes, the sweep still comes.</summary>
    private Task ComeBackFor(DateTimeOffset? due)
    {
        _retry?.Dispose();
        _retry = null;
        if (due is { } at && at - time.GetUtcNow() is var wait && wait < SweepEvery)
            _retry = this.RegisterGrainTimer(Nudge, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }
}
