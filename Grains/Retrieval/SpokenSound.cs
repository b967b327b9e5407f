namespace Ampl.Retrieval;

/// <summary>How a word sounds, spelled out and by its consonants alone, so that words of two scripts can be compared often.</summary>
internal sealed record SpokenSound(string Spelled, string Consonants)
{
    public static SpokenSound Of(ReadOnlySpan<char> word)
    {
        Span<char> folded = word.Length <= SoundKey.MaxLength ? stackalloc char[SoundKey.MaxLength] : new char[word.Length];
        Span<char> sound = stackalloc char[SoundKey.MaxLength];
        sound = sound[..SoundKey.Spell(folded[..TextFold.Fold(word, folded)], sound)];
        Span<char> skeleton = stackalloc char[SoundKey.MaxLength];
        return new SpokenSound(sound.ToString(), skeleton[..SoundKey.Skeleton(sound, skeleton)].ToString());
    }

    public bool IsLike(SpokenSound other) =>
        Consonants == other.Consonants && SoundKey.Distance(Spelled, other.Spelled) <= SoundKey.Tolerance(Spelled.Length);
}
