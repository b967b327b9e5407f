using System.Collections.Immutable;
using Ampl.Replies;
using Ampl.Replies.Wording;

namespace Ampl.Flows;

/// <summary>The sentences that every flow uses; the texts of data/flows/talk.json.</summary>
internal enum FlowPhrase
{
    /// <summary>Before a question that is asked again: {title}.</summary>
    BackTo,

    /// <summary>A new value took the place of another: {label}, {value}.</summary>
    Changed,

    /// <summary>Before what was collected, asking whether it is right: {title}.</summary>
    Confirm,
    WhatToChange,

    /// <summary>A question that may not be skipped: {label}.</summary>
    Needed,

    /// <summary>{title}.</summary>
    Cancelled,

    /// <summary>After answers that could not be used: {contact}.</summary>
    AskPerson,

    /// <summary>The flow waits; how to go on with it: {title}.</summary>
    Paused,

    /// <summary>{title}.</summary>
    Resumed,

    /// <summary>{car} is not sold here.</summary>
    NotSold,

    /// <summary>{car} cannot be had now.</summary>
    NotAvailable,

    /// <summary>A day or time that has passed.</summary>
    Past,

    /// <summary>After a change to what was already recorded.</summary>
    Updated,
    Yes,
    No,
    Skip,
    Cancel,
    Resume,
}

/// <summary>Words that steer a flow instead of answering it.</summary>
internal sealed record FlowWords
{
    public required WordList Cancel { get; init; }

    /// <summary>Words that cancel only when nothing else is said, as a bus stop may be part of an answer.</summary>
    public required WordList CancelAlone { get; init; }

    public required WordList Skip { get; init; }
    public required WordList Resume { get; init; }
    public required WordList Yes { get; init; }
    public required WordList No { get; init; }

    /// <summary>"Actually", "instead", "nahi": a value that follows is meant to replace one.</summary>
    public required WordList Correction { get; init; }

    /// <summary>"Book", "arrange", "karni hai": something is to be done and not only told.</summary>
    public required WordList Request { get; init; }

    /// <summary>"What", "kitna", "केव्हा": words that make a message a question.</summary>
    public required WordList Question { get; init; }

    /// <summary>Words before or after a name that do not belong to it.</summary>
    public required WordList NotAName { get; init; }
}

/// <summary>data/flows/talk.json as it is written.</summary>
internal sealed record TalkFile
{
    public Dictionary<string, Dictionary<string, string>> Texts { get; set; } = [];
    public Dictionary<string, List<string>> Words { get; set; } = [];

    /// <summary>Days from today that only a visit counts so, as "next week"; nearer ones are near_day in the vocabulary of understanding.</summary>
    public Dictionary<string, List<string>> Days { get; set; } = [];

    /// <summary>Parts of the day by their names as values, such as "morning".</summary>
    public Dictionary<string, List<string>> DayParts { get; set; } = [];

    /// <summary>Words after an hour: "am", "pm", "clock".</summary>
    public Dictionary<string, List<string>> Clock { get; set; } = [];

    public ImmutableArray<FlowText> ToTexts()
    {
        var names = Enum.GetValues<FlowPhrase>().Select(SnakeCase.Of).ToArray();
        var odd = Texts.Keys.FirstOrDefault(key => !names.Contains(key));
        if (odd is not null) throw new FormatException($"text {odd} is not known");
        return [.. names.Select(name => FlowText.Of(Texts.GetValueOrDefault(name), $"text {name}"))];
    }

    /// <summary>The labels of our own buttons are understood too.</summary>
    public FlowWords ToWords(ImmutableArray<FlowText> texts) => new()
    {
        Cancel = WordsOf("cancel", texts[(int)FlowPhrase.Cancel]),
        CancelAlone = WordsOf("cancel_alone"),
        Skip = WordsOf("skip", texts[(int)FlowPhrase.Skip]),
        Resume = WordsOf("resume", texts[(int)FlowPhrase.Resume]),
        Yes = new WordList(texts[(int)FlowPhrase.Yes].All),
        No = new WordList(texts[(int)FlowPhrase.No].All),
        Correction = WordsOf("correction"),
        Request = WordsOf("request"),
        Question = WordsOf("question"),
        NotAName = WordsOf("not_a_name"),
    };

    private WordList WordsOf(string name, FlowText? label = null) => Words.TryGetValue(name, out var words)
        ? new WordList(words.Concat(label?.All ?? []))
        : throw new FormatException($"words {name} are missing");
}
