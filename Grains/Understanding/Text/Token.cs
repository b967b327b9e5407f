namespace Ampl.Understanding.Text;

internal enum Script : byte
{
    Other,
    Latin,
    Devanagari,
    Gujarati,
}

internal enum TokenKind : byte
{
    Word,
    Number,

    /// <summary>An emoji or a sign that means something by itself: ₹, %, &amp;.</summary>
    Sign,
}

/// <summary>What stood between a token and the one before it; nothing means that they touch.</summary>
[Flags]
internal enum Gap : ushort
{
    None = 0,
    Space = 1,
    Comma = 2,
    Stop = 4,
    Dash = 8,
    Slash = 16,
    Plus = 32,
    At = 64,
    Colon = 128,
    Dot = 256,
    Other = 512,
}

/// <summary>A word, number or sign of a message, with its place in the text and in the folded text.</summary>
internal struct Token
{
    public int Start;
    public int Length;
    public int FoldStart;
    public int FoldLength;

    /// <summary>The word's number in the lexicon, after spelling variants are folded; 0 when it is in no vocabulary.</summary>
    public int Word;

    /// <summary>The longest and second longest stems ("gaad*") that this word begins with, or 0.</summary>
    public int Stem;
    public int ShorterStem;
    public Gap Before;
    public TokenKind Kind;
    public Script Script;

    public readonly int End => Start + Length;
}

/// <summary>A phrase of the vocabulary found at tokens [Start, End).</summary>
internal readonly record struct PhraseMatch(int Start, int End, int Concept)
{
    public int Length => End - Start;
}
