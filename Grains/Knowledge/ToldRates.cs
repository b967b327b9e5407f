using System.Collections.Frozen;

namespace Ampl.Knowledge;

/// <summary>The percentages that texts name, as they write them ("9.5%", "9 %"): most rates that customers bring are in none.</summary>
internal sealed class ToldRates(IEnumerable<Passage> passages)
{
    private readonly FrozenSet<string> _written = passages.SelectMany(passage => In(passage.Text)).ToFrozenSet(StringComparer.Ordinal);

    public bool Contain(string written) => _written.Contains(written);

    private static IEnumerable<string> In(string text)
    {
        for (var sign = text.IndexOf('%', StringComparison.Ordinal); sign >= 0; sign = text.IndexOf('%', sign + 1))
        {
            var end = sign > 0 && text[sign - 1] == ' ' ? sign - 1 : sign;
            var start = end;
            while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.')) start--;
            if (start < end && start > 0 && text[start - 1] == ' ') yield return text[start..(sign + 1)];
        }
    }
}
