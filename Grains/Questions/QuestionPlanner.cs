using System.Collections.Immutable;
using Ampl.Conversations;
using Ampl.Knowledge;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Decides what a message asks, in the light of what was said before; pure, and the same for every language.</summary>
internal static class QuestionPlanner
{
    private const int MostQuestions = 3;

    public static QuestionPlan Plan(Understood message, ConversationMemory memory, DealerKnowledge knowledge, KnownWords words)
    {
        var scene = Scene.Of(message, memory, knowledge.Vehicles, words);
        var questions = ImmutableArray.CreateBuilder<Question>();
        if (SocialQuestions.Alone(scene) is { } alone) questions.Add(alone);
        else Collect(scene, knowledge, questions);
        if (questions.Count > MostQuestions) questions.Count = MostQuestions;
        return new QuestionPlan(questions.ToImmutable()) { Loan = LoanQuestions.Remember(scene) };
    }

    /// <summary>From the most telling evidence to the least; the later rooms are only entered with empty hands.</summary>
    private static void Collect(Scene scene, DealerKnowledge knowledge, ImmutableArray<Question>.Builder questions)
    {
        if (!scene.Meant.NotSold.IsEmpty) questions.Add(new NotSoldQuestion(scene.Meant.NotSold, scene.Wish.Categories));
        if (scene.Meant.NotSold.IsEmpty || scene.NamesCar) CarQuestions.Collect(scene, questions);
        TopicQuestions.Collect(scene, questions);
        if (questions.Count > 0) return;
        if (OfferNames.AnyNamed(scene.Message, knowledge))
        {
            questions.Add(new OffersQuestion { Cars = scene.Cars });
            return;
        }

        var last = ChoosingQuestions.Find(scene)
            ?? FollowUps.Find(scene, knowledge)
            ?? CarQuestions.Overview(scene)
            ?? SocialQuestions.Polite(scene)
            ?? new LookupQuestion(scene.Message.Text) { Cars = scene.Cars };
        questions.Add(last);
    }
}
