using Ampl.Flows;
using Ampl.Understanding;

namespace Ampl.Tests.Flows;

/// <summary>Every flow in every language, straight through and with everything that customers do in between.</summary>
public sealed class FlowDialogueTests
{
    [Theory]
    [MemberData(nameof(Customer.FlowsInLanguages), MemberType = typeof(Customer))]
    public async Task A_flow_is_finished(string flow, string tag)
    {
        var (visit, customer) = await Begun(flow, tag);
        visit.Last.Language.Tag().ShouldBe(tag);

        await customer.Answer(visit, flow);

        var request = Completed(visit, flow);
        foreach (var slot in Visit.Book.Find(flow)!.Slots.Where(slot => !slot.Volunteered)) request.Fields.ShouldContain(field => field.Name == slot.Name, visit.Transcript);
        Check(visit, flow);
        visit.Last.Text.ShouldContain(Visit.Book.Find(flow)!.Done[visit.Last.Language]);
    }

    [Theory]
    [MemberData(nameof(Customer.FlowsInLanguages), MemberType = typeof(Customer))]
    public async Task An_interruption_is_answered_and_the_question_asked_again(string flow, string tag)
    {
        var (visit, customer) = await Begun(flow, tag);
        await visit.Say(customer.Answers[visit.Active!.Asking]);
        var asked = visit.Active!.Asking;

        var answer = await visit.Say(customer.Asks);

        answer.Text.ShouldContain("Harrier");
        answer.Text.ShouldContain("₹");
        visit.Active!.Asking.ShouldBe(asked);
        answer.Text.ShouldEndWith(Visit.Book.Find(flow)!.Slot(asked)!.Ask[answer.Language]);
        await customer.Answer(visit, flow);
        Check(visit, flow);
    }

    [Theory]
    [MemberData(nameof(Customer.FlowsInLanguages), MemberType = typeof(Customer))]
    public async Task A_cancel_ends_it_and_nothing_is_asked_again(string flow, string tag)
    {
        var (visit, customer) = await Begun(flow, tag);
        await visit.Say(customer.Answers[visit.Active!.Asking]);

        await visit.Say(customer.Cancels);

        (visit.Active, visit.Ended(flow)!.Status).ShouldBe((null, FlowStatus.Cancelled));
        (await visit.Say(customer.Asks)).Text.ShouldContain("₹");
        visit.Active.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Customer.FlowsInLanguages), MemberType = typeof(Customer))]
    public async Task A_correction_replaces_what_was_said(string flow, string tag)
    {
        var (visit, customer) = await Begun(flow, tag);
        var definition = Visit.Book.Find(flow)!;
        var (correction, slot, value) = definition.Slot("phone") is null ? (customer.Corrects, "transmission", "automatic") : (customer.Fixes, "phone", "9876501234");
        if (slot == "phone")
        {
            await customer.Answer(visit, flow, until: "phone");
            await visit.Say(customer.Answers["phone"]);
        }

        await visit.Say(correction);

        visit.Active!.ValueOf(slot).ShouldBe(value, visit.Transcript);
        await customer.Answer(visit, flow);
        visit.Field(flow, slot).ShouldBe(value, visit.Transcript);
    }

    private static async Task<(Visit, Customer)> Begun(string flow, string tag)
    {
        var (visit, customer) = (new Visit(), Customer.Of(tag));
        await customer.Begin(visit, flow);
        visit.Active?.Flow.ShouldBe(flow, visit.Transcript);
        visit.Active.ShouldNotBeNull(visit.Transcript);
        return (visit, customer);
    }

    private static FlowRequest Completed(Visit visit, string flow)
    {
        var request = visit.Ended(flow).ShouldNotBeNull(visit.Transcript);
        request.Status.ShouldBe(FlowStatus.Completed);
        return request;
    }

    /// <summary>The same facts, whatever the language they were told in.</summary>
    private static void Check(Visit visit, string flow)
    {
        Completed(visit, flow);
        foreach (var (name, value) in Facts)
        {
            if (Visit.Book.Find(flow)!.Slot(name) is { Volunteered: false }) visit.Field(flow, name).ShouldBe(value, $"{name}{visit.Transcript}");
        }
    }

    private static readonly (string, string)[] Facts =
    [
        ("model", "Hyundai Creta"), ("own_model", "Maruti Brezza"), ("phone", "9812345678"), ("date", "2026-11-28"), ("time", "17:00"),
        ("place", "showroom"), ("odometer", "45000"), ("year", "2018"), ("work", "regular_service"), ("pickup", "yes"),
        ("timeline", "this_month"), ("purchase_mode", "finance"), ("income", "12 lakh per annum"), ("daily_km", "40"), ("competitors", "Kia Seltos"),
        ("priority", "safety"), ("usage", "highway"), ("customer_type", "individual"), ("papers", "yes"), ("colour", "white"),
    ];
}
