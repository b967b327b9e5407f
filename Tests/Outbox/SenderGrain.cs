using System.Text.Json.Serialization;
using Ampl.Outbox;
using Ampl.Storage;

namespace Ampl.Tests.Outbox;

/// <summary>Commits effects for the scripted handler, and nudges nobody.</summary>
public interface ISenderGrain : IGrainWithStringKey
{
    Task Send(string[] payloads);
}

[GenerateSerializer]
internal sealed record SenderState : DurableState
{
    [Id(0)] public int Sent { get; init; }
}

[JsonSerializable(typeof(SenderState))]
internal sealed partial class SenderJson : JsonSerializerContext;

internal sealed class SenderGrain([PersistentState("sender")] IPersistentState<SenderState> store, TimeProvider time) : Grain, ISenderGrain
{
    public async Task Send(string[] payloads)
    {
        store.State = store.State with
        {
            Sent = store.State.Sent + payloads.Length,
            Pending = [.. payloads.Select(payload => new OutboxFact(ScriptedHandler.KindName, payload, time.GetUtcNow()))],
        };
        await store.WriteStateAsync();
    }
}
