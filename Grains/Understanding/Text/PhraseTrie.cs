namespace Ampl.Understanding.Text;

/// <summary>All phrases of all vocabularies over word numbers; one walk over a message finds every one of them.</summary>
internal sealed class PhraseTrie
{
    internal const int Root = 0;
    internal const int NumberSymbol = (1 << 24) - 1;
    private const int LongestGap = 3;
    private readonly EdgeTable _edges;
    private readonly TrieNode[] _nodes;
    private readonly int[] _concepts;

    internal PhraseTrie(EdgeTable edges, TrieNode[] nodes, int[] concepts)
    {
        _edges = edges;
        _nodes = nodes;
        _concepts = concepts;
    }

    /// <summary>Appends every phrase found, in order of its first token.</summary>
    public void Find(Tokens tokens, List<PhraseMatch> into)
    {
        for (var start = 0; start < tokens.Count; start++) Step(tokens, Root, start, start, into);
    }

    private void Step(Tokens tokens, int node, int start, int at, List<PhraseMatch> into)
    {
        if (at >= tokens.Count) return;
        ref var token = ref tokens[at];
        if (at > start && IsBreak(token.Before)) return;
        if (token.Kind == TokenKind.Number) Follow(tokens, node, NumberSymbol, start, at, into);
        if (token.Word != 0) Follow(tokens, node, token.Word, start, at, into);
        if (token.Stem != 0) Follow(tokens, node, token.Stem, start, at, into);
        if (token.ShorterStem != 0) Follow(tokens, node, token.ShorterStem, start, at, into);
    }

    private void Follow(Tokens tokens, int node, int symbol, int start, int at, List<PhraseMatch> into)
    {
        for (var slot = _edges.First(node, symbol); slot >= 0; slot = _edges.Next(slot, node, symbol)) Enter(tokens, _edges.Child(slot), start, at, into);
    }

    private void Enter(Tokens tokens, int number, int start, int at, List<PhraseMatch> into)
    {
        var node = _nodes[number];
        for (var i = node.FirstConcept; i < node.EndOfConcepts; i++) into.Add(new PhraseMatch(start, at + 1, _concepts[i]));
        if (node.GoesOn) Step(tokens, number, start, at + 1, into);
        if (node.AfterGap < 0) return;
        for (var skip = 0; skip <= LongestGap && at + 1 + skip < tokens.Count; skip++)
        {
            if (skip > 0 && IsBreak(tokens[at + skip].Before)) return;
            Step(tokens, node.AfterGap, start, at + 1 + skip, into);
        }
    }

    /// <summary>Phrases do not reach over the end of a sentence.</summary>
    private static bool IsBreak(Gap gap) => (gap & Gap.Stop) != Gap.None || (gap & (Gap.Dot | Gap.Space)) == (Gap.Dot | Gap.Space);
}

/// <summary>What a node of the trie leads to; most end a phrase and go on with nothing.</summary>
internal readonly record struct TrieNode(int FirstConcept, int EndOfConcepts, int AfterGap, bool GoesOn);
