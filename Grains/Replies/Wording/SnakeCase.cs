using System.Text;

namespace Ampl.Replies.Wording;

/// <summary>Names as the data files write them; used at start only.</summary>
internal static class SnakeCase
{
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var text = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
