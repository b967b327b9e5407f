using Orleans.Concurrency;

namespace Ampl.Leads;

/// <summary>One sales opportunity, fed by the conversation it came from.</summary>
[Alias("ampl.ILeadGrain")]
public interface ILeadGrain : IGrainWithStringKey
{
    /// <summary>Takes over what the conversation knows; late and repeated events change nothing.</summary>
    [Alias("RecordConversation")]
    Task RecordConversation(ConversationScored scored, CancellationToken cancellation = default);

    /// <summary>Null when nothing has fed this lead.</summary>
    [ReadOnly]
    [Alias("View")]
    Task<LeadView?> View();
}

/// <summary>Lists the leads of one tenant from what they have committed.</summary>
[Alias("ampl.ILeadBookGrain")]
public interface ILeadBookGrain : IGrainWithStringKey
{
    [Alias("List")]
    Task<LeadPage> List(LeadQuery query, CancellationToken cancellation = default);
}
