namespace Orleans
{
    public interface IRemindable : IGrain
    {
        Task ReceiveReminder(string reminderName, TickStatus status);
    }

    public static class GrainReminderExtensions
    {
        public static Task<IGrainReminder> RegisterOrUpdateReminder(this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period) => grain is IRemindable
            ? Service(grain).Register(grain.GrainContext.GrainId, reminderName, dueTime, period)
            : throw new InvalidOperationException($"Grain {grain.GrainContext.GrainId} is not IRemindable");

        public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder) =>
            Service(grain).Unregister(grain.GrainContext.GrainId, reminder.ReminderName);

        public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName) =>
            Task.FromResult(Service(grain).Find(grain.GrainContext.GrainId, reminderName));

        private static ReminderService Service(IGrainBase grain) => ((Activation)grain.GrainContext).Host.Reminders;
    }
}

namespace Orleans.Runtime
{
    public interface IGrainReminder
    {
        string ReminderName { get; }
    }

    [GenerateSerializer, Immutable]
    public readonly record struct TickStatus([property: Id(0)] DateTime FirstTickTime, [property: Id(1)] TimeSpan Period, [property: Id(2)] DateTime CurrentTickTime);
}
