using System.Collections.Concurrent;
using Ampl.Outbox;
using Ampl.Tests.Hosting;

namespace Ampl.Tests.Outbox;

/// <summary>Notes what it delivers; fails, or waits to be let go, where the test says so.</summary>
internal sealed class ScriptedHandler : IOutboxHandler
{
    public const string KindName = "test.scripted";

    private readonly ConcurrentQueue<OutboxEntry> _delivered = new();
    private readonly ConcurrentDictionary<(string Sender, string Payload), int> _failures = new();
    private readonly ConcurrentDictionary<(string Sender, string Payload), TaskCompletionSource> _held = new();
    private readonly SemaphoreSlim _news = new(0);

    public string Kind => KindName;

    public bool LatestReplacesEarlier => false;

    public void Fail(string sender, string payload, int times) => _failures[(sender, payload)] = times;

    /// <summary>The delivery of this payload ends when the returned source is set.</summary>
    public TaskCompletionSource Hold(string sender, string payload) =>
        _held[(sender, payload)] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public string[] Delivered(string sender) => [.. _delivered.Where(entry => entry.Sender == sender).Select(entry => entry.Payload)];

    public async Task<string[]> UntilDelivered(string sender, int count)
    {
        while (Delivered(sender).Length < count)
            (await _news.WaitAsync(GrainFixture.Patience)).ShouldBeTrue($"only {string.Join(", ", Delivered(sender))} was delivered");
        return Delivered(sender);
    }

    public async Task Deliver(OutboxEntry entry, CancellationToken cancellation)
    {
        var key = (entry.Sender, entry.Payload);
        if (_held.TryGetValue(key, out var hold)) await hold.Task;
        if (_failures.TryGetValue(key, out var left) && left > 0)
        {
            _failures[key] = left - 1;
            throw new InvalidOperationException("not now");
        }
        _delivered.Enqueue(entry);
        _news.Release();
    }
}
