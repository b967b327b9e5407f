using Ampl.Knowledge;
using Ampl.Providers;
using Ampl.Retrieval;
using Ampl.Silo.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ampl.Silo.Knowledge.Vectors;

/// <summary>While the bot already answers by words, brings the vectors in line with the knowledge, now and whenever it has changed.</summary>
internal sealed partial class VectorUpkeep(
    IKnowledgeLibrary library, PassageVectors vectors, DenseSearch search, TenantOptions tenants, TimeProvider time, ILogger<VectorUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);
    private DealerKnowledge? _done;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = await Round(stoppingToken) ? Look : AfterFailure;
            await Task.Delay(wait, time, stoppingToken);
        }
    }

    private async Task<bool> Round(CancellationToken cancellation)
    {
        var knowledge = library.For(tenants.Default);
        if (ReferenceEquals(knowledge, _done) || knowledge.IsEmpty) return true;
        try
        {
            search.Replace(tenants.Default, vectors.Index(knowledge));
            var index = await vectors.Bring(knowledge, progress: null, cancellation);
            search.Replace(tenants.Default, index);
            _done = knowledge;
            LogReady(index.Count);
            return true;
        }
        catch (Exception failure) when (failure is ProviderException or IOException or InvalidDataException)
        {
            LogFailed(failure.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Vectors} passages can be found by meaning")]
    private partial void LogReady(int vectors);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not all passages can be found by meaning: {Reason}")]
    private partial void LogFailed(string reason);
}
