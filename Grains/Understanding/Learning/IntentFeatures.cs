using Ampl.Understanding.Text;

namespace Ampl.Understanding.Learning;

/// <summary>
/// What the intent classifier sees: words and pairs of words with cars, places and sums replaced by their role,
/// the sounds and pieces of words, the cues found, and a few facts of form.
/// </summary>
internal static class IntentFeatures
{
    private const float WordLength = 1.3f;
    private const float SoundLength = 2.2f;
    private const float GapLength = 0.8f;
    private const float PieceLength = 1.6f;
    private const int MostTokens = 60;
    private const int WidestGap = 4;
    private const uint WordSeed = 0x11;
    private const uint PairSeed = 0x22;
    private const uint SoundSeed = 0x33;
    private const uint SoundPairSeed = 0x44;
    private const uint FormSeed = 0x77;
    private const uint GapSeed = 0x88;
    private const uint Edge = 0x99;

    public static void Write(Reading reading)
    {
        var features = reading.Features;
        features.Clear();
        features.Add(StableHash.Combine(FormSeed, 0), 0.5f);
        Words(reading, features);
        Sounds(reading, features);
        SignalFeatures.Write(reading, features);
        Form(reading, features);
    }

    private static void Words(Reading reading, FeatureVector features)
    {
        var mark = features.Count;
        var count = Math.Min(reading.Tokens.Count, MostTokens);
        var last = Edge;
        for (var i = 0; i < count; i++)
        {
            var word = WordOf(reading, i);
            features.Add(StableHash.Combine(WordSeed, word), 1);
            features.Add(StableHash.Combine(StableHash.Combine(PairSeed, last), word), 0.8f);
            last = word;
        }

        features.Add(StableHash.Combine(StableHash.Combine(PairSeed, last), Edge), 0.8f);
        features.Level(mark, WordLength);
    }

    private static void Sounds(Reading reading, FeatureVector features)
    {
        var mark = features.Count;
        var count = Math.Min(reading.Tokens.Count, MostTokens);
        Span<char> sound = stackalloc char[SoundWriter.MaxWord];
        Span<char> skeleton = stackalloc char[SoundWriter.MaxWord];
        Span<uint> skeletons = stackalloc uint[MostTokens];
        var writer = new SoundWriter(sound, skeleton);
        var last = Edge;
        for (var i = 0; i < count; i++)
        {
            skeletons[i] = (uint)reading.Role(i) + 1;
            if (reading.Role(i) == TokenRole.None && Known(reading, i) is { } known) skeletons[i] = known.Skeleton;
            else if (reading.Role(i) == TokenRole.None)
            {
                writer.Write(Spelling(reading, i), ScriptOf(reading, i));
                skeletons[i] = StableHash.Of(writer.Skeleton);
            }

            features.Add(StableHash.Combine(SoundSeed, skeletons[i]), 0.7f);
            features.Add(StableHash.Combine(StableHash.Combine(SoundPairSeed, last), skeletons[i]), 1);
            last = skeletons[i];
        }

        features.Level(mark, SoundLength);
        Gaps(skeletons[..count], features);
        Pieces(reading, features, count);
    }

    /// <summary>What belongs together in a sentence often stands a few words apart: "loan … not … through".</summary>
    private static void Gaps(ReadOnlySpan<uint> skeletons, FeatureVector features)
    {
        var mark = features.Count;
        for (var i = 0; i < skeletons.Length; i++)
        {
            var first = StableHash.Combine(GapSeed, skeletons[i]);
            for (var j = i + 2; j < skeletons.Length && j <= i + WidestGap; j++) features.Add(StableHash.Combine(first, skeletons[j]), 1);
        }

        features.Level(mark, GapLength);
    }

    private static void Pieces(Reading reading, FeatureVector features, int count)
    {
        var mark = features.Count;
        Span<char> sound = stackalloc char[SoundWriter.MaxWord];
        Span<char> skeleton = stackalloc char[SoundWriter.MaxWord];
        var writer = new SoundWriter(sound, skeleton);
        for (var i = 0; i < count; i++)
        {
            if (reading.Role(i) != TokenRole.None) continue;
            if (Known(reading, i) is { } known)
            {
                features.AddAll(known.Pieces);
                continue;
            }

            writer.Write(Spelling(reading, i), ScriptOf(reading, i));
            WordSound.AddPieces(writer.Sound, features);
        }

        features.Level(mark, PieceLength);
    }

    private static void Form(Reading reading, FeatureVector features)
    {
        features.Add(StableHash.Combine(FormSeed, 1 + (uint)Math.Min(reading.Models.Count, 2)), 0.5f);
        features.Add(StableHash.Combine(FormSeed, 10 + (uint)Math.Min(reading.Tokens.Count / 2, 6)), 0.3f);
        if (reading.Tokens.HasQuestionMark) features.Add(StableHash.Combine(FormSeed, 20), 0.4f);
        if (reading.Draft.Phones.Count > 0) features.Add(StableHash.Combine(FormSeed, 21), 0.5f);
        if (reading.Draft.Found.BudgetMentioned) features.Add(StableHash.Combine(FormSeed, 22), 0.7f);
        if (reading.Draft.Found.TradeInMentioned) features.Add(StableHash.Combine(FormSeed, 23), 0.5f);
        if (reading.Draft.Found.NpsScore is not null || reading.Draft.Found.FeedbackRating is not null) features.Add(StableHash.Combine(FormSeed, 24), 0.7f);
        if (reading.Draft.Loan != LoanTerms.None) features.Add(StableHash.Combine(FormSeed, 25), 0.5f);
    }

    private static uint WordOf(Reading reading, int token)
    {
        if (reading.Role(token) != TokenRole.None) return (uint)reading.Role(token) + 1;
        return reading.Tokens[token].Word != 0 ? reading.WordHash(reading.Tokens[token].Word) : StableHash.Of(reading.Tokens.Folded(token));
    }

    /// <summary>The canonical spelling of a known word, so that "chaiye" and "chahiye" share every piece.</summary>
    private static ReadOnlySpan<char> Spelling(Reading reading, int token) =>
        reading.Tokens[token].Word != 0 ? reading.Spelt(token) : reading.Tokens.Folded(token);

    /// <summary>A sign ("₹") can be folded to a Latin word.</summary>
    private static Script ScriptOf(Reading reading, int token) =>
        reading.Tokens[token].Word != 0 && reading.Spelt(token)[0] < '\u0250' ? Script.Latin : reading.Tokens[token].Script;

    /// <summary>The sound of a known word; null where it is unknown or spelt in another script than it was written in.</summary>
    private static WordSound? Known(Reading reading, int token)
    {
        if (reading.Tokens[token].Word == 0) return null;
        var isIndic = ScriptOf(reading, token) is Script.Devanagari or Script.Gujarati;
        return isIndic == IndicScript.Is(reading.Spelt(token)[0]) ? reading.Sound(reading.Tokens[token].Word) : null;
    }
}
