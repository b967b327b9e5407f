namespace Ampl.EmbeddedHost.Hosting
{
    public sealed class EmbeddedGrainOptions
    {
        /// <summary>Where the grain classes are.</summary>
        public IList<Assembly> Assemblies { get; } = [];

        /// <summary>How long a caller waits for an answer, unless the method says otherwise.</summary>
        public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(15);

        /// <summary>Measures response timeouts; without it the application's own clock does. A test that moves that clock sets it.</summary>
        public TimeProvider? ResponseClock { get; set; }
    }
}

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
