using Ampl.Retrieval;
using Ampl.Silo.Hosting;
using Ampl.Silo.Knowledge;
using Ampl.Tenants;

namespace Ampl.Tests.Knowledge;

public sealed class KnowledgeLoaderTests : IDisposable
{
    private static readonly TenantId Tenant = new("dealer");
    private readonly string _folder = Directory.CreateTempSubdirectory("ampl-knowledge-").FullName;
    private readonly InMemoryKnowledgeStore _store = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_restart_reads_only_changed_files_and_drops_removed_ones()
    {
        Write("inventory.csv", "model_name,price\nZorvex Lumina,900000\n");
        Write("faqs.json", """[{"q":"Open on Sunday?","a":"Yes."}]""");
        Write("sales/offer.txt", "offer_title: X\ndiscount_value: 5000\n\nText.");
        await Load();
        _store.Replaced.Clear();

        (await Load()).Files.ShouldAllBe(file => file.Outcome == FileOutcome.Unchanged && file.Documents == 1);
        _store.Replaced.ShouldBeEmpty();

        Write("faqs.json", """[{"q":"Open on Monday?","a":"Yes."}]""");
        File.Delete(Path.Combine(_folder, "sales/offer.txt"));
        var report = await Load();

        _store.Replaced.ShouldBe(["faqs.json"]);
        report.Files.Single(file => file.Path == "sales/offer.txt").Outcome.ShouldBe(FileOutcome.Removed);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_with_its_reason()
    {
        Write("sales/brochure.pdf", "%PDF-1.7");
        Write("inventory.csv", "model_name,price\nZorvex Lumina,900000\nZorvex Orbit,free\n");

        var report = await Load();

        report.Files.Single(file => file.Path == "sales/brochure.pdf").Note!.ShouldContain("not read: ");
        report.Warnings.ShouldContain("inventory.csv:3: price 'free' is not an amount");
    }

    [Fact]
    public async Task A_library_answers_from_what_was_stored_and_is_empty_for_strangers()
    {
        Write("inventory.csv", "model_name,variant,price\nZorvex Lumina,Prime,900000\n");
        Write("inventory-branch.csv", "model_name,variant,price\nZorvex Lumina,Prime,900000\nZorvex Orbit,One,700000\n");
        var library = new KnowledgeLibrary(_store, new ProductFiles(ShippedData.Directory), RetrievalOptions.Usual, TimeProvider.System);

        await library.Load(Tenant, _folder);
        var knowledge = library.For(Tenant);

        knowledge.Vehicles.All.Select(car => car.FullName).ShouldBe(["Zorvex Orbit One", "Zorvex Lumina Prime"]);
        library.For(new TenantId("stranger")).IsEmpty.ShouldBeTrue();

        await library.Rebuild(Tenant, CancellationToken.None);
        library.For(Tenant).Version.ShouldBe(knowledge.Version);
    }

    private Task<LoadReport> Load() => new KnowledgeLoader(_store, TimeProvider.System).Load(Tenant, _folder);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
