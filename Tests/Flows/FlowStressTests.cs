using System.Text.Json;
using Ampl.Conversations;
using Ampl.Storage;
using Ampl.Tests.Understanding;
using Ampl.Understanding;

namespace Ampl.Tests.Flows;

/// <summary>Whatever customers write in the middle of whatever flow, a turn is answered and the state stays small.</summary>
public sealed class FlowStressTests
{
    private const int LargestState = 6 * 1024;
    private static readonly string[] Odd = ["", " ", "?", "...", "🙂", "0", "-1", "99999999999999999999", "31/02", "00:00", "a", "MH", "MH 12", "saade", "paune", "\u200d", "{title}", "₹", "12:", "32 march", "25 25 25"];

    [Theory]
    [MemberData(nameof(Flows))]
    public async Task Nothing_that_is_said_breaks_a_flow(string flow)
    {
        var dice = new Random(flow.Length);
        var messages = Enum.GetValues<Language>().SelectMany(language => Readers.Labelled(language.Tag())).Select(example => example.Text).Concat(Odd).ToArray();
        dice.Shuffle(messages);
        var visit = new Visit();
        foreach (var message in messages.Take(300))
        {
            if (visit.Active is null) await visit.Say(Visit.Book.Find(flow)!.Start.Labels.Keys.First());
            (await visit.Say(message)).Text.ShouldNotBeNullOrWhiteSpace(message);
            visit.Last.SuggestedActions.Length.ShouldBeLessThanOrEqualTo(4);
        }

        JsonSerializer.SerializeToUtf8Bytes(visit.State, GrainStateJson.Default.ConversationState).Length.ShouldBeLessThan(LargestState);
    }

    [Fact]
    public async Task The_state_does_not_grow_with_the_flows_that_were_run()
    {
        var visit = new Visit();
        var size = 0;
        for (var round = 0; round < 4; round++)
        {
            foreach (var flow in Visit.Book.Flows)
            {
                await Customer.Of("en").Begin(visit, flow.Name);
                await Customer.Of("en").Answer(visit, flow.Name);
            }

            var now = JsonSerializer.SerializeToUtf8Bytes(visit.State.Flows, GrainStateJson.Default.FlowsState).Length;
            if (round > 0) now.ShouldBeLessThanOrEqualTo(size + 16);
            size = now;
        }

        size.ShouldBeLessThan(4 * 1024);
    }

    public static TheoryData<string> Flows() => [.. Visit.Book.Flows.Select(flow => flow.Name)];
}
