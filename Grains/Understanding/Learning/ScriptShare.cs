using Ampl.Understanding.Text;

namespace Ampl.Understanding.Learning;

/// <summary>Which languages the letters of a message allow; a quoted word of another script does not change them.</summary>
internal static class ScriptShare
{
    private const float Impossible = float.NegativeInfinity;

    public static void Restrict(Reading reading, Span<float> scores)
    {
        scores[(LanguagePrior.Foreign + 1)..].Fill(Impossible);
        var script = Of(reading);
        if (script != Script.Latin) scores[LanguagePrior.Foreign] = Impossible;
        Allow(scores, script == Script.Latin, Language.English, Language.HindiLatin, Language.MarathiLatin, Language.GujaratiLatin);
        Allow(scores, script == Script.Devanagari, Language.Hindi, Language.Marathi);
        Allow(scores, script == Script.Gujarati, Language.Gujarati);
    }

    /// <summary>The native script when it carries at least a third of the words, since names and loan words are often Latin.</summary>
    public static Script Of(Reading reading)
    {
        Span<int> words = stackalloc int[4];
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Word && reading.Role(i) is TokenRole.None or TokenRole.Name) words[(int)reading.Tokens[i].Script]++;
        }

        var native = words[(int)Script.Devanagari] >= words[(int)Script.Gujarati] ? Script.Devanagari : Script.Gujarati;
        if (words[(int)native] == 0) return words[(int)Script.Latin] > 0 ? Script.Latin : OfRoles(reading);
        return words[(int)native] * 3 >= words[(int)Script.Latin] ? native : Script.Latin;
    }

    /// <summary>Whether most words are in a script of none of our languages.</summary>
    public static bool IsForeign(Reading reading)
    {
        var (ours, others) = (0, 0);
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (reading.Tokens[i].Kind != TokenKind.Word) continue;
            if (reading.Tokens[i].Script == Script.Other) others++;
            else ours++;
        }

        return others > ours;
    }

    /// <summary>Nothing but a car or a place was written: its own letters decide.</summary>
    private static Script OfRoles(Reading reading)
    {
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (reading.Tokens[i].Script is Script.Devanagari or Script.Gujarati) return reading.Tokens[i].Script;
        }

        return Script.Latin;
    }

    private static void Allow(Span<float> scores, bool allowed, params ReadOnlySpan<Language> languages)
    {
        foreach (var language in languages)
        {
            if (!allowed) scores[(int)language] = Impossible;
        }
    }
}
