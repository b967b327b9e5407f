using System.Security.Cryptography;
using System.Text;

namespace Ampl.Silo.Integrations.Aws;

/// <summary>The parts of a request that AWS signs.</summary>
/// <param name="Path">As it stands on the request line, escapes included.</param>
/// <param name="Query">Without the question mark.</param>
/// <param name="Headers">The headers to sign; one of them is <c>host</c>, with the port when it is not the usual one.</param>
internal sealed record AwsRequest(string Method, string Path, string Query, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    /// <summary>Names of the signed headers, sorted, as both the canonical form and the header want them.</summary>
    public string SignedHeaders => string.Join(';', Sorted().Select(group => group.Key));

    /// <summary>The form that is hashed, as "Create a canonical request" of AWS's Signature Version 4 defines it.</summary>
    public string Canonical()
    {
        var text = new StringBuilder(Method).Append('\n').Append(CanonicalPath()).Append('\n').Append(CanonicalQuery()).Append('\n');
        foreach (var header in Sorted())
        {
            text.Append(header.Key).Append(':').AppendJoin(',', header.Select(pair => Squeezed(pair.Value))).Append('\n');
        }

        return text.Append('\n').Append(SignedHeaders).Append('\n').Append(Convert.ToHexStringLower(SHA256.HashData(Body))).ToString();
    }

    /// <summary>Every service but S3 escapes the escaped path once more, so that "%3A" is signed as "%253A".</summary>
    private string CanonicalPath()
    {
        var segments = new List<string>();
        foreach (var segment in Path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..") segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
            else if (segment != ".") segments.Add(Uri.EscapeDataString(segment));
        }

        var path = $"/{string.Join('/', segments)}";
        return Path.EndsWith('/') && path.Length > 1 ? $"{path}/" : path;
    }

    private string CanonicalQuery() => string.Join('&', Query
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => (Name: Escaped(pair[0]), Value: pair.Length > 1 ? Escaped(pair[1]) : ""))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => $"{pair.Name}={pair.Value}"));

    private static string Escaped(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));

    private IEnumerable<IGrouping<string, (string Name, string Value)>> Sorted() =>
        Headers.GroupBy(header => header.Name.ToLowerInvariant()).OrderBy(group => group.Key, StringComparer.Ordinal);

    private static string Squeezed(string value) => string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
