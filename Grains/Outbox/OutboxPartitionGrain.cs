using System.Globalization;

namespace Ampl.Outbox;

/// <summary>
/// Drains one partition while there is work. It holds no state: entries are in the database, nudges say
/// when to look, and a reminder makes sure that somebody looks after a crash. A lone nudge is followed at
/// once; under load it looks a few times a second, so that entries gather and replace each other.
/// </summary>
internal sealed class OutboxPartitionGrain(OutboxDelivery delivery, TimeProvider time) : Grain, IOutboxPartitionGrain, IRemindable
{
    private const string ReminderName = "drain";
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private IGrainTimer? _comeBack;
    private Task? _draining;
    private bool _again;
    private bool _retriesWait = true;
    private DateTimeOffset _restUntil;

    private int Partition => int.Parse(this.GetPrimaryKeyString().Split('/')[1], CultureInfo.InvariantCulture);

    public Task Nudge()
    {
        if (_again) return Task.CompletedTask;
        _again = true;
        if (_draining is { IsCompleted: false }) return Task.CompletedTask;
        var rest = _restUntil - time.GetUtcNow();
        if (rest <= TimeSpan.Zero) return _draining = DrainWhileAsked(CancellationToken.None);
        ComeBackIn(rest);
        return Task.CompletedTask;
    }

    public async Task Wake()
    {
        if (await this.GetReminder(ReminderName) is null)
            await this.RegisterOrUpdateReminder(ReminderName, SweepEvery, SweepEvery);
        await Drain();
    }

    public async Task Drain(CancellationToken cancellation = default)
    {
        while (_draining is { IsCompleted: false } running) await running;
        _again = true;
        await (_draining = DrainWhileAsked(cancellation));
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _retriesWait = true; // Another activation may have postponed something.
        return Drain();
    }

    private async Task DrainWhileAsked(CancellationToken cancellation)
    {
        try
        {
            await DeliverAllDue(cancellation);
        }
        catch (Exception)
        {
            _again = false; // So that the next nudge is heard; until then the sweep looks.
            throw;
        }
        _restUntil = time.GetUtcNow() + Pause;
        if (_again) ComeBackIn(Pause);
        else if (_retriesWait) await ComeBackForRetries(cancellation);
    }

    private async Task DeliverAllDue(CancellationToken cancellation)
    {
        DeliveryReport report;
        do
        {
            _again = false;
            report = await delivery.DeliverDue(Partition, cancellation);
            _retriesWait |= report.Left > 0;
        }
        while (report.Due == OutboxDelivery.BatchSize || report.Retried);
    }

    /// <summary>A retry sooner than the next sweep is worth a timer; if the activation goes, the sweep still comes.</summary>
    private async Task ComeBackForRetries(CancellationToken cancellation)
    {
        var due = await delivery.NextDue(Partition, cancellation);
        _retriesWait = due is not null;
        if (due - time.GetUtcNow() is { } wait && wait < SweepEvery) ComeBackIn(wait > Pause ? wait : Pause);
    }

    private void ComeBackIn(TimeSpan wait)
    {
        _comeBack?.Dispose();
        _comeBack = this.RegisterGrainTimer(() => Drain(), wait, Timeout.InfiniteTimeSpan);
    }
}
