using System.Text.Json;
using Ampl.Retrieval;

namespace Ampl.Understanding;

/// <summary>What a group of phrases in data/understanding/asking.json is there to tell.</summary>
internal enum Asking
{
    // What a question is about
    HousePolicy,
    Claim,
    Happened,
    OldCar,
    Insurance,
    ZeroDep,
    ThirdParty,
    Comprehensive,
    Exchanging,
    UsedCar,
    NewCar,
    FlatRate,
    LoanFee,
    CanBook,
    UsualOfferWord,
    Breakdown,

    // How it is put
    Best,
    Dearest,
    UntilWhen,
    StillOn,
    GoingOn,
    PointsBack,
    BareWord,
    MoreSeats,
    HowMany,
    InterestRate,
    NamesInterest,
    Joint,
    OfThese,
    AnyCar,
    EveryCar,
    TheOne,
    BotOrHuman,
    SellsUsed,
    TopModel,
    BaseModel,
    Least,
    AfterYear,
    SinceYear,
    BeforeYear,
    Whether,
    WhatOrWhen,
    HowMuch,
    HowManyOf,
    HowLong,
    Papers,
    NamesPrice,
    Sum,
    CallingOff,
    TakenBack,
    Supposed,
    OnTop,
    SpecialCase,
    WantsMore,

    // Which of several
    First,
    Second,
    Third,
    NoOrdinal,
    ComingBy,
    AtHome,
    Premium,
}

/// <summary>The phrases of every group, in all languages; read and checked once.</summary>
internal sealed class AskingWords
{
    public const string Name = "understanding/asking.json";
    public static readonly AskingWords None = new([.. Enum.GetValues<Asking>().Select(_ => PhraseList.Empty)]);

    private readonly PhraseList[] _lists;

    private AskingWords(PhraseList[] lists) => _lists = lists;

    public PhraseList this[Asking group] => _lists[(int)group];

    /// <summary>Which of several a text speaks of, 1 to 3: the first service, "दूसरी सर्विस"; null when it names none or several.</summary>
    public int? Ordinal(string normal)
    {
        if (this[Asking.NoOrdinal].In(normal)) return null;
        int? found = null;
        for (var ordinal = Asking.First; ordinal <= Asking.Third; ordinal++)
        {
            if (!this[ordinal].In(normal)) continue;
            if (found is not null) return null;
            found = ordinal - Asking.First + 1;
        }

        return found;
    }

    /// <exception cref="InvalidDataException">A group is missing or not known; the message names it.</exception>
    public static AskingWords Parse(string json)
    {
        using var file = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var groups = Enum.GetValues<Asking>().ToDictionary(group => JsonNamingPolicy.SnakeCaseLower.ConvertName(group.ToString()));
        var odd = file.RootElement.EnumerateObject().FirstOrDefault(group => !groups.ContainsKey(group.Name));
        if (odd.Value.ValueKind != JsonValueKind.Undefined) throw new InvalidDataException($"{Name}: group {odd.Name} is not known.");
        return new AskingWords([.. groups.Select(group => file.RootElement.TryGetProperty(group.Key, out var phrases)
            ? new PhraseList(phrases.EnumerateArray().Select(phrase => phrase.GetString() ?? ""))
            : throw new InvalidDataException($"{Name}: group {group.Key} is missing."))]);
    }
}
