namespace Orleans.Runtime
{
    public class OrleansException : Exception
    {
        public OrleansException()
        {
        }

        public OrleansException(string message) : base(message)
        {
        }

        public OrleansException(string message, Exception? innerException) : base(message, innerException)
        {
        }
    }

    public class OrleansMessageRejectionException(string message, Exception? innerException = null) : OrleansException(message, innerException);

    public sealed class SiloUnavailableException(string message) : OrleansMessageRejectionException(message);

    public sealed class OrleansConfigurationException(string message) : OrleansException(message);

    public sealed class ReminderException(string message) : OrleansException(message);
}

namespace Orleans.Storage
{
    public class InconsistentStateException(string message, string? storedEtag, string? currentEtag, Exception? storageException)
        : Runtime.OrleansException(message, storageException)
    {
        public InconsistentStateException(string message, string? storedEtag, string? currentEtag)
            : this(message, storedEtag, currentEtag, null)
        {
        }

        public InconsistentStateException(string message, Exception? innerException = null) : this(message, null, null, innerException)
        {
        }

        public string? StoredEtag { get; } = storedEtag;

        public string? CurrentEtag { get; } = currentEtag;

        /// <summary>Cleared by the activation that it drops, so that callers which it passes through stay.</summary>
        internal bool IsSourceActivation { get; set; } = true;
    }
}
