using System.Collections.Immutable;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>
/// "Price of the Ertiga, and the booking amount?", "your timings and address": what is to be looked up is looked up for
/// each thing asked, in its own words. A search for all of it at once finds an answer to one, or to none.
/// </summary>
internal static class ApartQuestions
{
    /// <summary>A clause this short that no cue is in completes another ("in Pune").</summary>
    private const int FewWords = 3;

    public static void Part(Scene scene, ImmutableArray<Question>.Builder questions)
    {
        var lookup = Find(questions);
        if (lookup is null && !scene.HasTopic) return;
        var clauses = scene.Clauses;
        if (clauses.IsEmpty) return;
        var apart = clauses.Where((clause, i) => (i == 0 || !TextFollowUps.IsBare(clause.Text, scene.Knowledge)) && TopicQuestions.IsLookedUp(clause, scene.Knowledge.Asking) && !IsAnswered(clause, questions, scene.Knowledge.Asking)).ToList();
        if (apart.Count == 0 || (apart.Count == 1 && lookup is not null && questions.Count == 1 && !clauses.Any(IsUnknown))) return;
        if (lookup is not null) questions.Remove(lookup);
        foreach (var clause in clauses)
        {
            if (apart.Contains(clause)) questions.Add(new LookupQuestion(clause.Text, lookup?.Otherwise ?? QuestionKind.Unknown));
            else if (lookup is not null && IsUnknown(clause)) questions.Add(new LookupQuestion(clause.Text) { IsAside = true });
        }
    }

    private static LookupQuestion? Find(ImmutableArray<Question>.Builder questions)
    {
        foreach (var question in questions)
        {
            if (question is LookupQuestion lookup) return lookup;
        }

        return null;
    }

    /// <summary>Loans and taxes are part of an instalment and of an on-road price.</summary>
    private static bool IsAnswered(Clause clause, ImmutableArray<Question>.Builder questions, AskingWords words) =>
        (clause.Cues & (Cue.Emi | Cue.Offer | Cue.Bargain | Cue.OnRoadPrice | Cue.Exchange | Cue.TestDrive)) != Cue.None
        || (clause.Cues & Cue.Insurance) != Cue.None && !TopicQuestions.IsLookedUpPolicy(clause, words)
        || questions.Any(question => question switch
        {
            OffersQuestion => words[Asking.UntilWhen].In(PhraseList.Normal(clause.Text)),
            EmiQuestion or BorrowingQuestion or DownPaymentQuestion => (clause.Cues & (Cue.Loan | Cue.Payment)) != Cue.None,
            OnRoadPriceQuestion or TcsQuestion => (clause.Cues & Cue.TaxAndRegistration) != Cue.None,
            _ => false,
        });

    private static bool IsUnknown(Clause clause) =>
        (clause.Cues & ~Scene.Manners) == Cue.None && clause.Text.AsSpan().Count(' ') >= FewWords;
}
