using System.Collections.Frozen;
using Ampl.Knowledge;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>"How many days does it take?", "kya kya lagega?" right after a text was told: bare questions, which that text may answer.</summary>
internal static class TextFollowUps
{
    private const int MostWords = 8;

    /// <summary>What a talk may be about without a text of the dealer's having been told.</summary>
    private static readonly FrozenSet<string> Subjects = FrozenSet.Create(StringComparer.Ordinal, QuestionKind.Exchange, QuestionKind.TestDrive);

    /// <summary>A price is asked of the car talked about, and so are stock and colours.</summary>
    private const Cue OfCars = Cue.OnRoadPrice | Cue.Emi | Cue.Colours | Cue.Mileage | Cue.TestDrive | Cue.Exchange;

    /// <summary>Asked of the text told last; null when the message says what it is about, or asks for no sort of answer.</summary>
    public static Question? Find(Scene scene)
    {
        var message = scene.Message;
        if (scene.Memory.LastText is null && !Subjects.Contains(scene.Topic ?? "")) return null;
        if (scene.NamesCar || scene.Has(OfCars) || message.Normalized.AsSpan().Count(' ') >= MostWords) return null;
        if (scene.Has(Cue.Price) && scene.Says(Asking.NamesPrice) && !scene.Meant.InFocus.IsEmpty) return null;
        if (!message.Entities.ModelsMentioned.IsEmpty || !scene.Wish.IsEmpty || !IsBare(message.Text, scene.Knowledge)) return null;
        var asked = scene.Knowledge.Search.Asked(message.Text);
        if (asked == 0) return null;
        if (scene.Memory.LastText is not { } id) return new GoingOnQuestion(Told: null, asked);
        return scene.Knowledge.Search.Find(id) is { } told ? new GoingOnQuestion(told, asked) : null;
    }

    /// <summary>"And how much for the Basalt?" right after a cover was told asks for that cover's premium, and not what the car costs.</summary>
    public static InsuranceQuestion? OfCover(Scene scene) =>
        scene.Memory.LastText is { } last && scene.NamesCar && !scene.Has(OfCars) && scene.Message.Normalized.AsSpan().Count(' ') < MostWords
        && scene.Knowledge.Search.Find(last) is { Namespace: KnowledgeNamespace.Insurance } && scene.Says(Asking.HowMuch) && !scene.Says(Asking.NamesPrice)
            ? new InsuranceQuestion(CoverageType.Other, scene.Message.Text) { Cars = scene.Named } : null;

    /// <summary>True of words that say nothing of what they are about: "how many days", "is it free".</summary>
    public static bool IsBare(string text, DealerKnowledge knowledge)
    {
        foreach (var word in knowledge.Search.ContentOf(text))
        {
            if (!char.IsAsciiDigit(word[0]) && !knowledge.Asking[Asking.BareWord].In(word)) return false;
        }

        return true;
    }
}
