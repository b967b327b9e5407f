using System.Collections.Frozen;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>
/// The words that our vocabularies and example sentences use. A message that asks for a price and holds another word
/// ("Zyptra") names something we never heard of: it must not be answered with the car talked about before.
/// </summary>
internal sealed class KnownWords
{
    private const int ShortestForeign = 3;
    private const int ShortestStem = 4;

    private static readonly string[] Files =
    [
        "understanding/cues.json", "understanding/vocabulary.json", "understanding/numbers.json", "understanding/contexts.json",
        "understanding/languages.json", "understanding/spelling.json", "understanding/expansion.json", "understanding/stems.json", "understanding/cities.json",
        "understanding/occasions.json", AskingWords.Name, Questions.Equipment.File,
    ];

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly bool _isEmpty;

    private KnownWords(IEnumerable<string> words, string? vocabulary, string? occasions, string? equipment)
    {
        Brands = SpokenNames.Parse(vocabulary);
        Festivals = SpokenNames.Occasions(vocabulary, occasions);
        Equipment = Equipment.Parse(equipment, vocabulary);
        Details = SpokenNames.Parse(equipment, "details");
        DetailsOfUsedCars = SpokenNames.Parse(equipment, "details_of_used_cars");
        ColumnsOfUsedCars = SpokenNames.Parse(equipment, "columns_of_used_cars");
        var all = words.ToFrozenSet(StringComparer.Ordinal);
        _isEmpty = all.Count == 0;
        _words = all.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static KnownWords None { get; } = new([], vocabulary: null, occasions: null, equipment: null);

    public SpokenNames Brands { get; }
    public SpokenNames Festivals { get; }
    public Equipment Equipment { get; }

    /// <summary>What some lists tell of and most do not, by the words in which they tell it, parted by '|'.</summary>
    public SpokenNames Details { get; }

    /// <summary>The same for what only lists of used cars tell; others are asked for it and mean something else.</summary>
    public SpokenNames DetailsOfUsedCars { get; }

    /// <summary>What lists of used cars have a column for: kilometres run and owners.</summary>
    public SpokenNames ColumnsOfUsedCars { get; }

    /// <param name="read">Gives the text of a product file, or null when there is none.</param>
    public static KnownWords Load(Func<string, string?> read)
    {
        var examples = Enum.GetValues<Language>().Select(language => $"understanding/examples/{language.Tag()}.jsonl");
        return new KnownWords(
            Files.Concat(examples).Select(read).OfType<string>().SelectMany(text => WordReader.WordsOf(text)),
            read("understanding/vocabulary.json"),
            read("understanding/occasions.json"),
            read(Questions.Equipment.File));
    }

    /// <param name="word">As <see cref="WordReader"/> gives it.</param>
    public bool Contains(ReadOnlySpan<char> word) => _isEmpty || _words.Contains(word);

    /// <summary>"સ્ટોકમાં" is the stock.</summary>
    private bool IsKnownStem(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[WordReader.MaxWord];
        word.CopyTo(letters);
        return Stemmer.Stem(letters[..word.Length]) is var length && length >= ShortestStem && _words.Contains(letters[..length]);
    }

    /// <summary>True when a word of the text is in none of our files; without any files nothing is foreign.</summary>
    public bool HasForeign(string text)
    {
        if (_isEmpty) return false;
        var words = new WordReader(text, stackalloc char[WordReader.MaxWord]);
        while (words.MoveNext())
        {
            var word = words.Current;
            if (word.Length >= ShortestForeign && !char.IsAsciiDigit(word[0]) && !_words.Contains(word) && !(IndicScript.Is(word[0]) && IsKnownStem(word))) return true;
        }

        return false;
    }
}
