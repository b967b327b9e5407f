using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Questions about the dealership and its dealings, most of which are looked up in what the dealer wrote.</summary>
internal static class TopicQuestions
{
    private const Cue LookedUp = Cue.Location | Cue.OpeningHours | Cue.Documents | Cue.Warranty | Cue.Service | Cue.Payment | Cue.Loan
        | Cue.Accessories | Cue.TaxAndRegistration;

    /// <summary>What a person has to do for the customer when nothing is written about it.</summary>
    private const Cue HandledByPeople = Cue.Booking | Cue.Delivery | Cue.Contact | Cue.Brochure | Cue.Cancel | Cue.Reschedule | Cue.Refund;

    /// <summary>"If I cancel, do I get my money back?" asks how it is done, not how one's own case stands.</summary>
    private const Cue AsksForRules = Cue.Cancel | Cue.Refund | Cue.Documents | Cue.Reschedule;

    /// <summary>Below it what reads like one's own case may be about anybody's: "what is the booking amount?"</summary>
    private const double Sure = 0.7;

    /// <summary>Below it a message ("vehicle no GJ01AB1234") is about no booking, payment or delivery.</summary>
    private const double Likely = 0.4;
    private const int FewWords = 3;

    /// <summary>"Can I come by at seven?" is answered by when somebody is there.</summary>
    public const string OpeningHours = "showroom opening hours timings";

    /// <summary>True of a clause that the dealer's own words answer.</summary>
    public static bool IsLookedUp(Clause clause, AskingWords words) =>
        (clause.Cues & (LookedUp | HandledByPeople | Cue.WaitingPeriod)) != Cue.None || IsLookedUpPolicy(clause, words);

    /// <summary>A rule of the house, or how a claim is made, which no list of policies tells.</summary>
    public static bool IsLookedUpPolicy(Clause clause, AskingWords words)
    {
        var said = PhraseList.Normal(clause.Text);
        return words[Asking.HousePolicy].In(said) || words[Asking.Claim].In(said);
    }

    public static void Collect(Scene scene, ImmutableArray<Question>.Builder questions)
    {
        var text = scene.Message.Text;
        if (WantsWhatIsGone(scene))
        {
            if (!questions.Any(question => question is AvailabilityQuestion)) questions.Add(new AvailabilityQuestion(Colour: null) { Cars = scene.Cars });
            return;
        }

        var answered = questions.Count > 0;
        if (AsksOfOwnCase(scene, answered))
            questions.Add(scene.Has(AsksForRules) || scene.Says(Asking.HowMuch) || scene.Message.Confidence < Sure ? new LookupQuestion(text, QuestionKind.CaseStatus) : new SocialTurn(QuestionKind.CaseStatus));
        if (scene.Has(Cue.Insurance) && !scene.Says(Asking.HousePolicy) && !IsInThePrice(scene)) questions.Add(new InsuranceQuestion(Coverage(scene), WithCar(scene)));
        else if (scene.Has(Cue.Exchange)) questions.Add(ExchangeQuestion.In(scene));
        else if (scene.Has(Cue.TestDrive) || IsOfTheDrive(scene)) questions.Add(new TestDriveQuestion(scene.Has(Cue.TestDrive) ? text : $"{text} test drive") { Cars = scene.Cars });
        else if (scene.Message.Intent is Intent.BookingConfirm or Intent.PaymentConfirm) return;
        else if (scene.Has(HandledByPeople)) questions.Add(new LookupQuestion(text, QuestionKind.Human));
        else if (scene.Has(LookedUp) && !answered) LookUp(scene, questions);
        else if (scene.Has(Cue.WaitingPeriod) && !answered) questions.Add(new LookupQuestion(text, QuestionKind.WaitingPeriod));
        else if (scene.Has(Cue.Insurance) && !answered) questions.Add(new LookupQuestion(text));
        else if (questions.Count == 0 && !scene.Describes) ByIntent(scene, questions);
    }

    /// <summary>"Can I book it today?" of a car that cannot be had asks for no booking of its own.</summary>
    private static bool WantsWhatIsGone(Scene scene) => !scene.Cars.IsEmpty && scene.Cars.All(car => !car.CanBeOrdered) && scene.Says(Asking.CanBook);

    /// <summary>"And will you bring it home?" while a test drive is arranged.</summary>
    private static bool IsOfTheDrive(Scene scene) => scene.Topic == QuestionKind.TestDrive && scene.Says(Asking.AtHome);

    /// <summary>Not who only says yes, wants what we do not sell, or asks how long the car looked at takes, which was answered.</summary>
    private static bool AsksOfOwnCase(Scene scene, bool answered) =>
        scene.Message.Intent is Intent.BookingConfirm or Intent.PaymentConfirm or Intent.DeliveryUpdate && !GoesOn(scene)
        && (scene.Meant.NotSold.IsEmpty || scene.NamesCar) && scene.Message.Confidence >= Likely
        && !(scene.Has(Cue.Yes) && scene.SaysNothingMore)
        && !(answered && (scene.Has(Cue.WaitingPeriod) || WantsAnother(scene) || CarQuestions.AsksWhenItComes(scene)));

    /// <summary>"Is the Legender ready? I want it tomorrow" speaks of no order.</summary>
    private static bool WantsAnother(Scene scene) => scene.NamesCar && scene.Has(Cue.Wants) && !scene.Has(HandledByPeople | Cue.Payment);

    /// <summary>"Final price with insurance and all" is one sum; insurance asked for in words of its own is told beside it.</summary>
    private static bool IsInThePrice(Scene scene) => scene.Has(Cue.OnRoadPrice) && !scene.AsksApart(Cue.Insurance, Cue.OnRoadPrice);

    /// <summary>"Is the Tiguan in your showroom?" asks after the car, "where can I see it?" after the place: both are told.</summary>
    private static void LookUp(Scene scene, ImmutableArray<Question>.Builder questions)
    {
        if (scene.NamesCar && (scene.Cues & LookedUp) == Cue.Location) questions.Add(new AvailabilityQuestion(Colour: null) { Cars = scene.Named });
        questions.Add(new LookupQuestion((scene.Cues & Scene.Topics) == Cue.Documents ? OfTheTopic(scene) : scene.Message.Text, scene.Message.Intent is Intent.Service or Intent.ServiceReminder or Intent.Complaint ? QuestionKind.Human : QuestionKind.Unknown));
    }

    /// <summary>"And which papers?" after a loan was worked out asks for those of a loan.</summary>
    private static string OfTheTopic(Scene scene) => scene.NamesCar ? scene.Message.Text : scene.Memory.LastQuestion switch
    {
        QuestionKind.Emi or QuestionKind.LoanEligibility or QuestionKind.DownPayment => $"{scene.Message.Text} loan",
        QuestionKind.Exchange => $"{scene.Message.Text} exchange",
        QuestionKind.Insurance => $"{scene.Message.Text} insurance",
        QuestionKind.TestDrive => $"{scene.Message.Text} test drive",
        _ => scene.Message.Text,
    };

    private static void ByIntent(Scene scene, ImmutableArray<Question>.Builder questions)
    {
        var text = scene.Message.Text;
        var isGuess = scene.Message.Confidence < Likely;
        Question? question = scene.Message.Intent switch
        {
            Intent.TestDrive when !isGuess => new TestDriveQuestion(text) { Cars = scene.Cars },
            Intent.Exchange when !isGuess && !scene.Says(Asking.SellsUsed) => ExchangeQuestion.In(scene),
            Intent.Insurance when !isGuess && (scene.Has(Cue.Insurance) || !scene.Message.Has(Cue.Insurance)) => new InsuranceQuestion(Coverage(scene), WithCar(scene)),
            Intent.Service or Intent.ServiceReminder => new LookupQuestion(text, QuestionKind.Human),
            _ when scene.Says(Asking.ComingBy) => new LookupQuestion(OpeningHours, QuestionKind.Human),
            _ => null,
        };
        if (question is not null) questions.Add(question);
    }

    /// <summary>"Kab tak?" after an offer is about the offer and about no delivery.</summary>
    private static bool GoesOn(Scene scene) =>
        scene.Memory.LastQuestion is not null && !scene.Has(HandledByPeople | Cue.Payment) && scene.Message.Normalized.AsSpan().Count(' ') < FewWords;

    /// <summary>"And its insurance?" asks for that of the car talked about.</summary>
    private static string WithCar(Scene scene) =>
        !scene.NamesCar && scene.Has(Cue.Reference) && scene.Cars is [var car] ? $"{scene.Message.Text} {car.Model}" : scene.Message.Text;

    private static CoverageType Coverage(Scene scene) =>
        scene.Says(Asking.ZeroDep) ? CoverageType.ZeroDep
        : scene.Says(Asking.ThirdParty) ? CoverageType.ThirdParty
        : scene.Says(Asking.Comprehensive) ? CoverageType.Comprehensive
        : CoverageType.Other;
}
