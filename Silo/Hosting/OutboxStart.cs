using Ampl.Outbox;
using Microsoft.Extensions.Hosting;

namespace Ampl.Silo.Hosting;

/// <summary>At start every partition is woken, so that what a crash left behind is delivered.</summary>
internal sealed class OutboxStart(IGrainFactory grains) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, OutboxPartition.Count).Select(partition => grains.OutboxPartition(partition).Wake()));

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
