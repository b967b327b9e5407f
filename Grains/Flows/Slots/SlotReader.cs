using System.Collections.Immutable;
using Ampl.Conversations;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Questions;
using Ampl.Understanding;

namespace Ampl.Flows.Slots;

/// <summary>All that reading a slot looks at.</summary>
internal sealed record SlotContext(Understood Message, DateTimeOffset Now, VehicleCatalogue Catalogue, FlowBook Book)
{
    /// <summary>Tells "the first one" of several cars talked about.</summary>
    public AskingWords Asking { get; init; } = AskingWords.None;

    public string Words => Message.Normalized;
    public int WordCount { get; } = WordList.CountWords(Message.Normalized);
    public DateOnly Today => IndianTime.DateOf(Now);
    public TimeOnly Clock => TimeOnly.FromDateTime(Now.ToOffset(IndianTime.Offset).DateTime);
}

/// <summary>What a message holds for a slot: a value, or why what was said cannot be taken.</summary>
internal readonly record struct SlotValue(string? Value, FlowPhrase? Problem = null, string? About = null)
{
    public static readonly SlotValue None;

    public static implicit operator SlotValue(string? value) => new(value);
}

/// <summary>Reads slots from messages: entities first, then what they lack, then, for the slot that was asked for, bare words.</summary>
internal static class SlotReader
{
    private const int MostDriven = 999_999;

    /// <summary>Kilometres; fewer, said in passing, are a day's way.</summary>
    private const int LeastDriven = 1_000;

    /// <summary>What the message says of a slot by itself, whatever was asked.</summary>
    public static SlotValue Said(FlowSlot slot, SlotContext context) => slot.Kind switch
    {
        SlotKind.Model => Model(context.Message.Entities.ModelsMentioned.FirstOrDefault(), context),
        SlotKind.OwnModel => context.Message.Entities.TradeInModel ?? context.Message.Entities.ModelsMentioned.FirstOrDefault(),
        SlotKind.Date => DateReader.Read(context, awaited: false),
        SlotKind.Time => ClockReader.Read(context, awaited: false),
        SlotKind.Odometer => EntityValues.Of(slot.Kind, context.Message.Entities) ?? NumberReader.Counted(context, slot.Words, LeastDriven, MostDriven),
        SlotKind.Registration => RegistrationReader.Read(context.Words),
        SlotKind.Choice => ChoiceOf(slot, context.Words),
        _ => EntityValues.Of(slot.Kind, context.Message.Entities),
    };

    /// <summary>What the message answers to the question for this slot.</summary>
    public static SlotValue Answer(FlowSlot slot, SlotContext context)
    {
        if (slot.Kind == SlotKind.Competitors && context.Message.Entities.ModelsMentioned is { IsEmpty: false } models) return string.Join(", ", models);
        if ((ChoiceOf(slot, context.Words) ?? PartOfLabel(slot, context)) is { } chosen) return Chosen(slot, chosen, context);
        var said = Said(slot, context);
        return said != SlotValue.None ? said : Bare(slot, context);
    }

    /// <summary>What is known from before the flow began, so that nothing is asked twice.</summary>
    public static string? Known(FlowSlot slot, ConversationMemory memory, SlotContext context) => slot.Kind switch
    {
        SlotKind.Model => InFocus(memory, context),
        SlotKind.OwnModel or SlotKind.TradeInModel or SlotKind.Odometer or SlotKind.Year => EntityValues.Of(slot.Kind, memory.Known),
        SlotKind.Variant => null,
        _ => EntityValues.Of(slot.Kind, memory.Known),
    };

    private static SlotValue Bare(FlowSlot slot, SlotContext context) => slot.Kind switch
    {
        SlotKind.YesNo => YesNo(context),
        SlotKind.Model => Model(context.Message.CarsIn(context.Catalogue) is [var match, ..] && match.Certain ? match.Model : null, context),
        SlotKind.OwnModel or SlotKind.TradeInModel => context.Message.Entities.ModelsMentioned.FirstOrDefault() ?? WordsReader.Read(context, most: 4, digits: true),
        SlotKind.Name or SlotKind.City when !context.Message.Entities.ModelsMentioned.IsEmpty || IsDayOrHour(context) => SlotValue.None,
        SlotKind.Name => WordsReader.Read(context, most: 4, digits: false),
        SlotKind.City => WordsReader.Read(context, most: 3, digits: false),
        SlotKind.Date => DateReader.Read(context, awaited: true),
        SlotKind.Time => ClockReader.Read(context, awaited: true),
        SlotKind.Odometer => NumberReader.Whole(context, 1, MostDriven),
        SlotKind.DailyKm => NumberReader.Whole(context, 1, 1_000),
        SlotKind.Seats => NumberReader.Whole(context, 2, 10),
        SlotKind.Year => NumberReader.Whole(context, 1990, context.Today.Year),
        SlotKind.Budget => NumberReader.Budget(context),
        SlotKind.Income => NumberReader.Income(context),
        SlotKind.Text => context.Message.SafeText.Trim() is { Length: > 1 and <= 300 } text ? text : null,
        _ => SlotValue.None,
    };

    /// <summary>"Sunday" tells when, whatever was asked.</summary>
    private static bool IsDayOrHour(SlotContext context) =>
        DateReader.Read(context, awaited: false).Value is not null || ClockReader.Read(context, awaited: false).Value is not null;

    public static string? ChoiceOf(FlowSlot slot, string normalized)
    {
        SlotChoice? best = null;
        var longest = 0;
        foreach (var choice in slot.Choices)
        {
            if (choice.Words.FindIn(normalized) is not { } phrase || phrase.Length <= longest) continue;
            (best, longest) = (choice, phrase.Length);
        }

        return best?.Value;
    }

    /// <summary>A word or two of just one button: "service" for "Regular service".</summary>
    private static string? PartOfLabel(FlowSlot slot, SlotContext context)
    {
        if (context.WordCount > 2 || context.Words.Length == 0) return null;
        var fitting = slot.Choices.Where(choice => choice.Label.All.Any(label => WordList.IndexOf(WordList.Normalize(label), context.Words) >= 0)).Take(2).ToArray();
        return fitting is [var only] ? only.Value : null;
    }

    /// <summary>The buttons of a free slot are words of its own reader ("today"); those of a closed one are values.</summary>
    private static SlotValue Chosen(FlowSlot slot, string value, SlotContext context)
    {
        if (slot.Kind is not (SlotKind.Date or SlotKind.Time)) return value;
        var read = Said(slot, context);
        return read != SlotValue.None ? read : Bare(slot, context) is { Value: not null } bare ? bare : value;
    }

    private static SlotValue Model(string? model, SlotContext context)
    {
        if (model is null) return SlotValue.None;
        var variants = context.Catalogue.VariantsOf(model);
        if (variants.IsEmpty) return new(null, FlowPhrase.NotSold, model);
        if (!variants.Any(car => car.CanBeOrdered)) return new SlotValue(null, FlowPhrase.NotAvailable, variants[0].Model);
        return SoldOutVersion(variants, context) is { } gone ? new SlotValue(null, FlowPhrase.NotAvailable, gone.FullName) : variants[0].Model;
    }

    /// <summary>The version that the message names, when others of the model can be had and this one cannot: "book the CNG one".</summary>
    private static Vehicle? SoldOutVersion(ImmutableArray<Vehicle> variants, SlotContext context)
    {
        var wish = CarCriteria.Of(context.Message.Entities);
        var trim = context.Message.CarsIn(context.Catalogue).FirstOrDefault(match => match.NamesVariant && match.Model == variants[0].Model);
        if (!wish.NamesVersion && trim is null) return null;
        var meant = variants.RemoveAll(car => !wish.FitsVersion(car) || trim?.Vehicles.Contains(car) == false);
        return meant.IsEmpty || meant.Any(car => car.CanBeOrdered) ? null : meant[0];
    }

    /// <summary>The one car that was talked about, or that of several which the message points at, if it can be had.</summary>
    private static string? InFocus(ConversationMemory memory, SlotContext context)
    {
        string[] models = [.. CarFocus.Recall(memory, context.Catalogue).Select(car => car.Model).Distinct()];
        var only = models.Length == 1 ? models[0]
            : context.Asking.Ordinal(context.Words) is { } ordinal && ordinal <= models.Length ? models[ordinal - 1] : null;
        return only is not null && context.Catalogue.VariantsOf(only).Any(car => car.CanBeOrdered) ? only : null;
    }

    private static SlotValue YesNo(SlotContext context)
    {
        var (yes, no) = (context.Message.Has(Cue.Yes), context.Message.Has(Cue.No | Cue.Negation));
        return yes == no ? SlotValue.None : yes ? "yes" : "no";
    }
}
