namespace Ampl.Understanding.Text;

/// <summary>
/// Compiles phrases into a trie; their words go through the same tokenizer as messages do. Plain phrases share
/// nodes; one with brackets gets nodes of its own, where its alternatives meet again instead of multiplying.
/// </summary>
internal sealed class PhraseTrieBuilder(LexiconBuilder lexicon)
{
    private readonly Dictionary<(int Node, int Symbol), int> _shared = [];
    private readonly HashSet<((int Node, int Symbol) Edge, int Child)> _own = [];
    private readonly List<int> _afterGap = [-1];
    private readonly List<List<int>> _concepts = [[]];
    private readonly Tokens _tokens = new();

    public void Add(string pattern, int concept)
    {
        var parts = PhrasePattern.Parse(pattern);
        List<int> ends = [PhraseTrie.Root];
        var isPlain = parts.All(part => part is PhrasePattern.Words);
        foreach (var part in parts) ends = isPlain ? [Share(ends[0], (PhrasePattern.Words)part)] : Append(ends, part);
        foreach (var end in ends)
        {
            if (end == PhraseTrie.Root) throw new FormatException($"The phrase \"{pattern}\" can be empty.");
            if (!_concepts[end].Contains(concept)) _concepts[end].Add(concept);
        }
    }

    public PhraseTrie Build()
    {
        ((int Node, int Symbol) Edge, int Child)[] edges = [.. _shared.Select(edge => (edge.Key, edge.Value)), .. _own];
        var goesOn = edges.Select(edge => edge.Edge.Node).ToHashSet();
        var nodes = new TrieNode[_concepts.Count];
        var concepts = new List<int>();
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new TrieNode(concepts.Count, concepts.Count + _concepts[i].Count, _afterGap[i], goesOn.Contains(i));
            concepts.AddRange(_concepts[i]);
        }

        return new PhraseTrie(new EdgeTable(edges), nodes, [.. concepts]);
    }

    private List<int> Append(List<int> open, PhrasePattern part) => part switch
    {
        PhrasePattern.Words words => [Join(open, Symbols(words.Text))],
        PhrasePattern.Number => [Join(open, [PhraseTrie.NumberSymbol])],
        PhrasePattern.Gap => [.. open.Select(AfterGap).Distinct()],
        PhrasePattern.Choice choice => Choose(open, choice),
        _ => throw new InvalidOperationException($"Unknown part {part}."),
    };

    private List<int> Choose(List<int> open, PhrasePattern.Choice choice)
    {
        var ends = choice.IsOptional ? new HashSet<int>(open) : [];
        var single = choice.Alternatives.Where(parts => parts is [PhrasePattern.Words words] && Symbols(words.Text).Length == 1).ToList();
        if (single.Count > 0) ends.Add(JoinAny(open, single.Select(parts => Symbols(((PhrasePattern.Words)parts[0]).Text)[0])));
        foreach (var parts in choice.Alternatives.Except(single)) ends.UnionWith(parts.Aggregate(open, Append));
        return [.. ends];
    }

    private int Share(int node, PhrasePattern.Words words)
    {
        foreach (var symbol in Symbols(words.Text))
        {
            if (!_shared.TryGetValue((node, symbol), out var child)) _shared[(node, symbol)] = child = NewNode();
            node = child;
        }

        return node;
    }

    /// <summary>One new node that every open node reaches by the symbols.</summary>
    private int Join(List<int> open, int[] symbols)
    {
        var node = JoinAny(open, symbols.Take(1));
        foreach (var symbol in symbols.Skip(1)) node = JoinAny([node], [symbol]);
        return node;
    }

    private int JoinAny(List<int> open, IEnumerable<int> symbols)
    {
        var joined = NewNode();
        foreach (var symbol in symbols)
        {
            foreach (var node in open) _own.Add(((node, symbol), joined));
        }

        return joined;
    }

    private int[] Symbols(string part)
    {
        var isStem = part.EndsWith('*');
        Tokenizer.Read(part.TrimEnd('*'), _tokens);
        var symbols = new int[_tokens.Count];
        for (var i = 0; i < symbols.Length; i++)
        {
            var word = _tokens.Folded(i).ToString();
            symbols[i] = isStem && i == symbols.Length - 1 ? lexicon.Stem(word) : lexicon.Word(word);
        }

        return symbols.Length > 0 ? symbols : throw new FormatException($"\"{part}\" holds no word.");
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
