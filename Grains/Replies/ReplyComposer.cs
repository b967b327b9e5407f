using Ampl.Guardrails;
using Ampl.Money;
using Ampl.Questions;
using Ampl.Replies.Wording;
using Ampl.Understanding;

namespace Ampl.Replies;

/// <summary>
/// Writes replies from the dealer's records alone, in the customer's language. Every figure in them is read
/// from a record or computed from one, so that a reply is true by construction; it takes microseconds.
/// </summary>
internal sealed class ReplyComposer(PhraseBook book, KnownWords words, MoneyDesk money)
{
    private static readonly string[] LeaveNoTrace =
    [
        QuestionKind.Greeting, QuestionKind.Thanks, QuestionKind.Goodbye, QuestionKind.Acknowledgement, QuestionKind.ContactGiven,
        QuestionKind.WhoAreYou, QuestionKind.NotSold, QuestionKind.Unknown, QuestionKind.Faq,
    ];

    public Reply Compose(ReplyRequest request) => Finish(Draft(request), request);

    /// <summary>The answer with all that it rests on, for a writer who wants to say it in other words.</summary>
    public ComposedDraft Draft(ReplyRequest request)
    {
        var draft = new Draft(request, book.For(request.ReplyIn), money);
        if (request.Verdict.Verdict == Verdict.Block) return Refuse(draft);
        var plan = QuestionPlanner.Plan(request.Message, request.Memory, request.Dealership.Knowledge, words, text => request.Dealership.Reader.Read(text, draft.Today), request.Flow);
        if (request.FirstTurn) Welcome(draft, plan);
        foreach (var question in plan.Questions)
        {
            draft.Kinds.Add(question.Kind);
            Answers.Write(draft, question);
            if (draft.Focus.IsEmpty) draft.Focus = question.Cars;
        }

        return new ComposedDraft(draft, plan);
    }

    private static ComposedDraft Refuse(Draft draft)
    {
        draft.Say(Phrase.Refusal, (Slot.Contact, draft.Contact));
        draft.Kinds.Add(QuestionKind.Refused);
        return new ComposedDraft(draft, Plan: null);
    }

    private static void Welcome(Draft draft, QuestionPlan plan)
    {
        if (plan.Questions is not [{ Kind: QuestionKind.Greeting }])
            draft.Say(Phrase.Hello, (Slot.Brand, draft.Request.Dealership.Profile.BrandName));
        if (plan.Questions is [{ Kind: QuestionKind.Greeting or QuestionKind.Human or QuestionKind.Complaint or QuestionKind.CaseStatus or QuestionKind.TestDrive }, ..]) return;
        draft.Say(Phrase.YourContact, (Slot.Contact, draft.Contact)).Append("\n");
        draft.EndOpening();
    }

    /// <summary>Turns a draft into the reply; its text may have been rewritten by then.</summary>
    public static Reply Finish(ComposedDraft composed, ReplyRequest request) => new()
    {
        Text = composed.Draft.Text,
        Sources = composed.Draft.Evidence.Sources(request.MaxSources, composed.Draft),
        Known = composed.Draft.Known,
        Plan = composed.Draft.Kinds is [var only] ? only : string.Join('+', composed.Draft.Kinds),
        Memory = MemoryAfter(composed, request),
    };

    private static Conversations.ConversationMemory MemoryAfter(ComposedDraft composed, ReplyRequest request)
    {
        var (draft, memory) = (composed.Draft, request.Memory with { Language = request.ReplyIn });
        if (composed.Plan is not { } plan) return memory;
        return memory with
        {
            VehiclesInFocus = draft.Focus.IsEmpty ? memory.VehiclesInFocus : CarFocus.Remember(draft.Focus),
            LastQuestion = LastQuestion(plan) ?? memory.LastQuestion,
            Known = MemoryRules.Merge(memory.Known, request.Message.Entities),
            Wished = Wished(plan, memory.Wished, request.Message.Entities),
            LastText = draft.Evidence.LastText ?? (plan.Questions.All(question => LeaveNoTrace.Contains(question.Kind)) ? memory.LastText : null),
            People = request.Message.People ?? memory.People,
            LoanPrincipal = plan.Loan.Principal,
            LoanDownPayment = plan.Loan.DownPayment,
            LoanRatePercent = plan.Loan.AnnualRatePercent,
            LoanMonths = plan.Loan.Months,
        };
    }

    private static Entities Wished(QuestionPlan plan, Entities earlier, Entities said)
    {
        foreach (var question in plan.Questions)
        {
            if (question is FilterQuestion list) return MemoryRules.Wish(list.Refines ? earlier : Entities.None, said) with { FeaturesRequested = [.. list.Wish.Features.Select(feature => feature.Name)] };
        }

        return earlier;
    }

    private static string? LastQuestion(QuestionPlan plan)
    {
        foreach (var question in plan.Questions)
        {
            if (question is SpecificationQuestion sheet) return CarAttributes.Names(sheet);
            if (question is LookupQuestion { Otherwise: QuestionKind.Emi }) return QuestionKind.Emi;
            if (!LeaveNoTrace.Contains(question.Kind)) return question.Kind;
        }

        return null;
    }
}

/// <param name="Plan">Null when the message was refused.</param>
internal sealed record ComposedDraft(Draft Draft, QuestionPlan? Plan);
