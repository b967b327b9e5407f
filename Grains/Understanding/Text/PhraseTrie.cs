namespace Ampl.Understanding.Text;

/// <summary>All phrases of all vocabularies over word numbers; one walk over a message finds every one of them.</summary>
internal sealed class PhraseTrie
{
    internal const int Root = 0;
    internal const int NumberSymbol = (1 << 24) - 1;
    private const int LongestGap = 3;
    private readonly EdgeTable _edges;
    private readonly int[] _afterGap;
    private readonly int[][] _concepts;

    internal PhraseTrie(EdgeTable edges, int[] afterGap, int[][] concepts)
    {
        _edges = edges;
        _afterGap = afterGap;
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

    private void Enter(Tokens tokens, int node, int start, int at, List<PhraseMatch> into)
    {
        foreach (var concept in _concepts[node]) into.Add(new PhraseMatch(start, at + 1, concept));
        Step(tokens, node, start, at + 1, into);
        if (_afterGap[node] < 0) return;
        for (var skip = 0; skip <= LongestGap && at + 1 + skip < tokens.Count; skip++)
        {
            if (skip > 0 && IsBreak(tokens[at + skip].Before)) return;
            Step(tokens, _afterGap[node], start, at + 1 + skip, into);
        }
    }

    /// <summary>Phrases do not reach over the end of a sentence.</summary>
    private static bool IsBreak(Gap gap) => (gap & Gap.Stop) != Gap.None || (gap & (Gap.Dot | Gap.Space)) == (Gap.Dot | Gap.Space);
}
