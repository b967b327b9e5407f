using System.Collections.Immutable;
using Ampl.Conversations;
using Ampl.Money;
using Ampl.Replies.Grounding;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Instalments: which terms hold now, this message's before those of earlier turns.</summary>
internal static class LoanQuestions
{
    public static Question? Find(Scene scene)
    {
        if (!Asks(scene)) return null;
        var terms = Remember(scene);
        var cars = terms.Principal is null ? scene.Cars : [];
        if (cars.IsEmpty && terms.Principal is null && !HasTerms(Said(scene)) && scene.Meant.NotSold.IsEmpty)
            return new LookupQuestion(scene.Message.Text, QuestionKind.Emi);
        return new EmiQuestion(terms, KindOf(scene)) { Cars = cars };
    }

    /// <summary>The customer's own terms; a car newly named makes an earlier loan amount void.</summary>
    public static LoanTerms Remember(Scene scene)
    {
        var (said, memory) = (Said(scene), scene.Memory);
        var carAnew = scene.NamesCar && said.Principal is null;
        return new LoanTerms(
            said.Principal ?? (carAnew || said.DownPayment is not null ? null : memory.LoanPrincipal),
            said.DownPayment ?? (said.Principal is null && said.DownPercent is null ? memory.LoanDownPayment : null),
            said.AnnualRatePercent ?? memory.LoanRatePercent,
            said.Months ?? memory.LoanMonths) { DownPercent = said.DownPercent };
    }

    public static bool HasTerms(LoanTerms loan) => loan != LoanTerms.None;

    /// <summary>After an EMI, "and for 7 years?" or "at 8%?" are terms although no word says so.</summary>
    private static LoanTerms Said(Scene scene)
    {
        var loan = scene.Message.Loan;
        if (HasTerms(loan) || scene.Memory.LastQuestion != QuestionKind.Emi || scene.NamesCar) return loan;
        foreach (var quantity in QuantityReader.Read(scene.Message.Text))
        {
            if (quantity is { Unit: QuantityUnit.Months, Value: > 0 and <= Loan.LongestMonths }) loan = loan with { Months = (int)quantity.Value };
            if (quantity is { Unit: QuantityUnit.Percent, Value: > 0 and <= Loan.HighestRatePercent }) loan = loan with { AnnualRatePercent = quantity.Value };
        }

        return loan;
    }

    private static bool Asks(Scene scene)
    {
        var terms = HasTerms(Said(scene));
        if (scene.Has(Cue.Emi)) return terms || scene.NamesCar || !scene.HasTopic || ((scene.Cues & Scene.Topics) == Cue.Loan && !scene.Cars.IsEmpty && !scene.Says(Asking.NamesInterest));
        if (!terms) return false;
        return scene.Has(Cue.Loan) || scene.Message.Intent == Intent.Finance || scene.Memory.LastQuestion == QuestionKind.Emi;
    }

    private static RateKind KindOf(Scene scene) =>
        scene.Message.Loan.AnnualRatePercent is not null && scene.Says(Asking.FlatRate) ? RateKind.Flat : RateKind.Reducing;
}
