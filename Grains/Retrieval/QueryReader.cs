using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ampl.Understanding;

namespace Ampl.Retrieval;

/// <summary>Turns a question into term groups: phrases with a known meaning first, then words, then words that sound alike.</summary>
internal sealed class QueryReader
{
    private const int MaxWords = 64;
    private const int ShortestStem = 4;
    private const int ShortestForm = 3;
    private const float ExpansionQuality = 0.92f;

    /// <summary>A word that the documents use themselves needs its synonyms less.</summary>
    private const float SynonymQuality = 0.7f;
    private const float SoundQuality = 0.85f;

    /// <summary>One unknown word may be the name that all is about; the third of a long sentence is a verb that we lack.</summary>
    private const float Fading = 0.65f;

    private readonly QueryVocabulary _vocabulary;
    private readonly TermTable _terms;
    private readonly FrozenDictionary<string, TermGroup[]> _expansions;
    private readonly FrozenDictionary<string, int[]> _synonyms;
    private readonly WordBeginnings _beginnings;

    public QueryReader(QueryVocabulary vocabulary, TermTable terms)
    {
        _vocabulary = vocabulary;
        _terms = terms;
        _synonyms = vocabulary.Synonyms.ToFrozenDictionary(pair => pair.Key, pair => Known(pair.Value), StringComparer.Ordinal);
        _expansions = Groups(vocabulary.Expansions);
        _beginnings = new WordBeginnings(Groups(vocabulary.Beginnings));
    }

    public void Read(scoped ReadOnlySpan<char> text, ref QueryTerms query)
    {
        Span<char> stems = stackalloc char[1024];
        Span<char> surfaces = stackalloc char[1024];
        Span<Slot> slots = stackalloc Slot[MaxWords];
        slots = slots[..Split(text, stems, surfaces, slots)];
        var strangers = 0;
        for (var at = 0; at < slots.Length && !query.IsFull;)
        {
            var length = Phrase(stems, surfaces, slots, at, ref query);
            if (length == 0) Word(stems, surfaces, slots[at], at, ref query, ref strangers);
            at += Math.Max(length, 1);
        }
    }

    /// <summary>False of a word that says nothing of what a question is about, in whatever form: "करेंगे" or "घ्यायचीये".</summary>
    public bool CarriesContent(string word)
    {
        if (_vocabulary.Ignored.Contains(word)) return false;
        Span<char> stem = stackalloc char[word.Length];
        word.CopyTo(stem);
        return _expansions.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(stem[..Stemmer.Stem(stem)]) || !_beginnings.TryGet([], word, out var meaning) || meaning.Length > 0;
    }

    /// <summary>The folded words of a text in the order that <see cref="QueryGroup.Word"/> counts them.</summary>
    public static string[] Words(string text)
    {
        var list = new List<string>();
        var words = new WordReader(text, stackalloc char[WordReader.MaxWord]);
        while (words.MoveNext()) list.Add(words.Current.ToString());
        return [.. list];
    }

    private int Split(ReadOnlySpan<char> text, Span<char> stems, Span<char> surfaces, Span<Slot> slots)
    {
        var ignored = _vocabulary.Ignored.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new WordReader(text, stackalloc char[WordReader.MaxWord]);
        int count = 0, stemEnd = 0, surfaceEnd = 0;
        while (count < slots.Length && words.MoveNext())
        {
            var word = words.Current;
            if (stemEnd + word.Length + 1 > stems.Length || surfaceEnd + word.Length > surfaces.Length) break;
            var isIgnored = ignored.Contains(word);
            word.CopyTo(surfaces[surfaceEnd..]);
            var stem = word[..Stemmer.Stem(word)];
            stem.CopyTo(stems[stemEnd..]);
            slots[count++] = new(stemEnd, stem.Length, surfaceEnd, word.Length, isIgnored);
            surfaceEnd += word.Length;
            stemEnd += stem.Length;
            stems[stemEnd++] = ' ';
        }

        return count;
    }

    /// <summary>Takes the longest phrase that starts here; returns how many words it used.</summary>
    private int Phrase(scoped ReadOnlySpan<char> stems, scoped ReadOnlySpan<char> surfaces, scoped ReadOnlySpan<Slot> slots, int at, ref QueryTerms query)
    {
        var expansions = _expansions.GetAlternateLookup<ReadOnlySpan<char>>();
        // A word without content may share its stem with one that has some: Hindi "करें" (do) and Marathi "कर" (tax).
        var shortest = slots[at].IsIgnored ? 2 : 1;
        for (var length = Math.Min(QueryVocabulary.LongestPhrase, slots.Length - at); length >= shortest; length--)
        {
            var last = slots[at + length - 1];
            var key = stems[slots[at].Stem..(last.Stem + last.StemLength)];
            if (!expansions.TryGetValue(key, out var groups))
            {
                var before = length == 1 ? default : stems[slots[at].Stem..(last.Stem - 1)];
                if (!_beginnings.TryGet(before, surfaces.Slice(last.Surface, last.SurfaceLength), out groups) || (length == 1 && IsOfTheDocuments(key))) continue;
            }

            var own = length > 1 ? OwnWords(stems, slots.Slice(at, length), groups) : [];
            for (var i = 0; i < groups.Length; i++)
            {
                query.Open();
                var said = 0;
                var isKnown = length == 1 && _terms.TryGet(key, out said);
                if (isKnown) query.Add(said, 1);
                if (i < own.Length) query.Add(own[i], 1);
                foreach (var term in groups[i].Terms) query.Add(term, isKnown ? SynonymQuality : ExpansionQuality);
                AddNeighbours(groups[i].Neighbours, ref query);
                query.Close(at, 1);
            }

            return length;
        }

        return 0;
    }

    /// <summary>A word that the documents use themselves is not read as the form of another.</summary>
    private bool IsOfTheDocuments(ReadOnlySpan<char> stem) => _terms.TryGet(stem, out _);

    /// <summary>
    /// A phrase whose every word stands in the documents ("token money" for "book amount") is first of all itself: its words
    /// answer the parts of its meaning in their order. None where its meaning holds one of them already.
    /// </summary>
    private int[] OwnWords(scoped ReadOnlySpan<char> stems, scoped ReadOnlySpan<Slot> phrase, TermGroup[] meaning)
    {
        var own = new List<int>(phrase.Length);
        foreach (var slot in phrase)
        {
            if (slot.IsIgnored) continue;
            if (!_terms.TryGet(stems.Slice(slot.Stem, slot.StemLength), out var term) || Array.Exists(meaning, part => part.Terms.Contains(term))) return [];
            own.Add(term);
        }

        return [.. own];
    }

    private void Word(scoped ReadOnlySpan<char> stems, scoped ReadOnlySpan<char> surfaces, Slot slot, int at, ref QueryTerms query, ref int strangers)
    {
        if (slot.IsIgnored) return;
        query.Open();
        var surface = surfaces.Slice(slot.Surface, slot.SurfaceLength);
        var stem = stems.Slice(slot.Stem, slot.StemLength);
        if (_terms.TryGet(stem, out var term)) query.Add(term, 1);
        else if (!char.IsAsciiDigit(surface[0])) AddAlikeInAnyForm(surface, stem, ref query);
        if (_synonyms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem, out var neighbours)) AddNeighbours(neighbours, ref query);
        var isStrange = query.IsOpenEmpty && IndicScript.Is(surface[0]);
        query.Close(at, Doubt(surface) * (isStrange ? MathF.Pow(Fading, strangers) : 1));
        if (isStrange) strangers++;
    }

    private static void AddNeighbours(int[] neighbours, ref QueryTerms query)
    {
        foreach (var term in neighbours) query.Add(term, QueryMember.HintQuality);
    }

    /// <summary>By the word as it is said, else without its ending: "गुजरातमध्ये" is in Gujarat, "કિયાની" of Kia.</summary>
    private void AddAlikeInAnyForm(scoped ReadOnlySpan<char> surface, scoped ReadOnlySpan<char> stem, ref QueryTerms query)
    {
        if (AddAlike(surface, ref query)) return;
        var bare = surface[..IndicSuffixes.WithoutEnding(surface)];
        if (bare.Length < surface.Length && bare.Length >= ShortestForm && AddAlike(bare, ref query)) return;
        if (stem.Length >= ShortestStem && stem.Length < bare.Length) AddAlike(stem, ref query);
    }

    private bool AddAlike(scoped ReadOnlySpan<char> word, ref QueryTerms query)
    {
        Span<int> alike = stackalloc int[8];
        var count = _terms.FindAlike(word, alike);
        foreach (var term in alike[..count]) query.Add(term, SoundQuality);
        return count > 0;
    }

    /// <summary>A figure or an unknown inflected Indic word says less about what is missing than an unknown name does.</summary>
    private static float Doubt(ReadOnlySpan<char> surface) =>
        char.IsAsciiDigit(surface[0]) ? 0.4f : IndicScript.Is(surface[0]) ? 0.9f : 1f;

    private FrozenDictionary<string, TermGroup[]> Groups(FrozenDictionary<string, ImmutableArray<ImmutableArray<string>>> meanings) =>
        meanings.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Select(GroupOf).ToArray(), StringComparer.Ordinal);

    /// <summary>Where the documents have no word for what is meant, its neighbours in meaning stand for it, as they do for their own words.</summary>
    private TermGroup GroupOf(ImmutableArray<string> alternatives)
    {
        var terms = Known(alternatives);
        return new(terms, terms.Length > 0 ? [] : [.. alternatives.SelectMany(stem => _synonyms.GetValueOrDefault(stem, [])).Distinct()]);
    }

    private int[] Known(IEnumerable<string> alternatives) =>
        [.. alternatives.Where(stem => _terms.TryGet(stem, out _)).Select(stem => _terms.TryGet(stem, out var term) ? term : -1)];

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Slot(int Stem, int StemLength, int Surface, int SurfaceLength, bool IsIgnored);
}
