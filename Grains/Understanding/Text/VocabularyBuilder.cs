using System.Collections.Immutable;
using Ampl.Retrieval;

namespace Ampl.Understanding.Text;

/// <summary>Compiles the vocabulary files; a child vocabulary (a dealer's) goes on numbering where its parent ended.</summary>
internal sealed class VocabularyBuilder
{
    private readonly LexiconBuilder _lexicon;
    private readonly PhraseTrieBuilder _trie;
    private readonly List<Concept> _concepts = [];
    private readonly int _first;

    public VocabularyBuilder(Vocabulary? parent = null)
    {
        _lexicon = new LexiconBuilder(parent?.Lexicon);
        _trie = new PhraseTrieBuilder(_lexicon);
        _first = parent?.Concepts.Length ?? 0;
    }

    public void Spelling(IEnumerable<SpellingVariants> table)
    {
        foreach (var (word, variants) in table)
        {
            foreach (var variant in variants) _lexicon.Variant(TextFold.Fold(variant), TextFold.Fold(word));
        }
    }

    public void Add(Concept concept, IEnumerable<string> phrases)
    {
        _concepts.Add(concept);
        foreach (var phrase in phrases)
        {
            _trie.Add(phrase, _first + _concepts.Count - 1);
            if (concept is { Kind: ConceptKind.Model, Ambiguous: false }) Names(phrase);
        }
    }

    private void Names(string phrase)
    {
        foreach (var word in phrase.ToLowerInvariant().Split(' ', '-')) _lexicon.Name(word);
    }

    /// <summary>Words that occur in examples are known words too: misspellings are folded to them.</summary>
    public void Know(string word) => _lexicon.Word(word);

    public Vocabulary Build(WordEndings endings) => new(_lexicon.Build(endings), _trie.Build(), [.. _concepts]);
}
