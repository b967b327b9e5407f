using System.Collections.Immutable;
using Ampl.Storage;

namespace Ampl.Silo.Storage;

/// <summary>Something that waits for the next transaction; its task ends when the outcome is known.</summary>
internal abstract class QueuedWrite
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    public void Complete() => _done.SetResult();

    public void Fail(Exception exception) => _done.SetException(exception);
}

/// <summary>A grain's new snapshot with its facts; a null state clears it and leaves only the version.</summary>
internal sealed class StateWrite(string grain, long expected, byte[]? state, ImmutableArray<Fact> facts) : QueuedWrite
{
    public string Grain { get; } = grain;

    /// <summary>The version that must be stored now; zero when the grain was never written.</summary>
    public long Expected { get; } = expected;

    public long Version => Expected + 1;

    public byte[]? State { get; } = state;

    public ImmutableArray<Fact> Facts { get; } = facts;

    /// <summary>Set when another version was found; nothing of this write was stored then.</summary>
    public bool Conflict { get; set; }
}

/// <summary>
/// One statement of either dialect with its values for <c>$1, $2, …</c>, which must first appear in that
/// order. A value is a string, long, int, double, bool, DateTimeOffset or null.
/// </summary>
internal readonly record struct Statement(string Sql, params object?[] Values);

/// <summary>Statements that share one transaction.</summary>
internal sealed class SqlWrite(params Statement[] statements) : QueuedWrite
{
    public Statement[] Statements { get; } = statements;
}
