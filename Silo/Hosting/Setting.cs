using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Ampl.Silo.Hosting;

/// <summary>A setting that cannot be used; its message names the variable and never repeats a secret.</summary>
public sealed class SettingException(string name, string problem, Exception? cause = null) : Exception($"{name} {problem}", cause)
{
    public string Name { get; } = name;
}

/// <summary>Reads the flat variables of the environment; an empty value counts as not set.</summary>
public static class Setting
{
    public static string? Text(this IConfiguration settings, string name) =>
        settings[name] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>The first of several names that is set: for variables that older configurations call otherwise.</summary>
    public static string? AnyText(this IConfiguration settings, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (settings.Text(name) is { } value) return value;
        }
        return null;
    }

    public static string Text(this IConfiguration settings, string name, string fallback) => settings.Text(name) ?? fallback;

    /// <exception cref="SettingException">Not a whole number within the bounds.</exception>
    public static int Number(this IConfiguration settings, string name, int fallback, int min, int max)
    {
        if (settings.Text(name) is not { } text) return fallback;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw new SettingException(name, $"must be a whole number from {min} to {max}, not '{Shown(text)}'.");
    }

    /// <exception cref="SettingException">Not a number within the bounds.</exception>
    public static double Fraction(this IConfiguration settings, string name, double fallback, double min, double max)
    {
        if (settings.Text(name) is not { } text) return fallback;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw new SettingException(name, $"must be a number from {min} to {max}, not '{Shown(text)}'.");
    }

    /// <summary>A key or password: whatever is wrong with it, its text is not repeated.</summary>
    /// <exception cref="SettingException">It could not be sent in a header.</exception>
    public static string? Secret(this IConfiguration settings, string name) => settings.Text(name) switch
    {
        null => null,
        var secret when secret.AsSpan().ContainsAnyExceptInRange('!', '~') => throw new SettingException(name, "may hold only visible ASCII characters."),
        var secret => secret,
    };

    /// <exception cref="SettingException">No absolute http or https address.</exception>
    public static Uri Url(this IConfiguration settings, string name, string fallback)
    {
        var text = settings.Text(name, fallback);
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) && url.UserInfo.Length == 0
            ? url
            : throw new SettingException(name, "must be an address that begins with https:// or http:// and holds no password.");
    }

    /// <exception cref="SettingException">Neither true nor false.</exception>
    public static bool Flag(this IConfiguration settings, string name, bool fallback) => settings.Text(name)?.ToLowerInvariant() switch
    {
        null => fallback,
        "true" or "1" or "yes" or "on" => true,
        "false" or "0" or "no" or "off" => false,
        var text => throw new SettingException(name, $"must be true or false, not '{Shown(text)}'."),
    };

    /// <exception cref="SettingException">None of the allowed words.</exception>
    public static string Word(this IConfiguration settings, string name, string fallback, params ReadOnlySpan<string> allowed)
    {
        var text = settings.Text(name, fallback).ToLowerInvariant();
        foreach (var word in allowed)
        {
            if (word == text) return text;
        }
        throw new SettingException(name, $"must be one of {string.Join(", ", allowed.ToArray())}, not '{Shown(text)}'.");
    }

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
