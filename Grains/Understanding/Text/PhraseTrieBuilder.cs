namespace Ampl.Understanding.Text;

/// <summary>Compiles phrases into a trie; their words go through the same tokenizer as messages do.</summary>
internal sealed class PhraseTrieBuilder(LexiconBuilder lexicon)
{
    private readonly Dictionary<(int Node, int Symbol), int> _edges = [];
    private readonly List<int> _afterGap = [-1];
    private readonly List<List<int>> _concepts = [[]];
    private readonly Tokens _tokens = new();

    public void Add(string pattern, int concept)
    {
        foreach (var sequence in PhrasePattern.Expand(pattern)) AddSequence(sequence, concept, pattern);
    }

    public PhraseTrie Build() => new(new EdgeTable(_edges), [.. _afterGap], [.. _concepts.Select(list => list.ToArray())]);

    private void AddSequence(string sequence, int concept, string pattern)
    {
        var node = PhraseTrie.Root;
        foreach (var part in sequence.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == PhrasePattern.AnyWords) node = AfterGap(node);
            else if (part == PhrasePattern.Number) node = Child(node, PhraseTrie.NumberSymbol);
            else node = AddWords(node, part);
        }

        if (node == PhraseTrie.Root) throw new FormatException($"The phrase \"{pattern}\" has no words.");
        if (!_concepts[node].Contains(concept)) _concepts[node].Add(concept);
    }

    /// <summary>One written part may be several tokens: "i20", "on-road", "12%".</summary>
    private int AddWords(int node, string part)
    {
        var isStem = part.EndsWith('*');
        Tokenizer.Read(part.TrimEnd('*'), _tokens);
        for (var i = 0; i < _tokens.Count; i++)
        {
            var word = _tokens.Folded(i).ToString();
            var symbol = isStem && i == _tokens.Count - 1 ? lexicon.Stem(word)
                : lexicon.Word(word);
            node = Child(node, symbol);
        }

        return node;
    }

    private int Child(int node, int symbol)
    {
        if (_edges.TryGetValue((node, symbol), out var child)) return child;
        return _edges[(node, symbol)] = NewNode();
    }

    private int AfterGap(int node)
    {
        if (_afterGap[node] < 0) _afterGap[node] = NewNode();
        return _afterGap[node];
    }

    private int NewNode()
    {
        _afterGap.Add(-1);
        _concepts.Add([]);
        return _concepts.Count - 1;
    }
}
