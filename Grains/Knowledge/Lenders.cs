using System.Collections.Frozen;
using System.Collections.Immutable;
using Ampl.Retrieval;

namespace Ampl.Knowledge;

/// <summary>How customers call the lenders of a list.</summary>
internal static class Lenders
{
    private const int FewestWords = 3;

    /// <summary>The first letters of a long name: SBI, BOB.</summary>
    public static ImmutableArray<string> ShortNames(string lender)
    {
        var bracket = lender.IndexOf('(', StringComparison.Ordinal);
        var words = WordReader.WordsOf(bracket > 0 ? lender[..bracket] : lender);
        if (words.Length < FewestWords) return [];
        return [.. new[] { Initials(words), Initials(words.Where(word => word is not ("of" or "and"))) }.Where(name => name.Length >= FewestWords).Distinct()];
    }

    /// <summary>For each lender the stems that call it.</summary>
    public static FrozenDictionary<string, ImmutableArray<string>> Words(IEnumerable<FinanceScheme> schemes) =>
        schemes.Select(scheme => scheme.Lender).Distinct(StringComparer.Ordinal).ToFrozenDictionary(lender => lender, WordsOf, StringComparer.Ordinal);

    private static ImmutableArray<string> WordsOf(string lender) => [.. WordReader.WordsOf(lender).Concat(ShortNames(lender)).Select(Stemmer.Of).Distinct()];

    private static string Initials(IEnumerable<string> words) => string.Concat(words.Select(word => word[0]));
}
