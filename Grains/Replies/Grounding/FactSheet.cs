using System.Globalization;
using System.Text;
using Ampl.Knowledge;
using Ampl.Questions;

namespace Ampl.Replies.Grounding;

/// <summary>All that a reply to one message may state, for the model that writes it and for the check that follows.</summary>
internal sealed class FactSheet
{
    private readonly List<GroundedQuantity> _quantities = [];
    private readonly StringBuilder _text = new();

    public FactSheet(Draft draft)
    {
        Models = [.. draft.Knowledge.Vehicles.Models.Select(model => model.Display)];
        (Composed, Answer) = (draft.Text, draft.Answer);
        AddComposed(Composed);
        foreach (var car in draft.Evidence.Vehicles) AddCar(car);
        foreach (var (id, text) in draft.Evidence.Prose) AddProse(id, text);
        Said = draft.Request.Message.Text;
        Add(Said, model: null);
    }

    /// <summary>Every model the dealer sells; one that no fact names may not be brought up.</summary>
    public IReadOnlyList<string> Models { get; }

    public string Composed { get; }

    /// <summary>What is to be reworded: the composed reply without its greeting.</summary>
    public string Answer { get; }
    public string Said { get; }

    /// <summary>The records in words, one to a line.</summary>
    public string Text => _text.ToString();

    public bool Supports(string? model, Quantity told)
    {
        foreach (var fact in _quantities)
        {
            if ((fact.Model is null || model is null || fact.Model == model) && fact.Supports(told)) return true;
        }

        return false;
    }

    public bool Mentions(string words) =>
        Composed.Contains(words, StringComparison.OrdinalIgnoreCase)
        || Said.Contains(words, StringComparison.OrdinalIgnoreCase)
        || Text.Contains(words, StringComparison.OrdinalIgnoreCase);

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

    /// <summary>A line that compares cars proves nothing by itself: its figures are in the cars' records.</summary>
    private void AddComposed(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (Models.Count(model => NamesModel(line, model)) < 2 || OnlyModelIn(line) is not null) Add(line, OnlyModelIn(line));
        }
    }

    private void AddCar(Vehicle car)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"""
            {car.FullName}: {(car.ExShowroomPrice is null ? "price" : "ex-showroom")} ₹{car.ExShowroomPrice ?? car.Price:0}; on-road ₹{car.OnRoadPrice:0}; {car.Category}; fuel {car.FuelText}; gearbox {car.TransmissionText}; engine {car.EngineCc} cc; {car.PowerHp} hp; {car.TorqueNm} Nm; {car.MileageKmpl} km/l; {car.SeatingCapacity} seats; model year {car.Year}; colours {string.Join(", ", car.Colours)}; features {string.Join(", ", car.Features)}; {car.Availability}; prices as on {car.AsOn:d MMM yyyy}. {car.Description}
            """);
        _text.Append("- ").Append(line).Append('\n');
        Add(line, car.Model);
    }

    private void AddProse(string id, string text)
    {
        _text.Append(CultureInfo.InvariantCulture, $"- document {id}: {text}\n");
        Add(text, OnlyModelIn(text));
    }

    private void Add(string text, string? model)
    {
        foreach (var quantity in QuantityReader.Read(text)) _quantities.Add(new GroundedQuantity(model, quantity));
    }
}
