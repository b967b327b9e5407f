using System.Collections.Frozen;
using System.Collections.Immutable;
using Ampl.Knowledge;

namespace Ampl.Retrieval;

/// <summary>Finds passages by words, in memory and without I/O; immutable, so it is shared by all turns of a dealer.</summary>
internal sealed record SearchIndex
{
    /// <summary>Below this score a passage does not answer the question, however close it came.</summary>
    public const double KnownScore = 0.3;

    public static readonly SearchIndex Empty = Build([], QueryVocabulary.Empty);

    private readonly IndexShard[] _shards;
    private readonly TermTable _terms;
    private readonly QueryReader _reader;
    private readonly AnswerKinds _answers;
    private readonly Lazy<FrozenDictionary<string, (IndexShard Shard, int Index)>> _places;
    private DenseHits _dense = DenseHits.None;

    private SearchIndex(IndexShard[] shards, TermTable terms, QueryVocabulary vocabulary, RetrievalOptions options)
    {
        _shards = shards;
        _terms = terms;
        _reader = new QueryReader(options.ExpandsWords ? vocabulary : vocabulary.WithoutExpansion(), terms);
        _answers = vocabulary.Answers;
        _places = new(() => Places(shards));
        Options = options;
        Count = shards.Sum(shard => shard.Passages.Length);
    }

    public int Count { get; }

    public RetrievalOptions Options { get; }

    public static SearchIndex Build(IEnumerable<Passage> passages, QueryVocabulary vocabulary, RetrievalOptions? options = null)
    {
        var terms = new TermTable(vocabulary.Ignored);
        var builders = new ShardBuilder[KnowledgeNamespaces.All.Length];
        for (var i = 0; i < builders.Length; i++) builders[i] = new ShardBuilder(terms, vocabulary.Answers);
        foreach (var passage in passages) builders[(int)passage.Namespace].Add(passage);
        return new SearchIndex([.. builders.Select(builder => builder.Build())], terms, vocabulary, options ?? RetrievalOptions.Usual);
    }

    /// <summary>The same index for one question whose nearest passages by meaning are known.</summary>
    public SearchIndex With(DenseHits dense) => dense.Matches.IsEmpty ? this : this with { _dense = dense };

    public Passage? Find(string id) => _places.Value.TryGetValue(id, out var place) ? place.Shard.Passages[place.Index] : null;

    /// <summary>The folded words of a question without those that carry no content.</summary>
    public IEnumerable<string> ContentOf(string question) => QueryReader.Words(question).Where(_reader.CarriesContent);

    /// <summary>The sorts of answer that a question asks for, a bit each; and those that a text gives.</summary>
    public int Asked(string question) => _answers.Asked(question);

    public int Told(string text) => _answers.Told(text);

    public ImmutableArray<Passage> PassagesOf(KnowledgeNamespace value) => _shards[(int)value].Passages;

    /// <summary>The best passages, best first; empty when no word of the query occurs.</summary>
    /// <param name="explains">Whether to say by which words each was found, and to list a passage that only repeats a better one, marked as such, instead of leaving it out.</param>
    public IReadOnlyList<ScoredPassage> Search(string query, NamespaceRoute route, int topK, PassageFilter? filter = null, bool explains = false)
    {
        var terms = new QueryTerms(stackalloc QueryGroup[QueryTerms.MaxGroups], stackalloc QueryMember[QueryTerms.MaxMembers]);
        _reader.Read(query, ref terms);
        if (topK <= 0 || (terms.Groups.Length == 0 && _dense.Matches.IsEmpty)) return [];

        var best = new List<Candidate>();
        foreach (var value in route.Order)
        {
            ShardSearch.Collect(_shards[(int)value], terms, Pool(topK), filter, best);
        }

        best.Sort(static (a, b) => a.Score == b.Score ? a.Order.CompareTo(b.Order) : b.Score.CompareTo(a.Score));
        if (best.Count > Pool(topK)) best.RemoveRange(Pool(topK), best.Count - Pool(topK));
        if (Options.Reranks) Reranker.Rank(query, _answers, terms, _terms.Count, best);
        if (!_dense.Matches.IsEmpty) RankFusion.Join(best, Near(route, filter));
        return Take(best, topK, query, terms, explains);
    }

    /// <summary>What meaning proposes, of these shelves and what the filter allows; a match that is no longer among the passages is skipped.</summary>
    private List<Candidate> Near(NamespaceRoute route, PassageFilter? filter)
    {
        var near = new List<Candidate>(_dense.Matches.Length);
        foreach (var match in _dense.Matches)
        {
            if (!_places.Value.TryGetValue(match.Id, out var place)) continue;
            var passage = place.Shard.Passages[place.Index];
            if (!route.Has(passage.Namespace) || filter?.Allows(passage) == false) continue;
            near.Add(new Candidate(place.Shard, place.Index, 0, 0, near.Count) { Meaning = Math.Clamp((float)match.Score, 0, 1) });
        }

        return near;
    }

    private static FrozenDictionary<string, (IndexShard, int)> Places(IndexShard[] shards)
    {
        var places = new Dictionary<string, (IndexShard, int)>(StringComparer.Ordinal);
        foreach (var shard in shards)
        {
            for (var index = 0; index < shard.Passages.Length; index++) places[shard.Passages[index].Id] = (shard, index);
        }

        return places.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>More than asked for: what the words alone put lower may come first when all is compared, and repetitions are dropped.</summary>
    private static int Pool(int topK) => (2 * topK) + 40;

    private List<ScoredPassage> Take(List<Candidate> ranked, int topK, string query, QueryTerms terms, bool explains)
    {
        var kept = new List<Candidate>(topK);
        var results = new List<ScoredPassage>(topK);
        string[] words = explains ? QueryReader.Words(query) : [];
        var score = 1f;
        foreach (var candidate in ranked)
        {
            if (results.Count == topK) break;
            var repeated = Repetition.Of(kept, candidate, _terms);
            if (repeated is null) kept.Add(candidate);
            else if (!explains) continue;
            score = Math.Min(score, candidate.Score);
            var why = !explains ? "" : Explanation.Write(candidate, terms, _terms, words) + (repeated is null ? "" : $"; repeats {repeated.Id}");
            results.Add(new ScoredPassage(candidate.Passage, Math.Round(score, 4), why) { Terms = Explanation.Terms(candidate, terms, _terms), Title = candidate.Title });
        }

        return results;
    }
}
