using Ampl.Understanding;

namespace Ampl.Replies.Grounding;

/// <summary>What the facts say of cars without a number: fuel, gearbox, equipment, in any of our languages.</summary>
internal sealed class FactAttributes(MessageReader reader, DateOnly today)
{
    private readonly List<(string? Model, HashSet<string> Words)> _facts = [];

    /// <param name="model">Null when the text is of no particular car.</param>
    public void Add(string? model, string text)
    {
        HashSet<string> words = [.. In(text)];
        if (words.Count > 0) _facts.Add((model, words));
    }

    /// <param name="model">The car that the sentence is about; null when it is about none or several.</param>
    public bool Cover(string? model, string sentence) =>
        In(sentence).All(word => _facts.Exists(fact => (fact.Model is null || model is null || fact.Model == model) && fact.Words.Contains(word)));

    private IEnumerable<string> In(string text)
    {
        var entities = reader.Read(text, today).Entities;
        var gearbox = entities.Transmission is { } transmission ? [transmission] : Enumerable.Empty<string>();
        return entities.FuelTypesMentioned.Concat(entities.FeaturesRequested).Concat(gearbox).Select(word => word.ToLowerInvariant());
    }
}
