using System.Collections.Immutable;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Knowledge;

/// <summary>What tells one passage from others that fit a question almost alike; worked out once, when it is first found.</summary>
internal sealed record PassageTraits
{
    private PassageTraits()
    {
    }

    /// <summary>Models that the text surely names, its title included.</summary>
    public ImmutableArray<string> Cars { get; private init; } = [];

    /// <summary>Those that the title or the first sentence names: what it is about, and not what it makes an exception for. None where it holds for any other car too.</summary>
    public ImmutableArray<string> About { get; private init; } = [];
    public bool TitleNamesCar { get; private init; }

    /// <summary>The first, second or third of several that the title speaks of.</summary>
    public int? Ordinal { get; private init; }
    public bool AsksHowMuch { get; private init; }
    public bool AsksForPapers { get; private init; }
    public bool AsksHowLong { get; private init; }
    public bool AsksWhether { get; private init; }
    public bool CallsOff { get; private init; }

    /// <summary>Comes on top of the usual: an extended warranty.</summary>
    public bool IsOnTop { get; private init; }
    /// <summary>Holds for some cases only: a duplicate, a company, a used car.</summary>
    public bool IsSpecial { get; private init; }
    public bool NamesSum { get; private init; }

    public static PassageTraits Of(Passage passage, VehicleCatalogue cars, AskingWords words)
    {
        var title = PhraseList.Normal(passage.Title);
        return new PassageTraits
        {
            Cars = Named($"{passage.Title} {passage.Text}", cars),
            About = words[Asking.EveryCar].In(PhraseList.Normal(passage.Text)) ? [] : Named($"{passage.Title} {FirstSentence(passage.Text)}", cars),
            TitleNamesCar = cars.Resolve(passage.Title).Any(match => match.Certain),
            Ordinal = words.Ordinal(title),
            AsksHowMuch = words[Asking.HowMuch].In(title),
            AsksForPapers = words[Asking.Papers].In(title),
            AsksHowLong = words[Asking.HowLong].In(title),
            AsksWhether = words[Asking.Whether].Opens(title),
            CallsOff = words[Asking.CallingOff].In(title),
            IsOnTop = words[Asking.OnTop].In(title),
            IsSpecial = words[Asking.SpecialCase].In(title),
            NamesSum = passage.Text.Contains('₹', StringComparison.Ordinal) || words[Asking.Sum].In(PhraseList.Normal(passage.Text)),
        };
    }

    private static ImmutableArray<string> Named(string text, VehicleCatalogue cars) =>
        [.. cars.Resolve(text).Where(match => match.Certain).Select(match => match.Model)];

    private static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }
}
