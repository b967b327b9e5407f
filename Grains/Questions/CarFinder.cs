using System.Collections.Immutable;
using Ampl.Conversations;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Finds the cars a message is about in the dealer's catalogue.</summary>
internal static class CarFinder
{
    private const int MostWordsOfANext = 5;
    private const int ShortestHeard = 4;
    private const int ShortestBesideABrand = 3;
    private const int LongestPlainMessage = 12;
    private const int MostWordsOfATrim = 9;

    /// <summary>A word of so many consonants sounds like no car by chance.</summary>
    private const int Unmistakable = 4;

    public static CarsMeant Find(Understood message, ConversationMemory memory, CarCriteria wish, DealerKnowledge knowledge, KnownWords words)
    {
        var catalogue = knowledge.Vehicles;
        var named = ImmutableArray.CreateBuilder<CarChoice>();
        var notSold = ImmutableArray.CreateBuilder<string>();
        var heard = message.CarsIn(catalogue);
        var inFocus = CarFocus.Recall(memory, catalogue);
        FindNamed(message, heard, wish, catalogue, named, notSold);
        FindNumbered(message, heard, wish, catalogue, named);
        if (named.Count == 0 && notSold.Count == 0) FindByTrim(message, wish, catalogue, named);
        if (named.Count == 0 && notSold.Count == 0 && GoesOn(message, memory, knowledge.Asking)) FindNext(message, heard, wish, catalogue, named);
        if (named.Count == 0 && notSold.Count == 0) FindAgain(message, heard, inFocus, wish, catalogue, named);
        FindPlain(message, heard, wish, catalogue, named);
        if (notSold.Count == 0) FindHeard(message, wish, catalogue, words, named);
        if (named is [{ Missing.Trims.IsEmpty: true } lacking] && LongerNames.HoldingVersion(lacking.Model, wish, message, catalogue) is { } longer) named[0] = longer;
        var stranger = named.Count == 0 && notSold.Count == 0 && words.HasForeign(message.Text) && !(catalogue.HasUsed && words.ColumnsOfUsedCars.In(message.Normalized).Any());
        if (message.Intent == Intent.Exchange && memory.Known.TradeInModel is { } given) notSold.Remove(given); // "What will the Alto fetch?" asks for no Alto.
        return new CarsMeant(named.DrainToImmutable(), inFocus, notSold.DrainToImmutable(), stranger);
    }

    /// <summary>The same cars in another version ("what about diesel?", "SX me?"); the whole model when there is none.</summary>
    public static ImmutableArray<CarChoice> Narrow(ImmutableArray<CarChoice> cars, Understood message, CarCriteria wish, VehicleCatalogue catalogue)
    {
        var names = wish.NamesVersion || !message.Entities.VariantsMentioned.IsEmpty;
        if (!names && !CanNameTrim(message)) return cars;
        var narrowed = ImmutableArray.CreateBuilder<CarChoice>(cars.Length);
        foreach (var car in cars)
        {
            var model = CarChoice.WholeModel(catalogue.VariantsOf(car.Model));
            var trim = Trim(model, message, catalogue);
            names |= trim is { NamesVariant: true };
            narrowed.Add(Version(model, trim, wish));
        }

        return names ? narrowed.DrainToImmutable() : cars;
    }

    private static void FindNamed(
        Understood message, ImmutableArray<VehicleMatch> heard, CarCriteria wish, VehicleCatalogue catalogue,
        ImmutableArray<CarChoice>.Builder named, ImmutableArray<string>.Builder notSold)
    {
        foreach (var model in message.Entities.ModelsMentioned)
        {
            if (IsTradedIn(model, message.Entities)) continue;
            var variants = catalogue.VariantsOf(InFull(catalogue.NameOf(model), heard));
            if (variants.IsEmpty) variants = LongerNames.Find(model, message, catalogue);
            if (variants.IsEmpty)
            {
                notSold.Add(model);
                continue;
            }

            var whole = CarChoice.WholeModel(LongerNames.OfFuelWished(variants, wish, message, catalogue));
            if (Holds(named, whole.Model)) continue;
            var match = whole.IsOne && message.Entities.ModelsMentioned.Length < 2 ? null : heard.Of(whole.Model) ?? (CanNameTrim(message) ? catalogue.ResolveBehind(whole.Model, message.Words) : null);
            var car = Version(whole, match, wish);
            var isOthers = car.Missing is not null && match is { NamesVariant: true } && message.Entities.ModelsMentioned.Length > 1; // "Exter AMT or Aura SX": the gearbox is of the other.
            if (car.Missing is null && match is not { NamesVariant: true } && UnknownTrims.Of(model, whole, message.Entities, catalogue) is { } lacking) car = whole with { Missing = lacking };
            named.Add(isOthers ? new CarChoice(whole.Model, match!.Vehicles, Whole: false) : car);
        }
    }

    /// <summary>The reader may know less of a name than the catalogue heard: "Creta" of "ક્રેટા N લાઇન".</summary>
    private static string InFull(string model, ImmutableArray<VehicleMatch> heard)
    {
        foreach (var match in heard)
        {
            if (match.Model.Equals(model, StringComparison.OrdinalIgnoreCase)) return model;
        }

        foreach (var match in heard)
        {
            if (match.Model.Length > model.Length && match.Model[model.Length] == ' ' && match.Model.StartsWith(model, StringComparison.OrdinalIgnoreCase)) return match.Model;
        }

        return model;
    }

    /// <summary>Names with figures ("i20", "XUV700", "C 200") are no words of any language, so the catalogue alone may recognise them.</summary>
    private static void FindNumbered(Understood message, ImmutableArray<VehicleMatch> heard, CarCriteria wish, VehicleCatalogue catalogue, ImmutableArray<CarChoice>.Builder named)
    {
        if (!message.Text.AsSpan().ContainsAnyInRange('0', '9')) return;
        var readNothing = message.Entities.ModelsMentioned.IsEmpty;
        foreach (var match in heard)
        {
            if (!(match.ByVariant || (readNothing && match.Certain && match.Model.AsSpan().ContainsAnyInRange('0', '9')))) continue;
            if (IsTradedIn(match.Model, message.Entities) || Holds(named, match.Model)) continue;
            named.Add(Version(CarChoice.WholeModel(LongerNames.OfFuelWished(catalogue.VariantsOf(match.Model), wish, message, catalogue)), match, wish));
        }
    }

    /// <summary>The trim of one dealer's Fortuner is the Fortuner Legender of another's list: "લેજેન્ડર મળશે?"</summary>
    private static void FindByTrim(Understood message, CarCriteria wish, VehicleCatalogue catalogue, ImmutableArray<CarChoice>.Builder named)
    {
        foreach (var trim in message.Entities.VariantsMentioned)
        {
            if (catalogue.Resolve(trim) is [{ Certain: true, ByVariant: false } match] && !IsTradedIn(match.Model, message.Entities) && !Holds(named, match.Model))
                named.Add(Version(CarChoice.WholeModel(catalogue.VariantsOf(match.Model)), match, wish));
        }
    }

    /// <summary>"Aur Punch?" after a question about another car: a name that is a plain word elsewhere is a car here.</summary>
    private static void FindNext(Understood message, ImmutableArray<VehicleMatch> heard, CarCriteria wish, VehicleCatalogue catalogue, ImmutableArray<CarChoice>.Builder named)
    {
        foreach (var match in heard)
        {
            if (match.Certain) named.Add(Version(CarChoice.WholeModel(LongerNames.OfFuelWished(catalogue.VariantsOf(match.Model), wish, message, catalogue)), match, wish));
        }
    }

    /// <summary>"How is the Punch?" after the Punch was told of: in a short message its name is no other word, however it is spelt.</summary>
    private static void FindAgain(
        Understood message, ImmutableArray<VehicleMatch> heard, ImmutableArray<CarChoice> inFocus, CarCriteria wish, VehicleCatalogue catalogue, ImmutableArray<CarChoice>.Builder named)
    {
        if (heard.IsEmpty || inFocus.IsEmpty || message.Normalized.AsSpan().Count(' ') >= MostWordsOfANext) return;
        foreach (var match in heard)
        {
            if (inFocus.Any(car => car.Model == match.Model) && !IsTradedIn(match.Model, message.Entities))
                named.Add(Version(CarChoice.WholeModel(catalogue.VariantsOf(match.Model)), match, wish));
        }
    }

    /// <summary>
    /// The dealer's own cars by names that are plain words ("Venue", "Amaze"): said to a dealer, they are cars. A "city" is
    /// where somebody lives, unless the reader found that it is meant as a car.
    /// </summary>
    private static void FindPlain(Understood message, ImmutableArray<VehicleMatch> heard, CarCriteria wish, VehicleCatalogue catalogue, ImmutableArray<CarChoice>.Builder named)
    {
        if (message.Normalized.AsSpan().Count(' ') >= LongestPlainMessage) return;
        foreach (var match in heard)
        {
            if (!match.Certain || !IsOneWord(match.Model, message, catalogue) || SharesName(match.Model, named, catalogue) || IsTradedIn(match.Model, message.Entities)) continue;
            named.Add(Version(CarChoice.WholeModel(LongerNames.OfFuelWished(catalogue.VariantsOf(match.Model), wish, message, catalogue)), match, wish));
        }
    }

    private static bool IsOneWord(string model, Understood message, VehicleCatalogue catalogue) =>
        catalogue.Name(model).OneWord is { Length: >= ShortestHeard } name && name != "city" && message.NormalizedWords.Contains(name);

    /// <summary>A native word of no everyday use that sounds like one of the dealer's cars: "हाइक्रॉस" beside a Fortuner.</summary>
    private static void FindHeard(Understood message, CarCriteria wish, VehicleCatalogue catalogue, KnownWords words, ImmutableArray<CarChoice>.Builder named)
    {
        if (!IndicScript.IsIn(message.Normalized)) return;
        var shortest = words.Brands.In(message.Text).IsEmpty ? ShortestHeard : ShortestBesideABrand;
        foreach (var word in message.NormalizedWords)
        {
            if (!IndicScript.Is(word[0]) || word.Length < shortest || (shortest == ShortestHeard && words.Contains(word) && SpokenSound.Of(Stemmer.Of(word)).Consonants.Length < Unmistakable)) continue;
            if (catalogue.Resolve([word]) is not [var match] || Repeats(word, match.Model, named, catalogue) || IsTradedIn(match.Model, message.Entities)) continue;
            named.Add(Version(CarChoice.WholeModel(LongerNames.OfFuelWished(catalogue.VariantsOf(match.Model), wish, message, catalogue)), match, wish));
        }
    }

    private static bool GoesOn(Understood message, ConversationMemory memory, AskingWords words) =>
        !memory.VehiclesInFocus.IsEmpty && message.Normalized.AsSpan().Count(' ') < MostWordsOfANext
        && words[Asking.GoingOn].Opens(message.Normalized);

    private static bool IsTradedIn(string model, Entities said) =>
        said.TradeInModel is { } old && string.Equals(old, model, StringComparison.OrdinalIgnoreCase);

    /// <summary>"Aur GT Line?": a short message that says a trim of the cars talked about, as the dealer writes it.</summary>
    public static bool NamesTrim(ImmutableArray<CarChoice> cars, Understood message, VehicleCatalogue catalogue) =>
        CanNameTrim(message) && cars.Any(car => catalogue.VariantsOf(car.Model).Length > 1 && catalogue.ResolveBehind(car.Model, message.Words) is { NamesVariant: true });

    private static bool CanNameTrim(Understood message) => message.Normalized.AsSpan().Count(' ') < MostWordsOfATrim;

    private static VehicleMatch? Trim(CarChoice model, Understood message, VehicleCatalogue catalogue) =>
        model.IsOne ? null
        : catalogue.ResolveBehind(model.Model, message.Entities.VariantsMentioned.IsEmpty ? message.Words : [.. message.Entities.VariantsMentioned.SelectMany(said => WordReader.WordsOf(said))]);

    private static bool SharesName(string model, ImmutableArray<CarChoice>.Builder named, VehicleCatalogue catalogue) =>
        named.Any(car => HeardNames.SharesName(car.Model, model, catalogue));

    private static bool Repeats(string word, string model, ImmutableArray<CarChoice>.Builder named, VehicleCatalogue catalogue) =>
        named.Any(car => HeardNames.Repeats(word, model, car, catalogue));

    private static bool Holds(ImmutableArray<CarChoice>.Builder named, string model)
    {
        for (var i = 0; i < named.Count; i++)
        {
            if (named[i].Model == model) return true;
        }

        return false;
    }

    /// <summary>Fuel and gearbox decide first, then the trim among what is left.</summary>
    public static CarChoice Version(CarChoice model, VehicleMatch? match, CarCriteria wish)
    {
        var fitting = wish.NamesVersion ? model.Vehicles.RemoveAll(car => !wish.FitsVersion(car)) : model.Vehicles;
        if (fitting.IsEmpty) return model with { Missing = wish.VersionOnly() };
        if (match is { NamesVariant: true })
        {
            var trims = fitting.RemoveAll(car => !match.Vehicles.Contains(car));
            if (!trims.IsEmpty) fitting = trims;
        }

        fitting = OfYear(fitting, wish);
        return fitting.Length == model.Vehicles.Length ? model : new CarChoice(model.Model, fitting, Whole: false);
    }

    /// <summary>"The 2020 Nexon", and the used or the new one where there are both.</summary>
    private static ImmutableArray<Vehicle> OfYear(ImmutableArray<Vehicle> cars, CarCriteria wish)
    {
        var asked = cars.RemoveAll(car => !wish.FitsCondition(car) || !(wish.Years.IsEmpty || car.IsUsed));
        return asked.IsEmpty ? cars : asked;
    }
}
