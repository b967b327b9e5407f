namespace Orleans.Configuration
{
    public sealed class GrainCollectionOptions
    {
        public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

        public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);
    }
}

namespace Orleans.Hosting
{
    public sealed class ReminderOptions
    {
        public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);
    }
}
