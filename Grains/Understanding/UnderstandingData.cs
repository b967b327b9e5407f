using System.Collections.Immutable;

namespace Ampl.Understanding;

/// <summary>One value of a vocabulary with the phrases that say it; the kind is a <see cref="Text.ConceptKind"/> in snake case.</summary>
internal sealed record PhraseGroup(string Kind, string Value, ImmutableArray<string> Phrases);

/// <summary>A car model on the Indian market; an ambiguous name ("city") counts only where it names the car.</summary>
internal sealed record KnownModel(string Brand, string Model, ImmutableArray<string> Also, bool Ambiguous = false);

internal sealed record KnownCity(string City, string State, ImmutableArray<string> Also);

/// <summary>A spelling and the ways people vary it; all count as the same word.</summary>
internal sealed record SpellingVariants(string Word, ImmutableArray<string> Variants);

/// <summary>Endings that Indian languages add to a word of any language ("Cretaची", "nexonni"), by script.</summary>
internal sealed record Suffixes(Text.Script Script, ImmutableArray<string> Endings);

/// <summary>A labelled sentence; <see cref="Alternatives"/> are intents that a fair reader could choose too.</summary>
internal sealed record Example(string Text, Intent Intent, ImmutableArray<Intent> Alternatives, Language Language);

/// <summary>A sentence of everyday speech that only teaches its language; none means that it is in no language of ours.</summary>
internal sealed record Utterance(string Text, Language? Language);

/// <summary>A message that attacks the bot, or one that only looks as if it did.</summary>
internal sealed record GuardExample(string Text, bool IsAttack);

/// <summary>The files of data/understanding, parsed and not yet compiled.</summary>
internal sealed record UnderstandingData
{
    public ImmutableArray<PhraseGroup> Phrases { get; init; } = [];
    public ImmutableArray<KnownModel> Models { get; init; } = [];
    public ImmutableArray<KnownCity> Cities { get; init; } = [];
    public ImmutableArray<SpellingVariants> Spelling { get; init; } = [];
    public ImmutableArray<Suffixes> Suffixes { get; init; } = [];
    public LabelledSentences Sentences { get; init; } = LabelledSentences.Of([]);
}
