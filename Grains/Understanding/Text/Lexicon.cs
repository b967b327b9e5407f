using System.Collections.Frozen;
using Ampl.Retrieval;

namespace Ampl.Understanding.Text;

/// <summary>
/// Every word and stem that a phrase uses, numbered; spelling variants share the number of their canonical word.
/// A dealer's lexicon adds the words of its own models to the product's.
/// </summary>
internal sealed class Lexicon
{
    private const int ShortestStem = 2;
    private const int LongestStem = 14;
    private const ulong LengthsOfStems = (2ul << LongestStem) - (1ul << ShortestStem);
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _stems;
    private readonly PrefixLengths _stemLengths;
    private readonly SpellingIndex _spelling;
    private readonly Lexicon? _parent;
    private readonly string[] _spelt;
    private readonly uint[] _hashes;
    private readonly WordSound?[] _sounds;
    private readonly int _first;

    private readonly WordEndings _endings;
    private readonly NameSounds _names;

    internal Lexicon(Lexicon? parent, Dictionary<string, int> words, Dictionary<string, int> stems, string[] spelt, int first, WordEndings endings, NameSounds names)
    {
        _endings = endings;
        _names = names;
        _parent = parent;
        _words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _stems = stems.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _stemLengths = new PrefixLengths(stems.Keys);
        _spelt = spelt;
        _first = first;
        _hashes = [.. spelt.Select(word => StableHash.Of(word))];
        _sounds = new WordSound[spelt.Length];
        _spelling = new SpellingIndex(words);
    }

    /// <summary>The number that the next word of a child lexicon gets.</summary>
    public int Next => _first + _spelt.Length;

    public string Spelt(int word) => word >= _first ? _spelt[word - _first] : _parent!.Spelt(word);

    public uint Hash(int word) => word >= _first ? _hashes[word - _first] : _parent!.Hash(word);

    /// <summary>How a word sounds in the script that it is spelt in; worked out when it is first said.</summary>
    public WordSound Sound(int word) => word < _first
        ? _parent!.Sound(word)
        : _sounds[word - _first] ??= WordSound.Of(_spelt[word - _first], IndicScript.Is(_spelt[word - _first][0]) ? Script.Devanagari : Script.Latin);

    public int Find(ReadOnlySpan<char> word)
    {
        if (_words.TryGetValue(word, out var number)) return number;
        return _parent is null ? 0 : _parent.Find(word);
    }

    public int FindStem(ReadOnlySpan<char> stem)
    {
        if (_stems.TryGetValue(stem, out var number)) return number;
        return _parent is null ? 0 : _parent.FindStem(stem);
    }

    /// <summary>The known word that an unknown one is most likely a misspelling of, or 0.</summary>
    public int Guess(ReadOnlySpan<char> word)
    {
        var number = _spelling.Find(word);
        return number != 0 || _parent is null ? number : _parent.Guess(word);
    }

    /// <summary>The car's name that a word of another script sounds like, or 0.</summary>
    public int FindName(ReadOnlySpan<char> word, Script script)
    {
        var number = _names.Find(word, script);
        return number != 0 || _parent is null ? number : _parent.FindName(word, script);
    }

    /// <summary>Numbers the words of a text, folding elongation ("pleeease") and misspellings on the way.</summary>
    public void Resolve(Tokens tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            ref var token = ref tokens[i];
            if (token.Kind == TokenKind.Word) Elongation.Shorten(tokens, i, this);
            token.Word = Find(tokens.Folded(i));
            if (token.Kind == TokenKind.Number) continue;
            FindStems(ref token, tokens.Folded(i));
            if (token.Word != 0 || token.Kind != TokenKind.Word) continue;
            token.Word = _endings.Root(tokens.Folded(i), token.Script, this);
            if (token.Word == 0 && token.Stem == 0) token.Word = token.Script == Script.Latin ? Guess(tokens.Folded(i)) : _endings.Name(tokens.Folded(i), token.Script, this);
        }
    }

    private ulong StemLengths(ReadOnlySpan<char> word) => (_stemLengths.Of(word) | (_parent?._stemLengths.Of(word) ?? 0)) & LengthsOfStems;

    private void FindStems(ref Token token, ReadOnlySpan<char> word)
    {
        for (var lengths = StemLengths(word); PrefixLengths.TakeLongest(ref lengths) is > 0 and var length;)
        {
            var stem = FindStem(word[..length]);
            if (stem == 0) continue;
            if (token.Stem != 0)
            {
                token.ShorterStem = stem;
                return;
            }

            token.Stem = stem;
        }
    }
}
