namespace Ampl.Retrieval;

/// <summary>How much each group of a query counts in one namespace, and all together.</summary>
internal readonly ref struct GroupWeights
{
    private readonly Span<float> _weights;

    public GroupWeights(IndexShard shard, QueryTerms query, Span<float> room)
    {
        _weights = room[..query.Groups.Length];
        for (var group = 0; group < _weights.Length; group++) Total += _weights[group] = shard.Weight(query, query.Groups[group]);
    }

    public float Total { get; }

    public float this[int group] => _weights[group];
}
