using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Money;
using Ampl.Questions;
using Ampl.Replies.Showroom;
using Ampl.Replies.Lookup;
using Ampl.Replies.Wording;

namespace Ampl.Replies.Sums;

/// <summary>Tax collected at source on a car or on a price.</summary>
internal static class TcsAnswers
{
    public static void Write(Draft draft, TcsQuestion question)
    {
        if (draft.Money.NationalOn(draft.Today) is not { } rules)
        {
            LookupAnswers.Write(draft, new LookupQuestion(draft.Request.Message.Text));
            return;
        }

        foreach (var car in question.Cars)
        {
            foreach (var vehicle in car.Vehicles) Car(draft, vehicle, rules);
        }

        if (question.Price is { } price) Price(draft.Quote(""), price, rules);
        if (!question.Cars.IsEmpty || question.Price is not null) return;
        draft.Line(
            Phrase.TcsRule,
            (Slot.Percent, Rupees.Number(rules.TcsPercent)),
            (Slot.High, Rupees.Format(rules.TcsAbove)),
            (Slot.Date, draft.Date(rules.From)));
        draft.Say(Phrase.TcsCredit);
    }

    private static void Car(Draft draft, Vehicle car, NationalPack rules)
    {
        PriceAnswers.Price(draft, [new CarChoice(car.Model, [car], Whole: false)]);
        Price(draft, car.ExShowroomPrice ?? car.Price, rules);
    }

    private static void Price(Draft draft, decimal price, NationalPack rules)
    {
        var tcs = Tcs.On(price, rules);
        if (tcs == 0)
        {
            draft.Say(Phrase.TcsNone, (Slot.Price, Rupees.Format(price)), (Slot.High, Rupees.Format(rules.TcsAbove)));
            return;
        }

        draft.Say(
            Phrase.TcsIs,
            (Slot.Price, Rupees.Format(price)),
            (Slot.Percent, Rupees.Number(rules.TcsPercent)),
            (Slot.Total, Rupees.Format(tcs)));
    }
}
