using Ampl.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace Ampl.Tests.Storage;

public sealed class KnowledgeStoreOnSqlite(SqliteStore store) : KnowledgeStoreTests(store), IClassFixture<SqliteStore>;

public sealed class KnowledgeStoreOnPostgres(PostgresStore store) : KnowledgeStoreTests(store), IClassFixture<PostgresStore>
{
    private const int Times = 50;

    [Fact]
    public async Task Silos_that_read_a_file_at_the_same_time_leave_one_copy_of_it()
    {
        var tenant = Sample.Tenant();
        await using var other = Store.Open(Shared.Url);
        IKnowledgeStore[] silos = [Shared.Knowledge, other.GetRequiredService<IKnowledgeStore>()];

        await Task.WhenAll(silos.Select(ReadAll));

        (await Shared.Knowledge.LoadManifest(tenant, CancellationToken.None)).Count.ShouldBe(1);
        (await Shared.Knowledge.LoadDocuments(tenant, CancellationToken.None)).Count.ShouldBe(2);

        async Task ReadAll(IKnowledgeStore silo)
        {
            for (var time = 0; time < Times; time++)
                await silo.ReplaceFile(tenant, File, [Document(0, "one"), Document(1, "two")], CancellationToken.None);
        }
    }
}

public abstract class KnowledgeStoreTests(Store store)
{
    protected Store Shared => store;

    private protected static readonly StoredFile File = new(
        "sales/offers.txt", KnowledgeNamespace.Sales, "abc", 1234, Sample.Now, Sample.Now.AddSeconds(1), 2, "[]");

    [Fact]
    public async Task A_file_and_its_documents_are_replaced_together()
    {
        var tenant = Sample.Tenant();
        await store.Knowledge.ReplaceFile(tenant, File, [Document(0, "one"), Document(1, "two")], CancellationToken.None);
        await store.Knowledge.ReplaceFile(tenant, File with { Hash = "def", Documents = 1 }, [Document(0, "three")], CancellationToken.None);

        (await store.Knowledge.LoadManifest(tenant, CancellationToken.None)).ShouldBe([File with { Hash = "def", Documents = 1 }]);
        (await store.Knowledge.LoadDocuments(tenant, CancellationToken.None)).ShouldBe([Document(0, "three")]);
    }

    [Fact]
    public async Task Documents_come_in_the_order_of_path_and_place()
    {
        var tenant = Sample.Tenant();
        foreach (var path in (string[])["b.txt", "B.txt", "a/z.txt"])
            await store.Knowledge.ReplaceFile(tenant, File with { Path = path }, [Document(1, "y", path), Document(0, "x", path)], CancellationToken.None);
        (await store.Knowledge.LoadDocuments(tenant, CancellationToken.None)).Select(document => (document.Path, document.Ordinal))
            .ShouldBe([("B.txt", 0), ("B.txt", 1), ("a/z.txt", 0), ("a/z.txt", 1), ("b.txt", 0), ("b.txt", 1)]);
    }

    [Fact]
    public async Task A_removed_file_takes_its_documents_along_and_only_its_own()
    {
        var (tenant, other) = (Sample.Tenant(), Sample.Tenant());
        await store.Knowledge.ReplaceFile(tenant, File, [Document(0, "one")], CancellationToken.None);
        await store.Knowledge.ReplaceFile(other, File, [Document(0, "one")], CancellationToken.None);
        await store.Knowledge.RemoveFile(tenant, File.Path, CancellationToken.None);
        (await store.Knowledge.LoadManifest(tenant, CancellationToken.None)).ShouldBeEmpty();
        (await store.Knowledge.LoadDocuments(tenant, CancellationToken.None)).ShouldBeEmpty();
        (await store.Knowledge.LoadDocuments(other, CancellationToken.None)).Count.ShouldBe(1);
    }

    private protected static StoredDocument Document(int ordinal, string text, string path = "sales/offers.txt") =>
        new(path, ordinal, RecordKind.InsurancePolicy, $"id-{ordinal}", $"{{\"text\":\"{text}\"}}");
}
