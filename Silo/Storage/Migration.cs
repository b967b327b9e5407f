using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ampl.Silo.Storage;

/// <summary>One numbered script that ships inside the program; once released it never changes.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>Ignores how a checkout ends its lines.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>The scripts of a dialect, in order; resources are named <c>dialect/0001_name.sql</c>.</summary>
    public static IReadOnlyList<Migration> All(string dialect)
    {
        var assembly = typeof(Migration).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{dialect}/", StringComparison.Ordinal))
            .Select(name => Read(name[(dialect.Length + 1)..^".sql".Length], assembly.GetManifestResourceStream(name)!))
            .OrderBy(migration => migration.Number)];
    }

    private static Migration Read(string name, Stream content)
    {
        using var reader = new StreamReader(content);
        var mark = name.IndexOf('_', StringComparison.Ordinal);
        return new Migration(int.Parse(name.AsSpan(0, mark), CultureInfo.InvariantCulture), name[(mark + 1)..], reader.ReadToEnd());
    }
}
