using Ampl.Knowledge;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Where used cars are sold, who speaks of an old car may want to buy it: then nothing is given in exchange.</summary>
internal static class UsedCarWishes
{
    /// <summary>The message without the exchange that it does not mean; itself where it means one.</summary>
    public static Understood Of(Understood message, DealerKnowledge knowledge)
    {
        var mentions = message.Has(Cue.Exchange) || message.Entities.TradeInModel is not null || message.Entities.TradeInYear is not null || message.Intent == Intent.Exchange || message.OldCarWorth is not null;
        if (!mentions || !(knowledge.Asking[Asking.SellsUsed].In(message.Normalized) || AsksAfterUsed(message, knowledge))) return message;
        return message with
        {
            Entities = message.Entities with { TradeInModel = null, TradeInYear = null, TradeInMentioned = false, BudgetMax = message.Entities.BudgetMax ?? message.OldCarWorth },
            OldCarWorth = null,
            Cues = message.Cues & ~Cue.Exchange,
            Intent = message.Intent == Intent.Exchange ? Intent.Info : message.Intent,
        };
    }

    /// <summary>"Is the old Octavia still there?" gives no car, unless it is said so.</summary>
    private static bool AsksAfterUsed(Understood message, DealerKnowledge knowledge)
    {
        var (catalogue, words) = (knowledge.Vehicles, knowledge.Asking);
        if (!catalogue.HasUsed || words[Asking.Exchanging].In(message.Normalized)) return false;
        if (words[Asking.UsedCar].In(message.Normalized)) return true;
        var model = message.Entities.TradeInModel ?? (message.Has(Cue.Exchange) ? message.Entities.ModelsMentioned.FirstOrDefault() : null);
        return model is not null && catalogue.VariantsOf(catalogue.NameOf(model)).Any(car => car.IsUsed);
    }
}
