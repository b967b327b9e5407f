using Ampl.Conversations;
using Ampl.Questions;
using Ampl.Replies.Grounding;
using Ampl.Understanding;
using Microsoft.Extensions.AI;

namespace Ampl.Replies.Modelled;

/// <summary>What the language model is told: the rules, the facts, and the customer's words as material.</summary>
internal static class LanguageModelPrompt
{
    private static readonly string[] Plain =
    [
        QuestionKind.Refused, QuestionKind.Human, QuestionKind.Complaint, QuestionKind.CaseStatus, QuestionKind.Greeting,
        QuestionKind.Thanks, QuestionKind.Goodbye, QuestionKind.Acknowledgement, QuestionKind.WhoAreYou, QuestionKind.NotSold,
    ];

    /// <summary>What we do not know, what cannot be had and what is only polite is best said in our own words.</summary>
    public static bool IsNeeded(Draft draft) =>
        draft.Known
        && draft.Answer.Length > 0
        && draft.Evidence.Vehicles.TrueForAll(car => car.CanBeOrdered)
        && draft.Kinds.Exists(kind => !Plain.Contains(kind));

    public static List<ChatMessage> Write(FactSheet facts, ReplyRequest request, Prompt prompt)
    {
        var rules = prompt.Text
            .Replace("{brand}", request.Dealership.Profile.BrandName, StringComparison.Ordinal)
            .Replace("{language}", NameOf(request.ReplyIn), StringComparison.Ordinal);
        return [new(ChatRole.System, rules), .. request.Memory.Window.Select(Earlier), new(ChatRole.User, Task(facts, request))];
    }

    private static ChatMessage Earlier(Spoken said) => new(said.ByCustomer ? ChatRole.User : ChatRole.Assistant, said.Text);

    private static string Task(FactSheet facts, ReplyRequest request) => $"""
        <customer_message>{request.Message.SafeText}</customer_message>
        <facts>
        {facts.Text}</facts>
        <draft>
        {facts.Answer}
        </draft>
        """;

    private static string NameOf(Language language) => language switch
    {
        Language.Hindi => "Hindi, in Devanagari script",
        Language.HindiLatin => "Hinglish: Hindi in Latin letters, with the usual English car words",
        Language.Marathi => "Marathi, in Devanagari script",
        Language.MarathiLatin => "Marathi in Latin letters",
        Language.Gujarati => "Gujarati, in Gujarati script",
        Language.GujaratiLatin => "Gujarati in Latin letters",
        _ => "English",
    };
}
