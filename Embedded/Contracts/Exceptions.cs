namespace Orleans.Runtime
{
    public class OrleansException(string message, Exception? innerException = null) : Exception(message, innerException);

    public sealed class SiloUnavailableException(string message) : OrleansException(message);

    public sealed class OrleansConfigurationException(string message) : OrleansException(message);
}

namespace Orleans.Storage
{
    public class InconsistentStateException(string message, string? storedEtag = null, string? currentEtag = null, Exception? storageException = null)
        : Runtime.OrleansException(message, storageException)
    {
        public string? StoredEtag { get; } = storedEtag;
        public string? CurrentEtag { get; } = currentEtag;

        /// <summary>Cleared by the activation that it drops, so that callers which it passes through stay.</summary>
        internal bool IsSourceActivation { get; set; } = true;
    }
}
