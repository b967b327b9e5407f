using Microsoft.Extensions.AI;

namespace Ampl.Silo.Integrations.Resilience;

/// <summary>An open stream of a model's answer, which can be waited for with a limit and stopped from outside.</summary>
internal sealed class UpdateStream : IAsyncDisposable
{
    private readonly CancellationTokenSource _silence;
    private readonly CancellationTokenSource _either;
    private readonly IAsyncEnumerator<ChatResponseUpdate> _updates;
    private Task<bool>? _pending;

    public UpdateStream(Func<CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> open, TimeProvider time, CancellationToken turn)
    {
        _silence = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_silence.Token, turn);
        _updates = open(_either.Token).GetAsyncEnumerator(_either.Token);
    }

    public ChatResponseUpdate Current => _updates.Current;

    public void Stop() => _silence.Cancel();

    public ValueTask<bool> NextWithin(TimeSpan limit)
    {
        _silence.CancelAfter(limit);
        return Next(_either.Token);
    }

    /// <summary>Does not trust the other side to notice that its token has ended.</summary>
    public async ValueTask<bool> Next(CancellationToken cancellation)
    {
        _pending = _updates.MoveNextAsync().AsTask();
        var more = await _pending.WaitAsync(cancellation);
        _pending = null;
        return more;
    }

    public async ValueTask DisposeAsync()
    {
        await _silence.CancelAsync();
        if (_pending is null) await _updates.DisposeAsync();
        else _ = Abandon(_pending);
        _either.Dispose();
        _silence.Dispose();
    }

    /// <summary>An enumerator may not be disposed of while it moves; one that never stops moving is left to the collector.</summary>
    private async Task Abandon(Task<bool> pending)
    {
        await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _updates.DisposeAsync();
    }
}
