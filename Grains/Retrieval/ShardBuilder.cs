using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ampl.Knowledge;

namespace Ampl.Retrieval;

/// <summary>Collects the words of one namespace and lays them out as an <see cref="IndexShard"/>.</summary>
internal sealed class ShardBuilder(TermTable terms, AnswerKinds answers)
{
    private const float TitleWeight = 2.4f;
    private const float KeywordWeight = 1.2f;
    private const float TitleSlope = 0.4f;
    private const float TextSlope = 0.75f;

    /// <summary>An answer takes up the question's words where it begins: this counts on top, whatever the length.</summary>
    private const float LeadWeight = 1.2f;
    private const int LeadWords = 4;

    private readonly ImmutableArray<Passage>.Builder _passages = ImmutableArray.CreateBuilder<Passage>();
    private readonly List<Entry> _entries = [];
    private readonly List<int> _entryStarts = [0];
    private readonly List<(int Title, int Text)> _lengths = [];
    private readonly List<int> _titleTerms = [];
    private readonly List<int> _titleStarts = [0];
    private readonly SketchTable.Builder _sketches = new();
    private readonly List<int> _answers = [];
    private readonly List<int> _series = [];
    private readonly Dictionary<string, int> _seriesNumbers = new(StringComparer.Ordinal);
    private int[] _placeOfTerm = new int[1024];

    private enum Field
    {
        Title,
        Text,
        Keywords,
        Lead,
    }

    public void Add(Passage passage)
    {
        var title = Count(passage.Title, Field.Title);
        _titleTerms.AddRange(_entries.Skip(_entryStarts[^1]).Select(entry => entry.Term));
        _titleStarts.Add(_titleTerms.Count);
        var text = Count(passage.Text, Field.Text);
        Count(passage.Keywords, Field.Keywords);
        if (passage.Kind == RecordKind.Passage) Count(passage.Text, Field.Lead, LeadWords);
        CollectionsMarshal.AsSpan(_entries)[_entryStarts[^1]..].Sort(static (a, b) => a.Term.CompareTo(b.Term));
        _entryStarts.Add(_entries.Count);
        _lengths.Add((title, text));
        _passages.Add(passage);
        _series.Add(SeriesOf(passage.Source));
        _sketches.Add(passage);
        _answers.Add(passage.Kind == RecordKind.Passage ? answers.Told(passage.Text) : 0);
    }

    /// <summary>Call when every shard has seen its passages: the term table must not grow afterwards.</summary>
    public IndexShard Build()
    {
        var starts = Starts();
        var postings = new int[_entries.Count];
        var impacts = new float[_entries.Count];
        var rarity = Rarities(starts);
        var next = starts.AsSpan(0, terms.Count).ToArray();
        var (averageTitle, averageText) = Averages();
        for (var passage = 0; passage < _passages.Count; passage++)
        {
            foreach (var entry in _entries.Slice(_entryStarts[passage], _entryStarts[passage + 1] - _entryStarts[passage]))
            {
                var frequency = Frequency(entry, _lengths[passage].Title / averageTitle, _lengths[passage].Text / averageText);
                postings[next[entry.Term]] = passage;
                impacts[next[entry.Term]++] = rarity[entry.Term] * frequency * IndexShard.Saturation / (frequency + IndexShard.Saturation - 1);
            }
        }

        int[] distinct = [.. _entries.Select(entry => entry.Term)];
        return new IndexShard
        {
            Passages = _passages.ToImmutable(),
            Starts = starts,
            Postings = postings,
            Impacts = impacts,
            Rarity = rarity,
            UnknownRarity = Rarity(0),
            TermStarts = [.. _entryStarts],
            Terms = distinct,
            Titles = new TitleTable([.. _titleStarts], [.. _titleTerms]),
            Sketches = _sketches.Build(),
            Series = [.. _series],
            Coherence = Coherence.Of(CollectionsMarshal.AsSpan(_entryStarts), distinct, rarity, CollectionsMarshal.AsSpan(_series)),
            Answers = [.. _answers],
            AnswerRarity = [.. Enumerable.Range(0, answers.Count).Select(kind => Rarity(_answers.Count(given => (given & (1 << kind)) != 0)))],
        };
    }

    /// <summary>Files whose names differ by a number alone, as the pages of a scan do, go on from one another.</summary>
    private int SeriesOf(string source)
    {
        var name = string.Concat(source.Where(c => !char.IsAsciiDigit(c)));
        ref var series = ref CollectionsMarshal.GetValueRefOrAddDefault(_seriesNumbers, name, out var known);
        if (!known) series = _seriesNumbers.Count;
        return series;
    }

    /// <returns>How many words that carry content were counted.</returns>
    private int Count(string text, Field field, int most = int.MaxValue)
    {
        var words = new WordReader(text, stackalloc char[WordReader.MaxWord]);
        var length = 0;
        while (length < most && words.MoveNext())
        {
            var term = terms.Add(words.Current);
            if (term == TermTable.Ignored) continue;
            ref var entry = ref EntryOf(term);
            if (field == Field.Title) entry.Title++;
            else if (field == Field.Text) entry.Text++;
            else if (field == Field.Lead) entry.Lead++;
            else entry.Keywords = 1;
            length++;
        }

        return length;
    }

    /// <summary>The term's entry in the passage under way; a place left over from an earlier passage is told by its position.</summary>
    private ref Entry EntryOf(int term)
    {
        if (term >= _placeOfTerm.Length) Array.Resize(ref _placeOfTerm, Math.Max(term + 1, 2 * _placeOfTerm.Length));
        var first = _entryStarts[^1];
        var place = _placeOfTerm[term];
        if (place < first || place >= _entries.Count || _entries[place].Term != term)
        {
            _placeOfTerm[term] = place = _entries.Count;
            _entries.Add(new Entry { Term = term });
        }

        return ref CollectionsMarshal.AsSpan(_entries)[place];
    }

    private int[] Starts()
    {
        var starts = new int[terms.Count + 1];
        foreach (var entry in _entries) starts[entry.Term + 1]++;
        for (var term = 0; term < terms.Count; term++) starts[term + 1] += starts[term];
        return starts;
    }

    private float[] Rarities(int[] starts)
    {
        var rarity = new float[terms.Count];
        for (var term = 0; term < rarity.Length; term++) rarity[term] = Rarity(starts[term + 1] - starts[term]);
        return rarity;
    }

    private float Rarity(int passages) => MathF.Log(1 + ((_passages.Count - passages + 0.5f) / (passages + 0.5f)));

    private (float Title, float Text) Averages() => _lengths.Count == 0
        ? (1, 1)
        : (Math.Max(1, (float)_lengths.Average(length => length.Title)), Math.Max(1, (float)_lengths.Average(length => length.Text)));

    private static float Frequency(Entry entry, float titleLength, float textLength) =>
        (TitleWeight * entry.Title / (1 - TitleSlope + (TitleSlope * titleLength)))
        + (entry.Text / (1 - TextSlope + (TextSlope * textLength)))
        + (KeywordWeight * entry.Keywords)
        + (LeadWeight * entry.Lead);

    [StructLayout(LayoutKind.Auto)]
    private struct Entry
    {
        public int Term;
        public int Title;
        public int Text;
        public int Keywords;
        public int Lead;
    }
}
