using Ampl.Conversations;
using Ampl.Dealers;
using Ampl.Flows;
using Ampl.Guardrails;
using Ampl.Knowledge;
using Ampl.Replies;
using Ampl.Scoring;
using Ampl.Silo.Flows;
using Ampl.Silo.Hosting;
using Ampl.Tenants;
using Ampl.Tests.Hosting;
using Ampl.Tests.Knowledge;
using Ampl.Tests.Replies;
using Ampl.Tests.Understanding;
using Ampl.Understanding;

namespace Ampl.Tests.Flows;

/// <summary>A customer's talk with the shipped dealer: real understanding, real flows, no host and no database.</summary>
internal sealed class Visit(IReplyWriter? writer = null)
{
    /// <summary>A Monday noon in India.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 6, 30, 0, TimeSpan.Zero);

    public static readonly FlowBook Book = FlowFiles.Load(new ProductFiles("data"));

    private static readonly Task<Dealership> Dealer = Open();
    private static readonly ConversationId Id = new(ShippedData.Tenant, "visit");

    private ChatTurn? _turn;

    public ManualTimeProvider Time { get; } = new(Start);
    public ConversationState State { get; private set; } = new();
    public Answer Last { get; private set; } = null!;

    /// <summary>The whole talk, for the message of a test that fails.</summary>
    public string Transcript { get; private set; } = "";

    public FlowProgress? Active => State.Flows?.Active;

    public async Task<Answer> Say(string text)
    {
        _turn ??= TurnWith(await Dealer);
        var outcome = await _turn.Take(Id, State, new Say { Text = text, MessageId = $"m{State.Revision}", Standing = Standing.Visitor }, CancellationToken.None);
        State = (ConversationState)outcome.Next.Committed();
        Last = outcome.Answer;
        Transcript += $"\n> {text}\n{Last.Text} [{string.Join(" | ", Last.SuggestedActions)}]";
        return Last;
    }

    /// <summary>A talk already had; " / " stands between the customer's messages.</summary>
    public static async Task<Visit> Had(string talk)
    {
        var visit = new Visit();
        foreach (var said in talk.Split(" / ")) await visit.Say(said);
        return visit;
    }

    public FlowRequest? Ended(string flow) => State.Flows?.Ended.FirstOrDefault(ended => ended.Flow == flow);

    public string? Field(string flow, string name) => Ended(flow)?.Fields.FirstOrDefault(field => field.Name == name)?.Value;

    private ChatTurn TurnWith(Dealership dealer) => new(
        new OneDealer(dealer), new Listener(new InputGuard()), new FlowEngine(Book, Talk.Book, Talk.Money),
        writer ?? new ComposedReplyWriter(new ReplyComposer(Talk.Book, Talk.Words, Talk.Money)), new ScoreThresholds(), Time);

    private static async Task<Dealership> Open()
    {
        var knowledge = await ShippedData.Knowledge();
        return new Dealership(SampleDealer.Profile, knowledge, MessageReader.Create(Readers.Model, knowledge.Vehicles.AllModelNames));
    }

    private sealed class OneDealer(Dealership dealer) : IDealerships
    {
        public Dealership For(TenantId tenant) => dealer;
    }
}
