using Ampl.Knowledge;
using Ampl.Retrieval;
using Ampl.Silo.Hosting;
using Ampl.Silo.Knowledge;
using Ampl.Tenants;

namespace Ampl.Tests.Knowledge;

/// <summary>The knowledge built from the repository's own data folder, once for all tests.</summary>
internal static class ShippedData
{
    public static readonly TenantId Tenant = new("ampl-default");

    private static readonly Task<(DealerKnowledge Knowledge, LoadReport Report)> Loaded = Load();

    public static string Directory => ProductFiles.Resolve("data");

    public static Task<(DealerKnowledge Knowledge, LoadReport Report)> LoadedOnce => Loaded;

    public static async Task<DealerKnowledge> Knowledge() => (await Loaded).Knowledge;

    private static async Task<(DealerKnowledge, LoadReport)> Load()
    {
        var library = new KnowledgeLibrary(new InMemoryKnowledgeStore(), new ProductFiles(Directory), RetrievalOptions.Usual, TimeProvider.System);
        var report = await library.Load(Tenant, Directory);
        return (library.For(Tenant), report);
    }
}
