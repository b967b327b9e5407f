using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Ampl.Understanding.Text;

/// <summary>A lexicon, the trie over it and what the trie's numbers mean; immutable and shared by all turns.</summary>
internal sealed record Vocabulary(Lexicon Lexicon, PhraseTrie Trie, ImmutableArray<Concept> Concepts)
{
    /// <summary>First words of the names of what a dealer sells.</summary>
    public FrozenSet<string> Brands { get; init; } = [];

    public static string BrandOf(string model) => model.Split(' ', 2)[0];
}
