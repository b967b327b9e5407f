using System.Collections.Immutable;

namespace Ampl.Knowledge.Vehicles;

/// <summary>Something that a car may have or not, by its English name and the ways in which lists write it.</summary>
/// <param name="Forms">The words of each way, all of which a listing must hold, in any order: "rear camera" is in "Rear parking camera".</param>
internal sealed record CarFeature(string Name, ImmutableArray<ImmutableArray<string>> Forms)
{
    public static CarFeature Of(string name, IEnumerable<string> written) => new(name, [.. written.Prepend(name).Select(WordsOf).Where(words => !words.IsEmpty)]);

    /// <summary>What the car's record says of it: a feature of its list before a sentence of its description; null when nothing.</summary>
    public FeatureListing? In(Vehicle car)
    {
        foreach (var feature in car.Features)
        {
            if (IsIn(feature)) return new FeatureListing(feature, IsListed: true, SaysNo(feature));
        }

        foreach (var sentence in car.Description.Split(". "))
        {
            if (IsIn(sentence)) return new FeatureListing(sentence.TrimEnd('.') + ".", IsListed: false, SaysNo(sentence));
        }

        return null;
    }

    public bool IsIn(string text)
    {
        foreach (var words in Forms)
        {
            if (words.All(word => StandsIn(text, word))) return true;
        }

        return false;
    }

    /// <summary>At the start of a word, so that "seat" is in "seats" and "hud" not in "shroud".</summary>
    private static bool StandsIn(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1])) return true;
        }

        return false;
    }

    /// <summary>Lists write "Sunroof: No" too.</summary>
    private static bool SaysNo(string text)
    {
        var plain = text.TrimEnd('.', ' ');
        if (plain.StartsWith("no ", StringComparison.OrdinalIgnoreCase) || plain.StartsWith("without ", StringComparison.OrdinalIgnoreCase)) return true;
        var value = plain[(plain.LastIndexOf(':') + 1)..].Trim();
        return value.Length < plain.Length && value.ToLowerInvariant() is "no" or "n" or "na" or "n/a" or "nil" or "none" or "not available" or "false" or "0" or "-" or "–";
    }

    private static ImmutableArray<string> WordsOf(string written) =>
        [.. written.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimEnd('*')).Select(word => word.Length > 3 ? word.TrimEnd('s') : word).Where(word => word.Length > 1)];
}

/// <summary>Where a record speaks of a feature.</summary>
/// <param name="Text">A feature as the list writes it, or a sentence of the description.</param>
/// <param name="IsListed">True for a feature of the list, false for a sentence.</param>
/// <param name="IsDenied">True when the car is said not to have it.</param>
internal sealed record FeatureListing(string Text, bool IsListed, bool IsDenied);
