using Ampl.Conversations;
using Ampl.Silo.Hosting;
using Ampl.Silo.Knowledge;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ampl.Silo.Dealers;

/// <summary>Before the first turn: the dealer's files are in the index, and the reader has learnt.</summary>
internal sealed partial class DealershipStart(
    KnowledgeLibrary library, Dealerships dealerships, ProductFiles files, TenantOptions tenants, IServiceProvider services, ILogger<DealershipStart> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<ChatTurn>(); // Reads phrases, flows, prompts and rules: a damaged file stops the start and not a customer.
        var report = await library.Load(tenants.Default, files.DataDirectory, cancellationToken: cancellationToken);
        foreach (var warning in report.Warnings) LogWarning(warning);
        if (library.For(tenants.Default).IsEmpty)
            throw new SettingException("DATA_DIRECTORY", $"holds no inventory, FAQs, sales or insurance papers that can be read: {files.DataDirectory}");
        var knowledge = dealerships.For(tenants.Default).Knowledge;
        LogReady(knowledge.Vehicles.All.Length, knowledge.Search.Count);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "The dealership is ready with {Vehicles} vehicles and {Passages} passages")]
    private partial void LogReady(int vehicles, int passages);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Dealer data: {Warning}")]
    private partial void LogWarning(string warning);
}
