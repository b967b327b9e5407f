using System.Collections.Immutable;
using Ampl.Conversations;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Replies;

/// <summary>The records that a reply rests on, each once, in the order they were used.</summary>
internal sealed class Evidence(DealerKnowledge knowledge)
{
    private readonly List<SourceView> _sources = [];

    public List<Vehicle> Vehicles { get; } = [];

    /// <summary>Text of the dealer's documents that was shown, by the id of its source.</summary>
    public List<(string Id, string Text)> Prose { get; } = [];

    /// <summary>The text of the dealer's that was quoted last.</summary>
    public string? LastText { get; private set; }

    /// <summary>How much of the question the text quoted last covers.</summary>
    public double LastScore { get; private set; }

    /// <param name="reply">As it was composed: what it quotes of a document becomes that source's span.</param>
    public ImmutableArray<SourceView> Sources(int most, Draft reply)
    {
        var answer = Prose.Count == 0 ? "" : reply.Answer;
        var sources = ImmutableArray.CreateBuilder<SourceView>(Math.Min(most, _sources.Count));
        for (var i = 0; i < _sources.Count && i < most; i++)
        {
            sources.Add(ProseOf(_sources[i].Id) is { } prose ? _sources[i] with { Span = QuotedSpan.Find(prose, answer) } : _sources[i]);
        }

        return sources.MoveToImmutable();
    }

    /// <summary>True when the passage's text was shown already.</summary>
    public bool Tells(Passage passage) => ProseOf(passage.Id) is not null;

    private string? ProseOf(string id)
    {
        foreach (var (known, text) in Prose)
        {
            if (known == id) return text;
        }

        return null;
    }

    public void Cite(Vehicle car)
    {
        if (Add(knowledge.SourceOf(car))) Vehicles.Add(car);
    }

    public void Cite(ImmutableArray<Vehicle> cars)
    {
        foreach (var car in cars) Cite(car);
    }

    public void Cite(Offer offer) => Cite(offer.Id, offer.Source, "sales", $"{offer.Title}. {offer.Text}");

    public void Cite(FinanceScheme scheme) => Cite(scheme.Id, scheme.Source, "sales", $"{scheme.Name}. {scheme.Text}");

    /// <summary>Of several texts told, the one that a question without a subject goes on about.</summary>
    public void Remember(string id) => LastText = id;

    public void Cite(InsurancePolicy policy) => Cite(policy.Id, policy.Source, "insurance", $"{policy.Name}. {policy.Text}");

    public void Cite(Passage passage, double score)
    {
        Cite(passage.Id, passage.Source, passage.Namespace.Wire(), passage.Text, score);
        LastText = passage.Id;
        LastScore = score;
    }

    private void Cite(string id, string source, string shelf, string text, double score = 1)
    {
        if (Add(new SourceView(id, source, shelf, score, SourcePreview.Cut(text)))) Prose.Add((id, text));
    }

    private bool Add(SourceView source)
    {
        foreach (var known in _sources)
        {
            if (known.Id == source.Id) return false;
        }

        _sources.Add(source);
        return true;
    }
}
