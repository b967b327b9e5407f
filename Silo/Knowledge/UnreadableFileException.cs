namespace Ampl.Silo.Knowledge;

/// <summary>A file from which nothing can be taken; the message says why, for whoever loads the data.</summary>
internal sealed class UnreadableFileException(string reason, Exception? cause = null) : Exception(reason, cause);
