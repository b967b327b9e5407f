using Ampl.Knowledge;
using Ampl.Questions;
using Ampl.Replies.Showroom;
using Ampl.Replies.Wording;
using Ampl.Retrieval;

namespace Ampl.Replies.Lookup;

/// <summary>The dealer's rules for a test drive, and whom to ask for one.</summary>
internal static class TestDriveAnswers
{
    private const double LeastOfRules = 0.15;

    public static void Write(Draft draft, TestDriveQuestion question)
    {
        if (!LookupAnswers.TryFaq(draft, question.Query)) TryDriveRules(draft, question.Query);
        var isArranged = draft.Request.Flow == QuestionKind.TestDrive;
        if (question.Cars is [{ CanBeOrdered: false } gone]) AvailabilityAnswers.CannotBeHad(draft, gone);
        else if (isArranged) return;
        else if (question.Cars is not [var car]) draft.Line(Phrase.TestDrive, (Slot.Contact, draft.Contact));
        else draft.Line(Phrase.TestDriveOf, (Slot.Car, car.Name), (Slot.Contact, draft.Contact));
    }

    /// <summary>Not every dealer puts it as a question: "A test drive costs nothing. Bring your licence."</summary>
    private static void TryDriveRules(Draft draft, string query)
    {
        var rules = LookupAnswers.Search(draft, query, NamespaceRoute.Of(KnowledgeNamespace.Faq)).FirstOrDefault(hit => hit.Passage.Kind == RecordKind.Passage && hit.Score >= LeastOfRules && Tells(hit.Passage));
        if (rules is not null) LookupAnswers.Tell(draft, rules);

        static bool Tells(Passage passage) => $"{passage.Title} {passage.Text}".Contains("test drive", StringComparison.OrdinalIgnoreCase);
    }
}
