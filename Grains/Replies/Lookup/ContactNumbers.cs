using Ampl.Knowledge;
using Ampl.Questions;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Replies.Lookup;

/// <summary>"What is the service centre's number?": the text of the dealer's that holds one, else whom to call; a plain search finds how to book a service.</summary>
internal static class ContactNumbers
{
    private const int FewestDigits = 6;
    private const double Likely = 0.4;

    private static readonly NamespaceRoute Texts = NamespaceRoute.Of(KnowledgeNamespace.Faq);

    public static bool Try(Draft draft)
    {
        var message = draft.Request.Message;
        if (!message.Has(Cue.Contact) || !message.Has(Cue.Service)) return false;
        if (LookupAnswers.Search(draft, "service workshop phone number contact call", Texts).FirstOrDefault(hit => hit.Score >= Likely && HoldsNumber(hit.Passage.Text)) is { } told) return LookupAnswers.Tell(draft, told);
        SocialAnswers.Write(draft, QuestionKind.Human);
        if (message.Intent is not (Intent.Service or Intent.ServiceReminder)) LookupAnswers.Helpline(draft);
        return true;
    }

    /// <summary>So many digits follow each other in no date, sum or distance that is written with commas.</summary>
    private static bool HoldsNumber(string text)
    {
        var digits = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter)) digits++;
            else if (letter is not (' ' or '-')) digits = 0;
            if (digits >= FewestDigits) return true;
        }

        return false;
    }
}
