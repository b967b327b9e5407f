namespace Ampl.Knowledge;

/// <summary>How papers speak of used cars that a dealer sells.</summary>
internal static class UsedWords
{
    private static readonly string[] Words = ["used", "pre-owned", "pre owned", "preowned", "second hand", "second-hand"];

    public static bool In(string text)
    {
        foreach (var word in Words)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]))) return true;
        }

        return false;
    }
}
