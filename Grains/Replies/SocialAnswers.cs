using Ampl.Questions;
using Ampl.Replies.Showroom;
using Ampl.Replies.Lookup;
using Ampl.Replies.Wording;

namespace Ampl.Replies;

/// <summary>Answers to what people say to people.</summary>
internal static class SocialAnswers
{
    private const double AboutComplaints = 0.5;

    public static void Write(Draft draft, string kind)
    {
        var profile = draft.Request.Dealership.Profile;
        switch (kind)
        {
            case QuestionKind.Greeting: Greet(draft); break;
            case QuestionKind.Thanks: draft.Line(Phrase.Welcome); break;
            case QuestionKind.Goodbye: draft.Line(Phrase.Goodbye, (Slot.Brand, profile.BrandName)); break;
            case QuestionKind.Acknowledgement: draft.Line(Phrase.Acknowledged); break;
            case QuestionKind.WhoAreYou: draft.Line(Phrase.WhoIAm, (Slot.Brand, profile.BrandName)).Say(Phrase.HowCanIHelp); break;
            case QuestionKind.ContactGiven: draft.Line(Phrase.ContactNoted); break;
            case QuestionKind.Human: draft.Line(Phrase.TalkToPerson, (Slot.Contact, draft.Contact)); break;
            case QuestionKind.Complaint: Complaint(draft); break;
            case QuestionKind.Feedback: draft.Line(Phrase.ThanksForFeedback); break;
            case QuestionKind.CaseStatus when LookupAnswers.TryBeyond(draft, PlainWords.OfCases): draft.Line(Phrase.StatusNotHere, (Slot.Contact, draft.Contact)); break;
            case QuestionKind.CaseStatus: draft.Line(Phrase.StatusNotHere, (Slot.Contact, draft.Contact)); break;
            case QuestionKind.Emi: draft.Line(Phrase.WhichLoan); break;
            case QuestionKind.WaitingPeriod: NotKnown(draft, Phrase.WaitingUnknown); break;
            default: NotKnown(draft, Phrase.Unknown); break;
        }
    }

    /// <summary>With the dealer's own way for complaints, where one is written down.</summary>
    private static void Complaint(Draft draft)
    {
        draft.Line(Phrase.SorryForTrouble, (Slot.Contact, draft.Contact));
        LookupAnswers.TryFaq(draft, "complain complaint grievance", least: AboutComplaints);
    }

    private static void Greet(Draft draft)
    {
        draft.Say(Phrase.Hello, (Slot.Brand, draft.Request.Dealership.Profile.BrandName));
        if (draft.Request.FirstTurn) draft.Say(Phrase.YourContact, (Slot.Contact, draft.Contact));
        draft.Line(Phrase.HowCanIHelp);
        if (StockTalk.Examples(draft, []) is { Length: > 0 } cars) draft.Say(Phrase.WeHave, (Slot.Cars, cars));
    }

    private static void NotKnown(Draft draft, Phrase phrase)
    {
        draft.Known = false;
        draft.Line(phrase, (Slot.Contact, draft.Contact));
    }
}
