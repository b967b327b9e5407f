using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>E-mail addresses, found around each @.</summary>
internal static class EmailReader
{
    public static void Read(Reading reading)
    {
        var text = reading.Tokens.Text;
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > 0 && IsLocal(text[start - 1])) start--;
            var end = at + 1;
            while (end < text.Length && IsDomain(text[end])) end++;
            while (end > at && text[end - 1] is '.' or '-') end--;
            if (start == at || !HasTopLevel(text.AsSpan(at + 1, end - at - 1))) continue;
            var email = text[start..end].Trim('.').ToLowerInvariant();
            if (!reading.Draft.Emails.Contains(email)) reading.Draft.Emails.Add(email);
            Claim(reading, start, end);
        }
    }

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-';

    private static bool IsDomain(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-';

    private static bool HasTopLevel(ReadOnlySpan<char> domain)
    {
        var dot = domain.LastIndexOf('.');
        return dot > 0 && domain.Length - dot > 2 && !domain[(dot + 1)..].ContainsAnyExceptInRange('A', 'z') && !domain[(dot + 1)..].Contains('_');
    }

    private static void Claim(Reading reading, int start, int end)
    {
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (reading.Tokens[i].Start >= start && reading.Tokens[i].Start < end) reading.Claim(i, i + 1, TokenRole.Email);
        }
    }
}
