namespace Ampl.Replies.Grounding;

/// <summary>Addresses in a text where a customer could be sent: links, e-mail addresses, payment ids.</summary>
internal static class Contacts
{
    private static readonly string[] Domains = [".com", ".in", ".org", ".net", ".io", ".co", ".ly", ".me", ".app", ".xyz", ".info", ".example"];
    private static readonly char[] Around = ['.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '<', '>', '"', '\'', '*', '_', '।'];

    public static IEnumerable<string> In(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(Around)).Where(IsAddress);

    private static bool IsAddress(string word) =>
        word.Contains('@') || word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || Array.Exists(Domains, domain => EndsHost(word, domain));

    /// <summary>"wa.me/91…" too; a point followed by a space ended a sentence and is no domain.</summary>
    private static bool EndsHost(string word, string domain)
    {
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        return (slash < 0 ? word : word[..slash]).EndsWith(domain, StringComparison.OrdinalIgnoreCase) && word.Length > domain.Length;
    }
}
