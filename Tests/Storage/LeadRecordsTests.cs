using Ampl.Leads;
using Ampl.Tenants;

namespace Ampl.Tests.Storage;

public sealed class LeadRecordsOnSqlite(SqliteStore store) : LeadRecordsTests(store), IClassFixture<SqliteStore>;

public sealed class LeadRecordsOnPostgres(PostgresStore store) : LeadRecordsTests(store), IClassFixture<PostgresStore>;

public abstract class LeadRecordsTests(Store store)
{
    private readonly TenantId _tenant = Sample.Tenant();

    [Fact]
    public async Task A_lead_is_listed_once_and_as_it_stands_now()
    {
        var id = await Record(40, 85);
        var page = await List(new LeadQuery());
        page.Total.ShouldBe(1);
        page.Leads.Single().ShouldBe(Sample.Lead(id, 85), new SameJson());
    }

    [Fact]
    public async Task Best_score_comes_first_and_pages_follow_one_another()
    {
        foreach (var score in (int[])[30, 90, 60, 75, 45]) await Record(score);
        var first = await List(new LeadQuery { PageSize = 2 });
        var last = await List(new LeadQuery { PageSize = 2, Page = 3 });
        first.Leads.Select(lead => lead.Score).ShouldBe([90, 75]);
        last.Leads.Select(lead => lead.Score).ShouldBe([30]);
        (first.Total, last.Total).ShouldBe((5, 5));
        var beyond = await List(new LeadQuery { PageSize = 2, Page = 9 });
        (beyond.Total, beyond.Leads.Length).ShouldBe((5, 0));
    }

    [Fact]
    public async Task Filters_apply_together()
    {
        foreach (var score in (int[])[55, 72, 91]) await Record(score);
        (await List(new LeadQuery { Priority = LeadPriority.Hot })).Total.ShouldBe(2);
        (await List(new LeadQuery { Priority = LeadPriority.Hot, MinScore = 80 })).Leads.Single().Score.ShouldBe(91);
        (await List(new LeadQuery { Status = LeadStatus.Won })).Total.ShouldBe(0);
        (await List(new LeadQuery { AssignedTo = "asha" })).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Another_tenant_sees_none_of_them_and_a_cleared_lead_is_gone()
    {
        var id = await Record(80);
        (await store.Leads.List(new TenantId(_tenant.Value[..^1]), new LeadQuery(), CancellationToken.None)).Total.ShouldBe(0);
        var held = new Held<LeadState>();
        await store.Grains.ReadStateAsync("lead", Sample.Grain(id), held);
        await store.Grains.ClearStateAsync("lead", Sample.Grain(id), held);
        (await List(new LeadQuery())).Total.ShouldBe(0);
    }

    private Task<LeadPage> List(LeadQuery query) => store.Leads.List(_tenant, query, CancellationToken.None);

    private async Task<LeadId> Record(params int[] scores)
    {
        var id = LeadId.Of(new(_tenant, $"c-{scores[0]}"));
        var held = new Held<LeadState>();
        foreach (var score in scores)
        {
            var lead = Sample.Lead(id, score);
            held.State = new LeadState { Lead = lead, Pending = [new LeadRecorded(_tenant, "updated", lead, Sample.Now)] };
            await store.Grains.WriteStateAsync("lead", Sample.Grain(id), held);
        }
        return id;
    }

    /// <summary>Immutable arrays compare by reference, so records that hold them are compared as they are stored.</summary>
    private sealed class SameJson : IEqualityComparer<LeadView>
    {
        public bool Equals(LeadView? x, LeadView? y) => Json(x) == Json(y);

        public int GetHashCode(LeadView lead) => lead.Id.GetHashCode();

        private static string Json(LeadView? lead) => System.Text.Json.JsonSerializer.Serialize(lead);
    }
}
