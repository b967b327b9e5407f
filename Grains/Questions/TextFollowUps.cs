using Ampl.Knowledge;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>"How many days does it take?", "kya kya lagega?" right after a text was told: bare questions, which that text may answer.</summary>
internal static class TextFollowUps
{
    private const int MostWords = 8;

    /// <summary>A price is asked of the car talked about, and so are stock and colours.</summary>
    private const Cue OfCars = Cue.Price | Cue.OnRoadPrice | Cue.Emi | Cue.Colours | Cue.Mileage | Cue.TestDrive | Cue.Exchange;

    /// <summary>Asked of the text told last; null when the message says what it is about, or asks for no sort of answer.</summary>
    public static GoingOnQuestion? Find(Scene scene)
    {
        var message = scene.Message;
        if (scene.Memory.LastText is not { } id || scene.NamesCar || scene.Has(OfCars) || message.Normalized.AsSpan().Count(' ') >= MostWords) return null;
        if (!message.Entities.ModelsMentioned.IsEmpty || !scene.Wish.IsEmpty || !IsBare(message.Text, scene.Knowledge)) return null;
        var asked = scene.Knowledge.Search.Asked(message.Text);
        return asked != 0 && scene.Knowledge.Search.Find(id) is { } told ? new GoingOnQuestion(told, asked) : null;
    }

    private static bool IsBare(string text, DealerKnowledge knowledge)
    {
        foreach (var word in knowledge.Search.ContentOf(text))
        {
            if (!char.IsAsciiDigit(word[0]) && !knowledge.Asking[Asking.BareWord].In(word)) return false;
        }

        return true;
    }
}
