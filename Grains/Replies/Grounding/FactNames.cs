using Ampl.Questions;
using Ampl.Understanding;

namespace Ampl.Replies.Grounding;

/// <summary>The cars and makers that a reply may name, however they are written: those of the facts and the customer's own.</summary>
internal sealed class FactNames
{
    private readonly MessageReader _reader;
    private readonly DateOnly _today;
    private readonly SpokenNames _brands;
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public FactNames(MessageReader reader, DateOnly today, SpokenNames brands, IEnumerable<string> facts)
    {
        (_reader, _today, _brands) = (reader, today, brands);
        foreach (var text in facts)
        {
            foreach (var line in text.Split('\n')) _known.UnionWith(In(line));
        }
    }

    public bool Cover(string sentence) => In(sentence).All(_known.Contains);

    private IEnumerable<string> In(string text) => _reader.Read(text, _today).Entities.ModelsMentioned.Concat(_brands.In(text));
}
