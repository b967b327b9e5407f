using Ampl.Silo.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ampl.Tests.Storage;

public sealed class CommitQueueTests
{
    [Fact]
    public async Task What_waits_while_one_batch_commits_becomes_the_next_batch()
    {
        var writer = new ScriptedWriter();
        using var queue = Queue(writer);
        writer.Hold();
        var first = queue.Execute(Insert("a"));
        await writer.Started;
        var others = Enumerable.Range(0, 9).Select(_ => queue.Execute(Insert("b"))).ToArray();
        writer.Release();
        await Task.WhenAll([first, .. others]);
        writer.Batches.ShouldBe([1, 9]);
    }

    [Fact]
    public async Task A_batch_that_fails_is_tried_write_by_write_and_only_the_guilty_one_fails()
    {
        var writer = new ScriptedWriter();
        using var queue = Queue(writer);
        writer.Hold();
        var first = queue.Execute(Insert("a"));
        await writer.Started;
        var good = queue.Execute(Insert("b"));
        var bad = queue.Execute(Insert(ScriptedWriter.Bad));
        var last = queue.Execute(Insert("c"));
        writer.Release();
        await Task.WhenAll(first, good, last);
        await Should.ThrowAsync<InvalidOperationException>(() => bad);
        writer.Batches.ShouldBe([1, 3, 1, 1, 1]);
    }

    [Fact]
    public async Task Nothing_is_tried_again_when_the_database_is_out_of_reach()
    {
        var writer = new ScriptedWriter { Reachable = false };
        using var queue = Queue(writer);
        writer.Hold();
        var first = queue.Execute(Insert("a"));
        await writer.Started;
        Task[] rest = [queue.Execute(Insert("b")), queue.Execute(Insert(ScriptedWriter.Bad))];
        writer.Release();
        await first;
        foreach (var write in rest) await Should.ThrowAsync<InvalidOperationException>(() => write);
        writer.Batches.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Closing_commits_what_waits_and_refuses_what_comes_later()
    {
        var writer = new ScriptedWriter();
        var queue = Queue(writer);
        var writes = Enumerable.Range(0, 1000).Select(_ => queue.Execute(Insert("a"))).ToArray();
        queue.Dispose();
        await Task.WhenAll(writes);
        writer.Batches.Sum().ShouldBe(1000);
        writer.Batches.Max().ShouldBeLessThanOrEqualTo(256);
        await Should.ThrowAsync<ObjectDisposedException>(() => queue.Execute(Insert("b")));
    }

    private static CommitQueue Queue(ScriptedWriter writer) => new(() => writer, NullLogger<CommitQueue>.Instance);

    private static Statement Insert(string what) => new(what);

    private sealed class ScriptedWriter : IBatchWriter
    {
        public const string Bad = "bad";

        private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _open = new(true);

        public List<int> Batches { get; } = [];

        public bool Reachable { get; init; } = true;

        public Task Started => _started.Task;

        public void Hold() => _open.Reset();

        public void Release() => _open.Set();

        public void Write(IReadOnlyList<QueuedWrite> batch)
        {
            _started.TrySetResult();
            _open.Wait();
            Batches.Add(batch.Count);
            if (batch.OfType<SqlWrite>().Any(write => write.Statements[0].Sql == Bad)) throw new InvalidOperationException("refused");
        }

        public bool CanRetry(Exception failure) => Reachable;

        public void Dispose() => _open.Dispose();
    }
}
