using Ampl.Flows;
using Ampl.Flows.Slots;
using Ampl.Silo.Hosting;
using Ampl.Tests.Knowledge;
using Ampl.Tests.Understanding;
using Ampl.Understanding;

namespace Ampl.Tests.Flows;

/// <summary>The shipped flows are whole: every language, every button understood, every start its own.</summary>
public sealed class FlowDataTests
{
    private static readonly string[] Romanised = ["mr-Latn", "gu-Latn"];

    public static TheoryData<string> Flows() => [.. Visit.Book.Flows.Select(flow => flow.Name)];

    [Fact]
    public void The_flows_of_the_product_are_there() =>
        Visit.Book.Flows.Select(flow => flow.Name).ShouldBe(["test_drive", "service_booking", "exchange", "booking", "need_analysis", "enquiry"]);

    [Theory]
    [MemberData(nameof(Flows))]
    public void Every_question_is_asked_in_every_language(string flow)
    {
        foreach (var slot in Visit.Book.Find(flow)!.Slots.Where(slot => !slot.Volunteered))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                slot.Ask[language].ShouldNotBeNullOrWhiteSpace();
                slot.Help[language].ShouldNotBe(slot.Ask[language]);
            }

            foreach (var tag in Romanised)
            {
                LanguageTag.TryParse(tag, out var language).ShouldBeTrue();
                slot.Ask[language].ShouldNotBe(slot.Ask[Language.HindiLatin], $"{slot.Name} {tag}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Flows))]
    public async Task Every_button_is_understood_by_its_own_question(string flow)
    {
        var catalogue = (await ShippedData.Knowledge()).Vehicles;
        foreach (var slot in Visit.Book.Find(flow)!.Slots)
        {
            foreach (var (choice, label) in slot.Choices.SelectMany(choice => choice.Label.All.Select(label => (choice, label))))
            {
                var read = SlotReader.Answer(slot, new SlotContext(Readers.Read(label), Visit.Start, catalogue, Visit.Book)).Value;
                if (slot.Kind == SlotKind.Date) read.ShouldBe(choice.Value == "today" ? "2026-11-23" : "2026-11-24", label);
                else read.ShouldBe(choice.Value, $"{slot.Name}: {label}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Flows))]
    public async Task Every_label_starts_its_flow(string flow)
    {
        foreach (var label in Visit.Book.Find(flow)!.Start.Labels.Keys)
        {
            var visit = new Visit();
            await visit.Say(label);
            visit.Active?.Flow.ShouldBe(flow, label);
        }
    }

    [Fact]
    public void A_damaged_file_is_refused_by_name_and_reason()
    {
        var files = new Dictionary<string, string> { ["slots.json"] = "{}", ["talk.json"] = "{}", ["mine.json"] = """{"slots":[{"slot":"shoe_size"}]}""" };
        Should.Throw<InvalidDataException>(() => FlowBook.Load(files, new ProductFiles("data").Read)).Message
            .ShouldBe("flows/mine.json: slot \"shoe_size\" is not in slots.json.");
    }
}
