using Microsoft.Extensions.Configuration;

namespace Ampl.Silo.Hosting;

/// <summary>Reads <c>.env</c> beside the program's working directory; real environment variables win over it.</summary>
public static class EnvFile
{
    public static IConfigurationBuilder AddEnvFile(this IConfigurationBuilder settings, string path)
    {
        if (!File.Exists(path)) return settings;
        var values = File.ReadLines(path).Select(Parse).OfType<KeyValuePair<string, string?>>();
        return settings.AddInMemoryCollection(values);
    }

    private static KeyValuePair<string, string?>? Parse(string line)
    {
        var text = line.Trim();
        if (text.Length == 0 || text[0] == '#') return null;
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0) throw new SettingException(".env", $"has a line that is not NAME=value: '{text[..Math.Min(20, text.Length)]}'.");
        return new(text[..equals].Trim(), Unquoted(text[(equals + 1)..].Trim()));
    }

    /// <summary>A quoted value is taken whole; an unquoted one ends at " #".</summary>
    private static string Unquoted(string value)
    {
        if (value.Length >= 2 && value[0] is '"' or '\'' && value.LastIndexOf(value[0]) is > 0 and var end) return value[1..end];
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return value.StartsWith('#') ? "" : comment < 0 ? value : value[..comment].TrimEnd();
    }
}
