using Ampl.Understanding;

namespace Ampl.Flows.Slots;

/// <summary>A few bare words that answer a question for a name or a place, as the customer wrote them.</summary>
internal static class WordsReader
{
    private const int Shortest = 2;
    private const int Longest = 60;

    /// <summary>"Main Thane se hoon" has three around its answer; with more it is a sentence.</summary>
    private const int MostFillers = 3;

    private const Cue NotAnAnswer = Cue.Yes | Cue.No | Cue.Greeting | Cue.Thanks | Cue.Goodbye | Cue.Price | Cue.OnRoadPrice | Cue.Emi | Cue.Offer
        | Cue.Human | Cue.Cancel | Cue.WhoAreYou | Cue.Complaint | Cue.TestDrive | Cue.Booking | Cue.StopMessages | Cue.Suggest | Cue.Compare | Cue.Wants;

    /// <param name="most">More words than these are a sentence and no name.</param>
    /// <param name="digits">Whether it may hold a number, as a car's name may.</param>
    public static string? Read(SlotContext context, int most, bool digits)
    {
        if (context.Message.Has(NotAnAnswer) || context.Book.Words.Question.IsIn(context.Words)) return null;
        var said = context.Message.SafeText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', '!', '"', '\'', ':', '।', '-'))
            .Where(word => word.Length > 0 && (digits || !IsSaidElsewhere(word, context.Message.Entities)))
            .ToArray();
        var words = said.SkipWhile(IsFiller).Reverse().SkipWhile(IsFiller).Reverse().ToArray();
        if (said.Length - words.Length > MostFillers || words.Any(IsFiller)) return null;
        if (words.Length is 0 || words.Length > most || !words.All(word => IsWord(word, digits))) return null;
        var text = string.Join(' ', words);
        return text.Length is >= Shortest and <= Longest && text.Any(c => char.IsLetter(c)) ? Capitalise(text) : null;

        bool IsFiller(string word) => context.Book.Words.NotAName.Is(WordList.Normalize(word));
    }

    /// <summary>"Rahul, 98765 43210, Pune" holds a name, a number and a city.</summary>
    private static bool IsSaidElsewhere(string word, Entities said) =>
        !said.PhoneNumbers.IsEmpty && word.All(c => char.IsDigit(c) || c is '+' or '-') || string.Equals(word, said.City, StringComparison.OrdinalIgnoreCase)
        || said.EmailAddresses.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static bool IsWord(string word, bool digits)
    {
        foreach (var c in word)
        {
            var isMark = char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
            if (!char.IsLetter(c) && !isMark && c is not ('\'' or '.' or '-' or '\u200D' or '\u200C') && !(digits && char.IsDigit(c))) return false;
        }

        return true;
    }

    private static string Capitalise(string text) =>
        char.IsAsciiLetterLower(text[0]) ? System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text) : text;
}
