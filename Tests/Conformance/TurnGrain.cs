using Orleans.Concurrency;

namespace Ampl.Tests.Conformance;

public interface ITurnGrain : IGrainWithStringKey
{
    Task<int> CountOverlap();

    Task<bool> KeepsItsScheduler();

    Task<string> SeesAsyncLocal();

    /// <summary>Raises <c>key/started</c>, waits for <c>key/go</c>.</summary>
    Task Hold();

    [ReadOnly]
    Task HoldReading();

    [ReadOnly]
    Task ReadAndRelease();

    [AlwaysInterleave]
    Task HoldInterleaved();

    [AlwaysInterleave]
    Task Interrupt();

    Task Release();

    [ResponseTimeout("00:00:00.300")]
    Task HoldImpatiently();

    Task HoldCancellable(CancellationToken cancellationToken = default);

    [OneWay]
    Task Tell();

    Task<string> Whoami();
}

internal sealed class TurnGrain : Grain, ITurnGrain
{
    public static readonly AsyncLocal<string?> Ambient = new();
    private int _running;
    private int _overlap;

    private string Key => this.GetPrimaryKeyString();

    public async Task<int> CountOverlap()
    {
        _overlap = Math.Max(_overlap, ++_running);
        for (var i = 0; i < 5; i++)
            await Task.Yield();
        _running--;
        return _overlap;
    }

    public async Task<bool> KeepsItsScheduler()
    {
        var before = TaskScheduler.Current;
        await Task.Yield();
        var afterYield = TaskScheduler.Current;
        await Task.Run(() => { });
        return before != TaskScheduler.Default && before == afterYield && before == TaskScheduler.Current;
    }

    public Task<string> SeesAsyncLocal() => Task.FromResult(Ambient.Value ?? "nothing");

    public Task Hold() => HoldAs("hold");

    public Task HoldReading() => HoldAs("reading");

    public Task ReadAndRelease() => Release();

    public Task HoldInterleaved() => HoldAs("interleaved");

    public Task Interrupt() => Release();

    public Task Release()
    {
        Signals.Note(Key, "release");
        Signals.Raise($"{Key}/go");
        return Task.CompletedTask;
    }

    public Task HoldImpatiently() => HoldAs("impatient");

    public async Task HoldCancellable(CancellationToken cancellationToken = default)
    {
        Signals.Raise($"{Key}/started");
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        finally
        {
            Signals.Raise($"{Key}/cancelled");
        }
    }

    public async Task Tell()
    {
        await Signals.Wait($"{Key}/go");
        Signals.Raise($"{Key}/told");
    }

    public Task<string> Whoami() => Task.FromResult($"{this.GetGrainId()} {this.GetPrimaryKeyString()} {this.AsReference<ITurnGrain>().GetPrimaryKeyString()}");

    private async Task HoldAs(string name)
    {
        Signals.Note(Key, $"{name} starts");
        Signals.Raise($"{Key}/started");
        await Signals.Wait($"{Key}/go");
        Signals.Note(Key, $"{name} ends");
    }
}
