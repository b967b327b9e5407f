using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>What people say to people: it outranks facts when it is grave, and comes last when it is only polite.</summary>
internal static class SocialQuestions
{
    /// <summary>Below this probability a sentence about service or accessories is taken for a question, not for anger.</summary>
    private const double Sure = 0.8;

    /// <summary>Below it a message without a word of complaint ("red wala") is none, and a number no praise.</summary>
    private const double Likely = 0.6;

    private const int LongestContact = 9;

    public static Question? Alone(Scene scene)
    {
        if (scene.Says(Asking.BotOrHuman)) return new SocialTurn(QuestionKind.WhoAreYou);
        if (scene.Has(Cue.Human | Cue.StopMessages)) return new SocialTurn(QuestionKind.Human);
        if (scene.Message.Intent == Intent.Escalation && scene.Features.IsEmpty && !UsedCarColumns.AskedBy(scene).Any()) return new LookupQuestion(scene.Message.Text, QuestionKind.Human);
        if (scene.Message.Intent == Intent.Complaint && IsGrievance(scene) && !(scene.Has(Cue.Cancel | Cue.Refund) && scene.Says(Asking.Supposed))) return new SocialTurn(QuestionKind.Complaint);
        if (scene.Message is { Intent: Intent.Feedback, Confidence: >= Sure } && !scene.Says(Asking.WhatOrWhen) && !scene.Says(Asking.Whether)) return new SocialTurn(QuestionKind.Feedback);
        if (TellsOfNeeds(scene)) return new SocialTurn(QuestionKind.ContactGiven);
        if (scene.Has(Cue.WhoAreYou)) return new SocialTurn(QuestionKind.WhoAreYou);
        return null;
    }

    public static Question? Polite(Scene scene)
    {
        if (GivesContact(scene)) return new SocialTurn(QuestionKind.ContactGiven);
        if (scene.Message is { Intent: Intent.Feedback, Confidence: >= Likely }) return new SocialTurn(QuestionKind.Feedback);
        if (!scene.SaysNothingMore) return null;
        if (scene.Has(Cue.Thanks)) return new SocialTurn(QuestionKind.Thanks);
        if (scene.Has(Cue.Goodbye)) return new SocialTurn(QuestionKind.Goodbye);
        if (scene.Has(Cue.Greeting)) return new SocialTurn(QuestionKind.Greeting);
        return scene.Has(Cue.Yes | Cue.No) && IsShort(scene) ? new SocialTurn(QuestionKind.Acknowledgement) : null;
    }

    /// <summary>A number or an address, perhaps with a name, and nothing asked.</summary>
    private static bool GivesContact(Scene scene) =>
        !(scene.Message.Entities.PhoneNumbers.IsEmpty && scene.Message.Entities.EmailAddresses.IsEmpty)
        && scene.SaysNothingMore && scene.Wish.IsEmpty && scene.Message.Normalized.AsSpan().Count(' ') < LongestContact;

    /// <summary>"30 km a day", and nothing asked: noted like a number.</summary>
    private static bool TellsOfNeeds(Scene scene) =>
        scene.Message.Entities.DailyTravelKm is not null && scene.SaysNothingMore && scene.Wish.IsEmpty && scene.Message.Normalized.AsSpan().Count(' ') < LongestContact && !scene.Says(Asking.WhatOrWhen);

    /// <summary>A plain question for facts is answered even where it sounds angry.</summary>
    private static bool IsGrievance(Scene scene) =>
        scene.Has(Cue.Complaint | Cue.Dispute | Cue.Negation)
        || scene.Message.Confidence >= Likely && !(scene.Has(Cue.Price | Cue.OnRoadPrice | Cue.Emi | Cue.Offer | Cue.Availability | Cue.Mileage) || (scene.HasTopic && scene.Message.Confidence < Sure));

    private static bool IsShort(Scene scene) => scene.Message.Normalized.AsSpan().Count(' ') < 3;
}
