using System.Collections.Immutable;
using Ampl.Conversations;
using Ampl.Questions;
using Ampl.Replies;

namespace Ampl.Flows;

/// <summary>Puts what a flow says and what is answered otherwise into one reply.</summary>
internal static class FlowReply
{
    /// <summary>The request for the answer that comes before what the flow says.</summary>
    public static ReplyRequest Before(FlowStep step, ReplyRequest request) =>
        request with { Message = step.Message, ReplyIn = step.Language, Flow = step.State.Active?.Flow };

    public static Reply After(FlowStep step, Reply answer) => answer with
    {
        Text = answer.Text.Length == 0 ? step.Text : step.Text.Length == 0 ? answer.Text : $"{answer.Text.TrimEnd()}\n\n{step.Text}",
        Plan = answer.Plan.Length == 0 ? step.Plan : $"{answer.Plan}+{step.Plan}",
        Actions = step.Actions,
    };

    /// <summary>The flow alone; what was said is remembered as if it had been answered.</summary>
    public static Reply Alone(FlowStep step, ReplyRequest request) => new()
    {
        Text = step.Text,
        Plan = step.Plan,
        Actions = step.Actions,
        Memory = request.Memory with
        {
            Language = step.Language,
            Known = MemoryRules.Merge(request.Memory.Known, step.Message.Entities),
            VehiclesInFocus = Focus(step, request),
            LastQuestion = null, // What the flow asked is its own; an "ok" at its end begins nothing anew.
        },
    };

    private static ImmutableArray<string> Focus(FlowStep step, ReplyRequest request)
    {
        var named = step.Message.Entities.ModelsMentioned.Where(model => !request.Dealership.Knowledge.Vehicles.VariantsOf(model).IsEmpty).Take(CarFocus.Most).ToImmutableArray();
        return named.IsEmpty ? request.Memory.VehiclesInFocus : named;
    }
}
