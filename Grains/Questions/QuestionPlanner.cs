using System.Collections.Immutable;
using Ampl.Conversations;
using Ampl.Knowledge;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Decides what a message asks, in the light of what was said before; pure, and the same for every language.</summary>
internal static class QuestionPlanner
{
    private const int MostQuestions = 5;

    /// <param name="reader">Reads a part of the message by itself, so that several things asked at once can be told apart.</param>
    /// <param name="topic">The guided conversation under way, if there is one.</param>
    public static QuestionPlan Plan(Understood message, ConversationMemory memory, DealerKnowledge knowledge, KnownWords words, Func<string, Understood>? reader = null, string? topic = null)
    {
        var scene = Scene.Of(message, memory, knowledge, words, reader) with { Topic = topic ?? memory.LastQuestion };
        var named = OfferNames.In(message, knowledge, words);
        if (!named.IsEmpty) scene = scene with { Meant = scene.Meant.Without(named) };
        var questions = ImmutableArray.CreateBuilder<Question>();
        var alone = SocialQuestions.Alone(scene);
        if (alone is not null) questions.Add(alone);
        else Collect(scene, knowledge, named, questions);
        if (!named.IsEmpty && alone is null) AskOf(named, scene, knowledge, questions);
        DropRepetitions(questions);
        if (alone is null) TellStock(scene, questions);
        if (alone is null) ApartQuestions.Part(scene, questions);
        if (questions.Count > MostQuestions) questions.Count = MostQuestions;
        KeepInSight(scene, questions);
        return new QuestionPlan(questions.ToImmutable()) { Loan = LoanQuestions.Remember(scene) };
    }

    /// <summary>Who wants a car, or asks when it comes, is told first that it cannot be had; who looks at its colours is told it too.</summary>
    private static void TellStock(Scene scene, ImmutableArray<Question>.Builder questions)
    {
        if (scene.Named.All(car => car.CanBeOrdered)) return;
        if (questions.Any(question => question is AvailabilityQuestion or PriceQuestion or OnRoadPriceQuestion or OverviewQuestion or EmiQuestion or TestDriveQuestion)) return;
        if (questions.Any(question => question is SpecificationQuestion sheet && sheet.Attributes.Contains(CarAttribute.Colours)))
        {
            questions.Add(new AvailabilityQuestion(Colour: null) { Cars = scene.Named.RemoveAll(car => car.CanBeOrdered) });
            return;
        }

        if (scene.Message.Intent != Intent.Buy && !questions.Any(question => question is LookupQuestion or SocialTurn)) return;
        questions.Insert(0, new AvailabilityQuestion(Colour: null) { Cars = scene.Named.RemoveAll(car => car.CanBeOrdered) });
    }

    /// <summary>"I want to book the Ertiga, how much is the token?" is answered by a text about any car, and "its colours?" asks for the Ertiga's.</summary>
    private static void KeepInSight(Scene scene, ImmutableArray<Question>.Builder questions)
    {
        if (scene.NamesCar && questions is [LookupQuestion first, ..] && questions.All(question => question.Cars.IsEmpty)) questions[0] = first with { Cars = scene.Named };
    }

    /// <summary>One search of one text finds one answer, whatever it is to be said when it finds none; and a version that is not built is said once.</summary>
    private static void DropRepetitions(ImmutableArray<Question>.Builder questions)
    {
        for (var i = 1; i < questions.Count; i++)
        {
            if (!questions[i].Cars.IsEmpty) questions[i] = questions[i] with { Cars = [.. questions[i].Cars.Select(car => car with { Missing = null })] };
        }

        var status = questions.Any(question => question is LookupQuestion { Otherwise: QuestionKind.CaseStatus } or SocialTurn { Kind: QuestionKind.CaseStatus });
        for (var i = questions.Count - 1; status && i >= 0; i--)
        {
            if (questions[i] is WhichCarQuestion) questions.RemoveAt(i); // Whose order is asked after names no car.
        }

        for (var i = questions.Count - 1; i > 0; i--)
        {
            if (questions[i] is LookupQuestion && questions.Take(i).Any(earlier => earlier is LookupQuestion)) questions.RemoveAt(i);
        }
    }

    /// <summary>From the most telling evidence to the least; the later rooms are only entered with empty hands.</summary>
    private static void Collect(Scene scene, DealerKnowledge knowledge, ImmutableArray<Offer> named, ImmutableArray<Question>.Builder questions)
    {
        if (FollowUps.EndOfOffer(scene) is { } end)
        {
            questions.Add(end);
            return;
        }

        if ((TextFollowUps.Find(scene) ?? TextFollowUps.OfCover(scene)) is { } more)
        {
            questions.Add(more);
            return;
        }

        if (!scene.Meant.NotSold.IsEmpty) questions.Add(new NotSoldQuestion(scene.Meant.NotSold, scene.Wish.Categories));
        if (scene.Meant.NotSold.IsEmpty || scene.NamesCar) CarQuestions.Collect(scene, questions);
        TopicQuestions.Collect(scene, questions);
        if (questions.Count > 0) return;
        if (!named.IsEmpty)
        {
            questions.Add(new OffersQuestion(named) { Cars = scene.Cars });
            return;
        }

        var last = ChoosingQuestions.Find(scene)
            ?? FollowUps.Find(scene, knowledge)
            ?? CarQuestions.Overview(scene)
            ?? SocialQuestions.Polite(scene)
            ?? new LookupQuestion(scene.Message.Text) { Cars = scene.Cars };
        questions.Add(last);
    }

    /// <summary>"Is the Dussehra bonus on?" is about that offer, whatever else its words sound like.</summary>
    private static void AskOf(ImmutableArray<Offer> named, Scene scene, DealerKnowledge knowledge, ImmutableArray<Question>.Builder questions)
    {
        for (var i = 0; i < questions.Count; i++)
        {
            if (questions[i] is OffersQuestion asked) questions[i] = asked with { Named = named };
        }

        if (!OfferNames.SpeaksOf(named, scene.Message, knowledge)) return;
        var rest = questions.Where(question => question is not (ExchangeQuestion or AvailabilityQuestion or LookupQuestion or SocialTurn or OverviewQuestion or OffersQuestion)).ToList();
        questions.Clear();
        questions.Add(new OffersQuestion(named) { Cars = scene.Cars });
        questions.AddRange(rest);
    }
}
