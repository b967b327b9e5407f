using Ampl.Conversations;
using Ampl.Silo.Hosting;
using Ampl.Silo.Knowledge;
using Ampl.Silo.Understanding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ampl.Silo.Dealers;

/// <summary>Before the first turn: the dealer's files are in the index, and the reader has learnt.</summary>
internal sealed partial class DealershipStart(
    ReaderFactory readers, KnowledgeLibrary library, Dealerships dealerships, ProductFiles files, TenantOptions tenants, IServiceProvider services, ILogger<DealershipStart> log) : IHostedLifecycleService
{
    private Task _replies = Task.CompletedTask;

    /// <summary>Reads phrases, flows, prompts and rules beside what the other services do: a damaged file stops the start and not a customer.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _replies = Task.Run(services.GetRequiredService<ChatTurn>, cancellationToken);
        return Task.CompletedTask;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var report = await library.Load(tenants.Default, files.DataDirectory, cancellationToken: cancellationToken);
        await _replies;
        await readers.Learnt;
        if (readers.NotKept is { } reason) LogNotKept(reason);
        foreach (var warning in report.Warnings) LogWarning(warning);
        if (library.For(tenants.Default).IsEmpty)
            throw new SettingException("DATA_DIRECTORY", $"holds no inventory, FAQs, sales or insurance papers that can be read: {files.DataDirectory}");
        var knowledge = dealerships.For(tenants.Default).Knowledge;
        LogReady(knowledge.Vehicles.All.Length, knowledge.Search.Count);
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "The dealership is ready with {Vehicles} vehicles and {Passages} passages")]
    private partial void LogReady(int vehicles, int passages);

    [LoggerMessage(Level = LogLevel.Information, Message = "The trained model was not kept and is trained at each start: {Reason}")]
    private partial void LogNotKept(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Dealer data: {Warning}")]
    private partial void LogWarning(string warning);
}
