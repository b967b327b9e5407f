using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Sums other than an instalment: what may be borrowed, what must be paid down, what tax is collected.</summary>
internal static class MoneyQuestions
{
    public static Question? Find(Scene scene)
    {
        // "Any corporate discount? I work at TCS": a firm of the tax's name.
        if (scene.Has(Cue.Tcs) && !scene.Has(Cue.Offer)) return new TcsQuestion(NamedPrice(scene.Message)) { Cars = NamedPrice(scene.Message) is null ? scene.Cars : [] };
        if (Borrowing(scene) is { } borrowing) return borrowing;
        return AsksDownPayment(scene) ? new DownPaymentQuestion(scene.Message.Text) { Cars = scene.Cars } : null;
    }

    /// <summary>Asked in so many words, or an income told right after we asked for it.</summary>
    private static BorrowingQuestion? Borrowing(Scene scene)
    {
        var means = scene.Message.Means;
        var goesOn = scene.Memory.LastQuestion == QuestionKind.LoanEligibility && !scene.NamesCar && !scene.Has(Cue.Emi)
            && (means != CustomerMeans.Unknown || scene.Message.Loan != LoanTerms.None);
        return scene.Has(Cue.Eligibility) || goesOn || WantsLoan(scene) ? new(means, scene.Message.Loan, scene.Message.Text) : null;
    }

    /// <summary>"I also need a loan for the rest", with no terms of it and nothing else asked.</summary>
    private static bool WantsLoan(Scene scene) =>
        (scene.Cues & ~(Scene.Manners | Cue.Exchange)) == Cue.Loan && scene.Has(Cue.Wants) && scene.Message.Loan == LoanTerms.None && !scene.NamesCar && !scene.Says(Asking.WhatOrWhen);

    /// <summary>"Minimum down payment?", but not "2 lakh down payment, EMI?".</summary>
    private static bool AsksDownPayment(Scene scene) =>
        scene.Has(Cue.DownPayment) && !scene.Has(Cue.Emi | Cue.Documents | Cue.Offer) && scene.Message.Loan == LoanTerms.None
        && (!scene.Has(Cue.Payment) || scene.Says(Asking.HowMuch) || scene.Says(Asking.Least));

    private static decimal? NamedPrice(Understood message) =>
        message.Loan.Principal ?? message.Entities.BudgetMax ?? message.Entities.BudgetMin;
}
