namespace Ampl.Understanding.Text;

/// <summary>Collects words while phrases are compiled; words that the parent knows keep its numbers.</summary>
internal sealed class LexiconBuilder
{
    private readonly Lexicon? _parent;
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, int Number)> _names = [];
    private readonly List<string> _spelt = [];
    private readonly int _first;

    public LexiconBuilder(Lexicon? parent = null)
    {
        _parent = parent;
        _first = parent?.Next ?? 1;
    }

    public int Word(string word)
    {
        var number = _words.TryGetValue(word, out var known) ? known : _parent?.Find(word) ?? 0;
        return number != 0 ? number : _words[word] = Number(word);
    }

    /// <summary>Stems have numbers of their own: the stem "book*" is not the word "book".</summary>
    public int Stem(string stem)
    {
        var number = _stems.TryGetValue(stem, out var known) ? known : _parent?.FindStem(stem) ?? 0;
        return number != 0 ? number : _stems[stem] = Number(stem + "*");
    }

    /// <summary>Lets a variant spelling share a word's number; must come before phrases use the variant.</summary>
    public void Variant(string variant, string canonical) => _words.TryAdd(variant, Word(canonical));

    /// <summary>Lets the words of a car's name be found by their sound in other scripts.</summary>
    public void Name(string word)
    {
        if (NameSounds.IsName(word)) _names.Add((word, Word(word)));
    }

    public Lexicon Build(WordEndings endings) => new(_parent, _words, _stems, [.. _spelt], _first, endings, new NameSounds(_names));

    private int Number(string spelt)
    {
        _spelt.Add(spelt);
        return _first + _spelt.Count - 1;
    }
}
