using Ampl.Knowledge.Vehicles;
using Ampl.Replies;
using Ampl.Replies.Wording;
using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Replies;

public sealed class LanguageReplyTests
{
    /// <summary>Seltos in Maharashtra: 12 % road tax, registration, 3.5 % insurance, FASTag, TCS, their sum, and the day of the rules.</summary>
    private static readonly decimal[] Elsewhere = [137_880, 600, 40_215, 11_490, 1_339_785, 22, 9, 2025];

    /// <summary>Loan of 80 % of ₹13,03,000 over five years at 8.75 %, and how much less a Punch costs than a Seltos.</summary>
    private static readonly decimal[] Computed = [20, 5, 8.75m, 260_600, 1_042_400, 21_512, 248_335, 1_290_735, 330_000,
        .. Elsewhere, 1, 11_490, 50, 60_000, 30_000, 1_453_000, 10, 130_300];

    public static TheoryData<Language> Languages => [.. PhraseBook.Required];

    public static TheoryData<Language, Question> Questions
    {
        get
        {
            var all = new TheoryData<Language, Question>();
            foreach (var language in PhraseBook.Required)
            {
                foreach (var question in Enum.GetValues<Question>()) all.Add(language, question);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_kind_of_question_is_answered_in_the_customers_script_with_no_figure_of_our_own(Language language, Question question)
    {
        var reply = Ask(new Talk(language) { FirstTurn = true }, question);

        reply.Text.ShouldNotBeNullOrWhiteSpace();
        reply.Text.ShouldNotContain("{");
        reply.Memory.Language.ShouldBe(language);
        reply.ShouldHoldOnlyKnownFigures([.. Computed, 1_200_000]);
        IsWrittenIn(language, reply.Text).ShouldBeTrue(reply.Text);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_dealers_english_text_is_introduced_in_the_customers_language(Language language)
    {
        var reply = new Talk(language).Say("what is the booking amount", Cue.Booking);

        reply.Text.ShouldEndWith("A car is booked with ₹21,000.");
        reply.Text.StartsWith("A car", StringComparison.Ordinal).ShouldBe(language == Language.English);
        reply.Sources.ShouldHaveSingleItem().Namespace.ShouldBe("faq");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_first_turn_greets_with_brand_and_contact(Language language)
    {
        var reply = Ask(new Talk(language) { FirstTurn = true }, Question.OnRoad);

        reply.Text.Split('\n')[0].ShouldContain("Sardar Motors");
        reply.Text.Split('\n')[0].ShouldContain("+91-9800011122");
    }

    public enum Question
    {
        Greeting,
        Price,
        OnRoad,
        OnRoadElsewhere,
        Tcs,
        Eligibility,
        IncomeUnknown,
        DownPayment,
        Availability,
        SoldOut,
        Emi,
        Specification,
        Comparison,
        Filter,
        NothingFits,
        Offers,
        Insurance,
        Exchange,
        TestDrive,
        NotSold,
        Human,
        Complaint,
        Status,
        Unknown,
    }

    private static Reply Ask(Talk talk, Question question) => question switch
    {
        Question.Greeting => talk.Say("hello", Cue.Greeting),
        Question.Price => talk.Say("Creta price", Cue.Price, models: "Hyundai Creta"),
        Question.OnRoad => talk.Say("Seltos on road", Cue.OnRoadPrice, models: "Kia Seltos"),
        Question.OnRoadElsewhere => talk.Say("Seltos on road in Pune", Cue.OnRoadPrice, new Entities { ModelsMentioned = ["Kia Seltos"], City = "Pune", State = "Maharashtra" }),
        Question.Tcs => talk.Say("tcs on Seltos", Cue.Tcs | Cue.TaxAndRegistration, models: "Kia Seltos"),
        Question.Eligibility => talk.Say("salary 60,000, how much loan", Cue.Eligibility | Cue.Loan, Entities.None, Intent.Finance, means: new CustomerMeans(60_000, null)),
        Question.IncomeUnknown => talk.Say("how much loan", Cue.Eligibility | Cue.Loan, Intent.Finance),
        Question.DownPayment => talk.Say("Seltos down payment", Cue.DownPayment | Cue.Loan, Intent.Finance, models: "Kia Seltos"),
        Question.Availability => talk.Say("Creta in white?", Cue.Availability, new Entities { ModelsMentioned = ["Hyundai Creta"], ColorPreference = "white" }),
        Question.SoldOut => talk.Say("Thar available?", Cue.Availability, models: "Mahindra Thar"),
        Question.Emi => talk.Say("Seltos emi", Cue.Emi, Intent.Finance, models: "Kia Seltos"),
        Question.Specification => talk.Say("Creta specs", Cue.Specification, models: "Hyundai Creta"),
        Question.Comparison => talk.Say("Punch or Seltos", Cue.Compare, Intent.Comparison, models: ["Tata Punch", "Kia Seltos"]),
        Question.Filter => talk.Say("automatic suv under 12 lakh", Cue.None, new Entities { CategoriesMentioned = ["suv"], Transmission = "automatic", BudgetMentioned = true, BudgetMax = 1_200_000 }, Intent.Buy),
        Question.NothingFits => talk.Say("7 seat diesel", Cue.None, new Entities { SeatingRequirement = 7, FuelTypesMentioned = ["diesel"] }, Intent.Buy),
        Question.Offers => talk.Say("offers", Cue.Offer),
        Question.Insurance => talk.Say("zero dep policy", Cue.Insurance, Intent.Insurance),
        Question.Exchange => talk.Say("my old car", Cue.Exchange, Intent.Exchange),
        Question.TestDrive => talk.Say("test drive Seltos", Cue.TestDrive, Intent.TestDrive, models: "Kia Seltos"),
        Question.NotSold => talk.Say("BMW X price", Cue.Price, models: "BMW X"),
        Question.Human => talk.Say("manager please", Cue.Human, Intent.Escalation),
        Question.Complaint => talk.Say("bad", Cue.None, Intent.Complaint),
        Question.Status => talk.Say("my booking?", Cue.Booking, Intent.BookingConfirm),
        _ => talk.Say("who won the match yesterday"),
    };

    /// <summary>Names from the records stay in Latin letters, so native text is a share and not the whole.</summary>
    private static bool IsWrittenIn(Language language, string text) => language switch
    {
        Language.Hindi or Language.Marathi => Script.Share(text, Script.IsDevanagari) > 0.25 && !text.Any(Script.IsGujarati),
        Language.Gujarati => Script.Share(text, Script.IsGujarati) > 0.25 && !text.Any(Script.IsDevanagari),
        _ => !text.Any(Script.IsDevanagari) && !text.Any(Script.IsGujarati),
    };
}
