using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Ampl.Flows.Slots;
using Ampl.Money;
using Ampl.Replies;
using Ampl.Replies.Wording;
using Ampl.Understanding;

namespace Ampl.Flows;

/// <summary>What a flow says in one turn, in one language.</summary>
internal sealed class FlowTalk(FlowBook book, Draft draft, Language language)
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public void Add(string line)
    {
        if (_text.Length > 0) _text.Append('\n');
        _text.Append(line);
    }

    /// <summary>The greeting of a first turn that nobody else writes.</summary>
    public void Greet()
    {
        draft.Say(Phrase.Hello, (Slot.Brand, draft.Request.Dealership.Profile.BrandName)).Say(Phrase.YourContact, (Slot.Contact, draft.Contact));
        Add(draft.Text);
    }

    public string Fill(string text, Flow flow) => text.Replace("{title}", flow.Title[language], StringComparison.Ordinal);

    public void BackTo(Flow flow) => Add(Fill(book[FlowPhrase.BackTo, language], flow));

    public void Needed(FlowSlot slot) => Add(Filled(FlowPhrase.Needed, "{label}", slot.Label[language]));

    public void AskPerson() => Add(Filled(FlowPhrase.AskPerson, "{contact}", draft.Contact));

    public void Problem(SlotValue value) => Add(Filled(value.Problem!.Value, "{car}", value.About ?? ""));

    public void Changed(FlowSlot slot, string value) => Add(Filled(FlowPhrase.Changed, "{label}", slot.Label[language]).Replace("{value}", Show(slot, value), StringComparison.Ordinal));

    /// <summary>Everything that was collected, a line each, in the order of the questions.</summary>
    public void Summary(Flow flow, ImmutableArray<FlowField> values)
    {
        foreach (var slot in flow.Slots)
        {
            if (values.FirstOrDefault(field => field.Name == slot.Name) is { } field) Add($"• {slot.Label[language]}: {Show(slot, field.Value)}");
        }
    }

    private string Filled(FlowPhrase phrase, string placeholder, string value) => book[phrase, language].Replace(placeholder, value, StringComparison.Ordinal);

    private string Show(FlowSlot slot, string value)
    {
        if (slot.Choice(value) is { } choice) return choice.Label[language];
        return slot.Kind switch
        {
            SlotKind.YesNo => book[value == "yes" ? FlowPhrase.Yes : FlowPhrase.No, language],
            SlotKind.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => draft.Date(date),
            SlotKind.Time when TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => time.ToString("h:mm tt", CultureInfo.InvariantCulture).ToLowerInvariant(),
            SlotKind.Odometer or SlotKind.DailyKm when decimal.TryParse(value, CultureInfo.InvariantCulture, out var km) => $"{Rupees.Format(km)[1..]} km",
            SlotKind.Budget => Budget(value),
            _ => value,
        };
    }

    private static string Budget(string value) => EntityValues.BudgetBounds(value) switch
    {
        ({ } least, { } most) => $"{Rupees.Format(least)} – {Rupees.Format(most)}",
        ({ } least, null) => $"{Rupees.Format(least)} +",
        (null, { } most) => Rupees.Format(most),
        _ => value,
    };
}
