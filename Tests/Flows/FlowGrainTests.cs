using Ampl.Conversations;
using Ampl.Flows;
using Ampl.Leads;
using Ampl.Tenants;
using Ampl.Tests.Hosting;

namespace Ampl.Tests.Flows;

public sealed class FlowGrainTests(AmplGrains host) : IClassFixture<AmplGrains>
{
    private readonly ConversationId _id = new(new TenantId("ampl-default"), Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString());
    private int _said;

    private IConversationGrain Grain => host.Grains.Conversation(_id);

    [Fact]
    public async Task A_flow_survives_a_restart_in_its_middle()
    {
        await Say("Book test drive");
        await Say("Creta");
        await Say("Rahul Verma");

        await host.Restart();

        (await Say("9812345678")).Text.ShouldContain("Which city");
        await Say("Pune");
        await Say("tomorrow");
        await Say("5 pm");
        await Say("showroom");
        (await Say("yes")).Text.ShouldContain("recorded");
        await host.DeliverFrom(Grain);
        var request = (await host.Grains.Lead(LeadId.Of(_id)).View())!.Requests.Single();
        (request.Flow, request.Status).ShouldBe(("test_drive", FlowStatus.Completed));
        request.Fields.ShouldContain(new FlowField("name", "Rahul Verma"));
    }

    [Fact]
    public async Task A_flow_reaches_the_lead_though_nothing_was_scored()
    {
        await Say("Help me choose");
        await host.DeliverFrom(Grain);
        (await host.Grains.Lead(LeadId.Of(_id)).View())!.Requests.Single().Status.ShouldBe(FlowStatus.InProgress);
    }

    private Task<Answer> Say(string text) => Grain.Say(new Say { Text = text, MessageId = $"m{_said++}", MayRepeat = true, Standing = Standing.Visitor });
}
