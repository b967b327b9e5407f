using System.Globalization;
using System.Text;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Questions;
using Ampl.Replies.Tools;
using Ampl.Understanding;

namespace Ampl.Replies.Grounding;

/// <summary>All that a reply to one message may state, for the model that writes it and for the check that follows.</summary>
internal sealed class FactSheet
{
    private readonly List<GroundedQuantity> _quantities = [];
    private readonly List<DateMention> _dates = [];
    private readonly StringBuilder _text = new();
    private readonly FactNames _names;
    private readonly FactAttributes _attributes;
    private readonly Draft _draft;
    private readonly KnownWords _words;
    private readonly TokenBudget _budget;

    /// <param name="tokens">How much of the records may be shown; what is left out supports nothing either.</param>
    public FactSheet(Draft draft, KnownWords words, int tokens)
    {
        (_draft, _words, _budget) = (draft, words, new TokenBudget(tokens));
        _attributes = new FactAttributes(Reader, Today);
        Said = draft.Request.Message.Text;
        Models = [.. draft.Knowledge.Vehicles.Models.Select(model => model.Display)];
        (Opening, Answer) = (draft.Opening, Cleaned(draft.Answer));
        AddComposed(Composed);
        foreach (var car in draft.Evidence.Vehicles) AddCar(car);
        foreach (var (id, text) in draft.Evidence.Prose) AddProse(id, Cleaned(text));
        _names = new FactNames(Reader, draft.Today, words.Brands, [.. draft.Evidence.Vehicles.Select(car => car.FullName), Composed, Said]);
        Words = Support();
    }

    public MessageReader Reader => _draft.Request.Dealership.Reader;
    public DateOnly Today => _draft.Today;

    /// <summary>Every model the dealer sells; one that no fact names may not be brought up.</summary>
    public IReadOnlyList<string> Models { get; }

    public LexicalSupport Words { get; private set; }

    /// <summary>The greeting of a first turn, which is not the model's to write.</summary>
    public string Opening { get; }

    /// <summary>What is to be reworded: the composed reply without its greeting, and without orders hidden in a document.</summary>
    public string Answer { get; }

    public string Composed => Opening + Answer;
    public string Said { get; }

    /// <summary>The records in words, one to a line.</summary>
    public string Text => _text.ToString();

    /// <param name="asPrice">The number is told as what a car costs, which the inventory alone can say.</param>
    public bool Supports(string? model, Quantity told, bool asPrice) => _quantities.Exists(fact =>
        (fact.Model is null || model is null || fact.Model == model) && !(asPrice && fact.Quoted) && fact.Supports(told));

    public bool Supports(DateMention told) => _dates.Exists(date => date.Supports(told));

    /// <summary>True for a figure of the customer's, or of a record; what a document says is neither.</summary>
    public bool WasGiven(decimal value, QuantityUnit unit) =>
        CustomerFigures.Of(_draft.Request, Reader).Contains(value) || Supports(null, new Quantity(value, unit, PriceKind.Any, 0), asPrice: true);

    /// <summary>Lets what a tool worked out support what is said from now on.</summary>
    public void Add(ToolResult worked)
    {
        if (worked.Price is { } price) Add(price, worked.Model, quoted: false);
        Add(worked.Text, worked.Model, quoted: true);
        _text.Append("- ").Append(worked.Words).Append('\n');
        Words = Support();
    }

    public bool Mentions(string words) =>
        Composed.Contains(words, StringComparison.OrdinalIgnoreCase) || Text.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>False when a sentence names a car or a maker that neither the facts nor the customer named.</summary>
    public bool NamesOnlyWhatIsKnown(string sentence) => _names.Cover(sentence);

    /// <summary>False when a sentence gives a car a fuel, a gearbox or equipment that the facts do not.</summary>
    public bool GivesOnlyWhatIsKnown(string? model, string sentence) => _attributes.Cover(model, sentence);

    /// <summary>The one model that a stretch of text speaks of; null when it is none or several.</summary>
    public string? OnlyModelIn(string text)
    {
        string? only = null;
        foreach (var model in Models)
        {
            if (!NamesModel(text, model)) continue;
            if (only is not null && !only.Contains(model, StringComparison.OrdinalIgnoreCase) && !model.Contains(only, StringComparison.OrdinalIgnoreCase)) return null;
            if (only is null || model.Length > only.Length) only = model;
        }

        return only;
    }

    /// <summary>By its full name, or by its last word, which is how people say it.</summary>
    public static bool NamesModel(string text, string model)
    {
        var space = model.IndexOf(' ', StringComparison.Ordinal);
        return text.Contains(space < 0 ? model : model[(space + 1)..], StringComparison.OrdinalIgnoreCase);
    }

    private LexicalSupport Support() => new(_words, string.Join('\n', [Composed, Said, Text, .. Models]));

    private string Cleaned(string text) => DocumentInstructions.Without(text, Reader, Today);

    /// <summary>A line that compares cars proves nothing by itself: its figures are in the cars' records.</summary>
    private void AddComposed(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (Models.Count(model => NamesModel(line, model)) < 2 || OnlyModelIn(line) is not null) Add(line, OnlyModelIn(line), IsQuoted(line));
        }
    }

    private void AddCar(Vehicle car)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"""
            {car.FullName}: {(car.ExShowroomPrice is null ? "price" : "ex-showroom")} ₹{car.ExShowroomPrice ?? car.Price:0}; on-road ₹{car.OnRoadPrice:0}; {car.Category}; fuel {car.FuelText}; gearbox {car.TransmissionText}; engine {car.EngineCc} cc; {car.PowerHp} hp; {car.TorqueNm} Nm; {car.MileageKmpl} km/l; {car.SeatingCapacity} seats; model year {car.Year}; colours {string.Join(", ", car.Colours)}; features {string.Join(", ", car.Features)}; {car.Availability}; prices as on {car.AsOn:d MMM yyyy}. {Cleaned(car.Description ?? "")}
            """);
        Show("- ", line, car.Model, quoted: false);
    }

    private void AddProse(string id, string text)
    {
        Show($"- document {id}: ", text, OnlyModelIn(text), quoted: true);
    }

    private void Show(string label, string text, string? model, bool quoted)
    {
        if (_budget.Take(text) is not { Length: > 0 } shown) return;
        _text.Append(label).Append(shown).Append('\n');
        Add(shown, model, quoted);
    }

    private bool IsQuoted(string line) => _draft.Evidence.Prose.Exists(prose => prose.Text.Contains(line.Trim('•', ' '), StringComparison.Ordinal));

    private void Add(string text, string? model, bool quoted)
    {
        foreach (var quantity in QuantityReader.Read(text).Concat(WordQuantities.Read(text, Reader))) _quantities.Add(new GroundedQuantity(model, quantity, quoted));
        _dates.AddRange(DateMentions.Read(text));
        _attributes.Add(model, text);
    }
}
