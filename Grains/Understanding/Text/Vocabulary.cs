using System.Collections.Immutable;

namespace Ampl.Understanding.Text;

/// <summary>A lexicon, the trie over it and what the trie's numbers mean; immutable and shared by all turns.</summary>
internal sealed record Vocabulary(Lexicon Lexicon, PhraseTrie Trie, ImmutableArray<Concept> Concepts);
