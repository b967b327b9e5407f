namespace Ampl.EmbeddedHost.Reminders;

/// <summary>A reminder as it was registered last; a new registration makes a new entry, and the old one is void.</summary>
internal sealed record ReminderEntry(StoredReminder Reminder);

/// <summary>Which reminder is due next. Its owner's lock guards it.</summary>
internal sealed class ReminderSchedule
{
    private readonly Dictionary<(GrainId Grain, string Name), ReminderEntry> _current = [];
    private readonly PriorityQueue<ReminderEntry, DateTimeOffset> _queue = new();

    public DateTimeOffset? NextDue
    {
        get
        {
            while (_queue.TryPeek(out var entry, out var due))
            {
                if (IsCurrent(entry))
                    return due;
                _queue.Dequeue();
            }

            return null;
        }
    }

    public void Set(StoredReminder reminder, DateTimeOffset now)
    {
        var entry = new ReminderEntry(reminder);
        _current[(reminder.Grain, reminder.Name)] = entry;
        _queue.Enqueue(entry, NextTick(reminder, now));
    }

    public bool Contains(GrainId grain, string name) => _current.ContainsKey((grain, name));

    public void Remove(GrainId grain, string name) => _current.Remove((grain, name));

    /// <summary>Takes what is due; each comes back by <see cref="Reschedule"/> once it was received, so ticks never overlap.</summary>
    public IReadOnlyList<ReminderEntry> TakeDue(DateTimeOffset now)
    {
        List<ReminderEntry> due = [];
        while (NextDue <= now)
            due.Add(_queue.Dequeue());
        return due;
    }

    public void Reschedule(ReminderEntry entry, DateTimeOffset now)
    {
        if (IsCurrent(entry))
            _queue.Enqueue(entry, NextTick(entry.Reminder, now.AddTicks(1)));
    }

    private bool IsCurrent(ReminderEntry entry) =>
        _current.TryGetValue((entry.Reminder.Grain, entry.Reminder.Name), out var current) && ReferenceEquals(current, entry);

    /// <summary>The first regular tick from then on; those that were missed are not made up for.</summary>
    private static DateTimeOffset NextTick(StoredReminder reminder, DateTimeOffset now)
    {
        if (reminder.FirstTick >= now)
            return reminder.FirstTick;
        var periods = ((now - reminder.FirstTick).Ticks / reminder.Period.Ticks) + 1;
        return reminder.FirstTick + (reminder.Period * periods);
    }
}
