namespace Ampl.Replies;

/// <summary>Which of several a text speaks of: the first service, "दूसरी सर्विस".</summary>
internal static class Ordinals
{
    private static readonly string[][] Words =
    [
        ["first", "1st", "pehli", "pahli", "pehla", "pahila", "pahili", "पहली", "पहला", "पहिली", "पहिला", "पहिल्या", "પહેલી", "પહેલો", "પ્રથમ"],
        ["second", "2nd", "dusri", "doosri", "dusra", "biji", "दूसरी", "दूसरा", "दुसरी", "दुसरा", "दुसऱ्या", "બીજી", "બીજો"],
        ["third", "3rd", "teesri", "tisri", "tisra", "triji", "तीसरी", "तीसरा", "तिसरी", "तिसरा", "तिसऱ्या", "ત્રીજી", "ત્રીજો"],
    ];

    /// <summary>Things with such a word in their name.</summary>
    private static readonly string[] NoOrdinals = ["second hand", "2nd hand", "third party", "3rd party", "second owner", "first owner"];

    /// <summary>1 to 3; null when none or several are named.</summary>
    public static int? In(string text)
    {
        if (Array.Exists(NoOrdinals, name => text.Contains(name, StringComparison.OrdinalIgnoreCase))) return null;
        int? found = null;
        for (var i = 0; i < Words.Length; i++)
        {
            if (!Array.Exists(Words[i], word => Holds(text, word))) continue;
            if (found is not null) return null;
            found = i + 1;
        }

        return found;
    }

    private static bool Holds(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]));
    }
}
