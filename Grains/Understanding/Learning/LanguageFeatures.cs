using Ampl.Understanding.Text;

namespace Ampl.Understanding.Learning;

/// <summary>
/// What the language classifier sees: function words and pieces of words as they are written. Cars, places and
/// numbers tell no language and are left out.
/// </summary>
internal static class LanguageFeatures
{
    private const float WordLength = 2.0f;
    private const float PieceLength = 1.5f;
    private const int MostTokens = 40;
    private const uint WordSeed = 0x1A;
    private const uint PairSeed = 0x2A;
    private const uint PieceSeed = 0x3A;
    private const uint CountSeed = 0x4A;

    /// <summary>Nothing but cars, places and numbers was written.</summary>
    private const uint Nothing = 98;
    private const uint Start = 1;

    /// <summary>Our Indian languages end on the verb or a postposition, however English the words before it are.</summary>
    private const uint End = 2;

    public static void Write(Reading reading)
    {
        var features = reading.Features;
        features.Clear();
        var count = Math.Min(reading.Tokens.Count, MostTokens);
        var last = Start;
        for (var i = 0; i < count; i++)
        {
            if (!Tells(reading, i)) continue;
            var word = StableHash.Of(reading.Tokens.Folded(i));
            features.Add(StableHash.Combine(WordSeed, word), 1);
            features.Add(StableHash.Combine(StableHash.Combine(PairSeed, last), word), 0.6f);
            last = word;
        }

        features.Add(last == Start ? StableHash.Combine(CountSeed, Nothing) : StableHash.Combine(StableHash.Combine(PairSeed, last), End), 0.6f);
        features.Level(0, WordLength);
        var mark = features.Count;
        for (var i = 0; i < count; i++)
        {
            var word = reading.Tokens.Folded(i);
            if (Tells(reading, i)) LetterPieces.Add(features, PieceSeed, word.Length > SoundWriter.MaxWord ? word[..SoundWriter.MaxWord] : word, 2, 4);
        }

        features.Level(mark, PieceLength);
        foreach (var match in reading.Of(ConceptKind.Language)) features.Add(StableHash.Combine(CountSeed, (uint)reading.Concept(match).Index), 0.4f);
        features.Add(StableHash.Combine(CountSeed, 99), 0.5f);
    }

    private static bool Tells(Reading reading, int token) => reading.Tokens[token].Kind == TokenKind.Word && reading.Role(token) is TokenRole.None;
}
