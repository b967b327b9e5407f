using Orleans.Concurrency;

namespace Ampl.Tests.Conformance;

public interface IWorkerGrain : IGrainWithStringKey
{
    /// <summary>Ends when two of these run at the same time.</summary>
    Task Meet(string place, string me, string other);

    Task<int> Work(string place);
}

[StatelessWorker(2)]
internal sealed class WorkerGrain : Grain, IWorkerGrain
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> Running = new();

    public Task Meet(string place, string me, string other)
    {
        Signals.Raise($"{place}/{me}");
        return Signals.Wait($"{place}/{other}");
    }

    public async Task<int> Work(string place)
    {
        var running = Running.AddOrUpdate(place, 1, (_, count) => count + 1);
        for (var i = 0; i < 20; i++)
            await Task.Yield();
        Running.AddOrUpdate(place, 0, (_, count) => count - 1);
        return running;
    }
}

public interface IForemanGrain : IGrainWithStringKey
{
    /// <summary>Gives out work from one place, so that with Orleans all of it meets the workers of one silo.</summary>
    Task<int[]> Spread(int count);
}

internal sealed class ForemanGrain : Grain, IForemanGrain
{
    public Task<int[]> Spread(int count)
    {
        var key = this.GetPrimaryKeyString();
        var worker = GrainFactory.GetGrain<IWorkerGrain>(key);
        return Task.WhenAll(Enumerable.Range(0, count).Select(_ => worker.Work(key)));
    }
}
