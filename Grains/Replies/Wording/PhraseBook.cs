using System.Collections.Frozen;
using Ampl.Understanding;

namespace Ampl.Replies.Wording;

/// <summary>The phrases of every language we reply in; read and checked once, before the first customer is greeted.</summary>
internal sealed class PhraseBook
{
    public const string Folder = "replies";
    private readonly FrozenDictionary<Language, Phrases> _byLanguage;

    private PhraseBook(FrozenDictionary<Language, Phrases> byLanguage) => _byLanguage = byLanguage;

    /// <summary>All that we speak: each has phrases of its own.</summary>
    public static IReadOnlyList<Language> Required { get; } =
        [.. Enum.GetValues<Language>()];

    public IEnumerable<Language> Languages => _byLanguage.Keys;

    /// <summary>"replies/en.json", the file of a language below the data folder.</summary>
    public static string FileOf(Language language) => $"{Folder}/{language.Tag()}.json";

    /// <param name="read">Gives the text of a file by its name from <see cref="FileOf"/>, or null when there is none.</param>
    /// <exception cref="InvalidDataException">A file is missing or damaged; the message names file and phrase.</exception>
    public static PhraseBook Load(Func<string, string?> read)
    {
        var books = new Dictionary<Language, Phrases>();
        foreach (var language in Enum.GetValues<Language>())
        {
            var json = read(FileOf(language)) ?? throw new InvalidDataException($"{FileOf(language)} is missing.");
            books[language] = PhraseFile.Read(FileOf(language), language, json);
        }

        return new PhraseBook(books.ToFrozenDictionary());
    }

    /// <summary>The phrases of a language.</summary>
    public Phrases For(Language language) => _byLanguage[language];
}

/// <summary>All phrases of one language.</summary>
internal sealed class Phrases(Language language, PhraseTemplate[] templates, string[] months)
{
    public Language Language { get; } = language;

    public PhraseTemplate this[Phrase phrase] => templates[(int)phrase];

    public string Date(DateOnly date) => $"{date.Day} {months[date.Month - 1]} {date.Year}";
}
