using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ampl.Conversations;
using Ampl.Flows;
using Ampl.Identity;
using Ampl.Leads;
using Ampl.Storage;
using Ampl.Understanding;

namespace Ampl.Tests.Storage;

/// <summary>Documents as earlier versions stored them: a sample stays as it is for good, and must still be understood.</summary>
public sealed class StoredDocumentTests
{
    private const string Conversation = """
        {"revision":7,"turns":3,"source":"widget","customer_id":"k1","memory":{"vehicles_in_focus":["creta-sx"],"last_question":"on_road_price",
        "known":{"models_mentioned":["Creta"],"budget_mentioned":true,"budget_max":1600000,"phone_numbers":["9812345678"],"timeline":"Immediate"},
        "language":"HindiLatin","loan_principal":800000,"loan_rate_percent":9,"loan_months":60},
        "score":{"count":3,"sum":130,"peak":60},"has_lead":true,"recent_messages":[17,-4]}
        """;

    private const string ConversationWithFlows = """
        {"revision":9,"turns":5,"flows":{"active":{"flow":"test_drive","values":[{"name":"model","value":"Hyundai Creta"}],"asking":"name","unusable":1,
        "interruptions":2,"language":"Marathi","at":"2026-11-23T06:00:00+00:00","skipped":["place"]},"suspended":[{"flow":"booking","asking":"city"}],
        "ended":[{"flow":"exchange","status":"Completed","fields":[{"name":"year","value":"2018"}],"at":"2026-11-22T06:00:00+00:00"}],"amendable":"exchange"}}
        """;

    private const string Lead = """
        {"lead":{"id":"0193aaaa-bbbb-7ccc-8ddd-eeeeffff0001","conversation_id":"c1","score":85,"priority":"Hot","name":"Asha","phone":"+919812345678",
        "primary_intent":"TestDrive","models_interested":["Creta"],"budget_max":1600000,"timeline":"Immediate","source":"widget",
        "signals":[{"reason":"intent_buy","points":30}],"recommendations":["call_now"],
        "created_at":"2026-11-23T06:00:00+00:00","updated_at":"2026-11-23T06:05:00+00:00"},"heard_of":7,"strongest_intent":30}
        """;

    private const string Account = """
        {"email":"asha@example.com","full_name":"Asha","role":"Manager","tenant":{"value":"ampl-default"},"password_hash":"AQAAAA==","api_key_hash":"ab12"}
        """;

    private const string Installation = """{"signing_secret":"c2VjcmV0","webhook_secret":"whsec_c2VjcmV0","has_administrator":true}""";

    private static readonly Dictionary<Type, string> Samples = new()
    {
        [typeof(ConversationState)] = Conversation,
        [typeof(LeadState)] = Lead,
        [typeof(AccountState)] = Account,
        [typeof(InstallationState)] = Installation,
    };

    public static TheoryData<Type> States => [.. StoredTypes().Where(type => type.IsSubclassOf(typeof(DurableState)))];

    [Fact]
    public void A_conversation_is_understood()
    {
        var state = StoredJson.Read<ConversationState>(Conversation);
        (state.Revision, state.Turns, state.Source, state.CustomerId, state.HasLead).ShouldBe((7, 3, "widget", "k1", true));
        (state.Memory.Language, state.Memory.LastQuestion, state.Memory.LoanMonths).ShouldBe((Language.HindiLatin, "on_road_price", 60));
        (state.Memory.Known.BudgetMax, state.Memory.Known.Timeline).ShouldBe((1_600_000m, Timeline.Immediate));
        state.Memory.Known.VariantsMentioned.ShouldBeEmpty();
        (state.Score.Count, state.Score.Sum, state.Score.Peak).ShouldBe((3, 130, 60));
        state.RecentMessages.ShouldBe([17, -4]);
    }

    [Fact]
    public void A_conversation_in_the_middle_of_a_flow_is_understood()
    {
        var flows = StoredJson.Read<ConversationState>(ConversationWithFlows).Flows!;
        (flows.Active!.Flow, flows.Active.ValueOf("model"), flows.Active.Asking, flows.Active.Language).ShouldBe(("test_drive", "Hyundai Creta", "name", Language.Marathi));
        (flows.Active.Unusable, flows.Active.Interruptions, flows.Amendable).ShouldBe((1, 2, "exchange"));
        flows.Active.Skipped.ShouldBe(["place"]);
        flows.Suspended.Single().Values.ShouldBeEmpty();
        flows.Requests().Select(request => (request.Flow, request.Status)).ShouldBe([("exchange", FlowStatus.Completed), ("booking", FlowStatus.InProgress), ("test_drive", FlowStatus.InProgress)]);
    }

    [Fact]
    public void A_lead_is_understood()
    {
        var state = StoredJson.Read<LeadState>(Lead);
        (state.HeardOf, state.StrongestIntent).ShouldBe((7, 30));
        (state.Lead!.Score, state.Lead.Priority, state.Lead.Status, state.Lead.PrimaryIntent).ShouldBe((85, LeadPriority.Hot, LeadStatus.New, Intent.TestDrive));
        state.Lead.Signals.Single().ShouldBe(new ScoreItem("intent_buy", 30));
    }

    [Fact]
    public void An_account_and_an_installation_are_understood()
    {
        var account = StoredJson.Read<AccountState>(Account);
        (account.Email, account.Role, account.Tenant.Value, account.Exists).ShouldBe(("asha@example.com", StaffRole.Manager, "ampl-default", true));
        StoredJson.Read<InstallationState>(Installation).ShouldBe(
            new InstallationState { SigningSecret = "c2VjcmV0", WebhookSecret = "whsec_c2VjcmV0", HasAdministrator = true });
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Every_state_has_a_sample_that_is_written_again_as_it_was_read(Type state)
    {
        Samples.ShouldContainKey(state);
        var read = Read(state, Samples[state]);
        var written = JsonSerializer.Serialize(read, GrainStateJson.Default.GetTypeInfo(state)!);
        JsonSerializer.Serialize(Read(state, written), state).ShouldBe(JsonSerializer.Serialize(read, state));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void What_an_older_document_lacks_keeps_its_default(Type state) =>
        JsonSerializer.Serialize(Read(state, "{}"), state).ShouldBe(JsonSerializer.Serialize(Activator.CreateInstance(state), state));

    /// <summary>A value that equals its type's default is not written, so it must not mean anything else when it is missing.</summary>
    [Fact]
    public void No_stored_number_or_flag_starts_with_another_value_than_zero()
    {
        var wrong = from type in StoredTypes()
                    where type.GetConstructor(Type.EmptyTypes) is not null
                    let fresh = Activator.CreateInstance(type)
                    from property in type.GetProperties()
                    where property.CanWrite && property.PropertyType.IsValueType && !IsImmutableArray(property)
                    where !Equals(property.GetValue(fresh), Activator.CreateInstance(property.PropertyType))
                    select $"{type.Name}.{property.Name}";
        wrong.ShouldBeEmpty();
    }

    private static bool IsImmutableArray(PropertyInfo property) => property.PropertyType.Name.StartsWith("ImmutableArray", StringComparison.Ordinal);

    private static object Read(Type state, string json) => typeof(StoredJson)
        .GetMethod(nameof(StoredJson.Read), [typeof(string)])!.MakeGenericMethod(state).Invoke(null, [json])!;

    /// <summary>All that the generated context knows how to write, nested types included.</summary>
    private static IEnumerable<Type> StoredTypes() => typeof(GrainStateJson).GetProperties()
        .Where(property => property.PropertyType.IsGenericType && property.PropertyType.BaseType == typeof(JsonTypeInfo))
        .Select(property => property.PropertyType.GenericTypeArguments[0])
        .Where(type => type.Namespace!.StartsWith("Ampl", StringComparison.Ordinal));
}
