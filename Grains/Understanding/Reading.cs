using System.Numerics;
using Ampl.Understanding.Extraction;
using Ampl.Understanding.Learning;
using Ampl.Understanding.Text;

namespace Ampl.Understanding;

/// <summary>The work table of one message, laid out once and reused: tokens, phrases by kind, amounts, what each token is part of.</summary>
internal sealed class Reading
{
    private static readonly int Kinds = Enum.GetValues<ConceptKind>().Length;
    private readonly List<PhraseMatch>[] _byKind = [.. Enumerable.Range(0, Kinds).Select(_ => new List<PhraseMatch>())];
    private readonly List<PhraseMatch> _found = [];
    private ulong _kinds;
    private TokenRole[] _roles = new TokenRole[64];
    private Vocabulary _product = null!;
    private Vocabulary _dealer = null!;

    public Tokens Tokens { get; } = new();
    public List<Amount> Amounts { get; } = [];
    public List<PhraseMatch> Models { get; } = [];
    public FeatureVector Features { get; } = new();
    public float[] Scores { get; } = new float[LinearModel.Width];
    public EntityDraft Draft { get; } = new();
    public DateOnly Today { get; private set; }
    public Cue Cues { get; private set; }
    public ulong GuardBits { get; private set; }

    public List<PhraseMatch> Of(ConceptKind kind) => _byKind[(int)kind];

    /// <summary>Whether a phrase of one of these kinds was found, a bit each.</summary>
    public bool HasAny(ulong kinds) => (_kinds & kinds) != 0;

    public Concept Concept(PhraseMatch match) =>
        match.Concept < _product.Concepts.Length ? _product.Concepts[match.Concept] : _dealer.Concepts[match.Concept - _product.Concepts.Length];

    /// <summary>Whether the dealer has cars of the brand that a model's name begins with.</summary>
    public bool Sells(string model) => _dealer.Brands.Contains(Text.Vocabulary.BrandOf(model));

    public bool IsDealers(PhraseMatch match) => match.Concept >= _product.Concepts.Length;

    public TokenRole Role(int token) => _roles[token];

    public bool Has(Cue cue) => (Cues & cue) != Cue.None;

    /// <summary>Whether a phrase of any vocabulary covers the token.</summary>
    public bool IsVocabulary(int token)
    {
        foreach (var match in _found)
        {
            if (match.Start <= token && token < match.End && Concept(match).Kind is not (ConceptKind.City or ConceptKind.Language or ConceptKind.Intent or ConceptKind.AnswerWord or ConceptKind.PersonName)) return true;
        }

        return false;
    }

    /// <summary>False when there are only figures, names, unknown words and addresses, which belong to no language.</summary>
    public bool HasWords
    {
        get
        {
            for (var i = 0; i < Tokens.Count; i++)
            {
                if (Tokens[i].Kind == TokenKind.Word && Tokens[i].Word != 0 && _roles[i] == TokenRole.None && !TouchesNumber(i)) return true;
            }

            return false;
        }
    }

    public string Spelt(int token) => _dealer.Lexicon.Spelt(Tokens[token].Word);

    public WordSound Sound(int word) => _dealer.Lexicon.Sound(word);

    public uint WordHash(int word) => _dealer.Lexicon.Hash(word);

    public void Read(string text, DateOnly today, Vocabulary product, Vocabulary dealer)
    {
        (_product, _dealer, Today) = (product, dealer, today);
        Tokenizer.Read(text, Tokens);
        dealer.Lexicon.Resolve(Tokens);
        if (_roles.Length < Tokens.Count) _roles = new TokenRole[Tokens.Count * 2];
        Array.Clear(_roles, 0, Tokens.Count);
        Sort();
    }

    /// <summary>Gives tokens a role; the first that claims a token keeps it.</summary>
    public void Claim(int start, int end, TokenRole role)
    {
        for (var i = start; i < end; i++)
        {
            if (_roles[i] == TokenRole.None) _roles[i] = role;
        }
    }

    public bool IsFree(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_roles[i] != TokenRole.None) return false;
        }

        return true;
    }

    /// <summary>"MH" and "AB" of "MH12AB1234".</summary>
    private bool TouchesNumber(int token) =>
        (token > 0 && Tokens[token].Before == Gap.None && Tokens[token - 1].Kind == TokenKind.Number)
        || (token + 1 < Tokens.Count && Tokens[token + 1].Before == Gap.None && Tokens[token + 1].Kind == TokenKind.Number);

    private void Sort()
    {
        for (; _kinds != 0; _kinds &= _kinds - 1) _byKind[BitOperations.TrailingZeroCount(_kinds)].Clear();
        _found.Clear();
        (Cues, GuardBits) = (Cue.None, 0);
        _product.Trie.Find(Tokens, _found);
        _dealer.Trie.Find(Tokens, _found);
        foreach (var match in _found)
        {
            var concept = Concept(match);
            if (concept.Kind == ConceptKind.Cue) Cues |= (Cue)concept.Bits;
            else if (concept.Kind == ConceptKind.Guard) GuardBits |= concept.Bits;
            _byKind[(int)concept.Kind].Add(match);
            _kinds |= 1ul << (int)concept.Kind;
        }
    }
}

/// <summary>What a token turned out to be part of; the classifiers see the role and not the word.</summary>
internal enum TokenRole : byte
{
    None,
    Model,
    City,
    Money,
    Number,
    Phone,
    Email,
    Name,
    Identity,
}
