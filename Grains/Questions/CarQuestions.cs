using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Questions about cars that are named or were named before.</summary>
internal static class CarQuestions
{
    private const int MostWordsAboutAList = 7;
    private const int MostWordsOfAColour = 4;

    private const double SureOfAnotherThing = 0.8;

    /// <summary>Things with a price of their own.</summary>
    private const Cue PricedTopics = Cue.Insurance | Cue.Service | Cue.Warranty | Cue.Cancel | Cue.Refund | Cue.Accessories;

    /// <summary>Parts of a car that are insured, repaired or covered by a warranty, and that nobody wants the figures of then.</summary>
    private const Cue Parts = Cue.Engine | Cue.Transmission | Cue.Seats;
    private const Cue PartTopics = Cue.Insurance | Cue.Service | Cue.Warranty | Cue.Accessories;

    /// <summary>What is asked by how much it is, and is no price: "how much luggage space".</summary>
    private const Cue Quantities = Cue.BootSpace | Cue.GroundClearance | Cue.Dimensions | Cue.ElectricRange | Cue.Mileage | Cue.Power | Cue.Torque;

    /// <summary>What can be had with a car: "Creta pe loan milega?" asks whether there is a loan.</summary>
    private const Cue AvailableTopics = Cue.Loan | Cue.Insurance | Cue.Warranty | Cue.Accessories | Cue.TaxAndRegistration | Cue.Exchange | Cue.TestDrive | Cue.Refund;

    /// <summary>What takes its time whichever car is talked about: "refund kitne din me?"</summary>
    private const Cue TimedTopics = AvailableTopics | Cue.Cancel | Cue.Documents | Cue.Service;

    public static void Collect(Scene scene, ImmutableArray<Question>.Builder questions)
    {
        if (MoneyQuestions.Find(scene) is { } money) questions.Add(money);
        else if (LoanQuestions.Find(scene) is { } emi) questions.Add(emi);
        if (scene.Has(Cue.Offer | Cue.Bargain) && !IsOfThePolicy(scene)) questions.Add(new OffersQuestion([]) { Cars = scene.Cars, AsksOfEarlier = scene.Says(Asking.StillOn), Brands = scene.Wish.Brands, Occasions = scene.Words.Festivals.In(scene.Message.Normalized), Used = scene.Has(Cue.Exchange) ? null : scene.Wish.Used });
        if (CheapestOfThese(scene) is { } cheapest)
        {
            questions.Add(cheapest);
            return;
        }

        if (scene.Describes || ChoosingQuestions.PicksBest(scene)) return;
        var cars = scene.Cars;
        if (Comparison(scene, cars) is { } comparison)
        {
            Compare(scene, comparison, questions);
            return;
        }

        if (AskedPrice(scene, cars) is { } price) questions.Add(price);
        if (AskedSpecification(scene, cars) is { } specification) questions.Add(specification);
        if (AskedAvailability(scene, cars) is { } availability) questions.Add(availability);
        if (questions is [.., LookupQuestion] && cars.Any(car => !car.CanBeOrdered)) questions.Insert(questions.Count - 1, new AvailabilityQuestion(Colour: null) { Cars = cars });
        if (AskedDetail(scene, cars) is { } detail) questions.Add(detail);
        if (questions.All(question => question is AvailabilityQuestion) && AskedWhether(scene, isOnly: questions.Count == 0) is { } whether) questions.Add(whether);
    }

    /// <summary>"A discount when I renew in time?" is one on the premium.</summary>
    private static bool IsOfThePolicy(Scene scene) =>
        scene.Has(Cue.Insurance) && !scene.NamesCar && !scene.AsksApart(Cue.Offer | Cue.Bargain, Cue.Insurance);

    /// <summary>Side by side; a detail that only the cars' texts tell ("range") is told of each, and alone where nothing else is compared.</summary>
    private static void Compare(Scene scene, ComparisonQuestion comparison, ImmutableArray<Question>.Builder questions)
    {
        var detail = AskedDetail(scene, comparison.Cars);
        var asksOnlyThings = comparison.Attributes.IsEmpty && (detail is not null || !scene.Features.IsEmpty) && !scene.Has(Cue.Price | Cue.OnRoadPrice);
        if (!asksOnlyThings) questions.Add(comparison);
        if (!scene.Features.IsEmpty) questions.Add(new SpecificationQuestion([], scene.Features) { Cars = comparison.Cars });
        if (detail is not null) questions.Add(detail);
        if (scene.Has(Cue.Availability) && !scene.OfThingsOnly(Cue.Availability)) questions.Add(new AvailabilityQuestion(Colour: null) { Cars = comparison.Cars });
    }

    /// <summary>"Is the XC90 a seven-seater?", "is it electric?": the property that the wish names.</summary>
    private static SpecificationQuestion? AskedWhether(Scene scene, bool isOnly)
    {
        if (!scene.NamesCar || scene.HasTopic || (isOnly && scene.Message.Intent is Intent.Buy or Intent.Finance or Intent.TestDrive)) return null;
        var missing = scene.Memory.LastQuestion is null && scene.Named.Any(car => car.Missing is not null);
        var asked = ImmutableArray.CreateBuilder<CarAttribute>();
        if (scene.Wish.Seats is not null) asked.Add(CarAttribute.Seats);
        if (!scene.Wish.Categories.IsEmpty) asked.Add(CarAttribute.Category);
        if (missing && !scene.Wish.Fuels.IsEmpty) asked.Add(CarAttribute.Fuel);
        if (missing && scene.Wish.Transmission != Transmission.Unknown) asked.Add(CarAttribute.Transmission);
        return asked.Count == 0 ? null : new SpecificationQuestion(asked.ToImmutable(), []) { Cars = scene.Named };
    }

    /// <summary>A car and nothing else: what it is and what it costs.</summary>
    public static Question? Overview(Scene scene)
    {
        var refers = !scene.Meant.InFocus.IsEmpty && (scene.Has(Cue.Reference) || (scene.SaysNothingMore && CarFinder.NamesTrim(scene.Meant.InFocus, scene.Message, scene.Catalogue)));
        if (!scene.NamesCar && !refers) return null;
        if (scene.Named.Length > 1) return new ComparisonQuestion([]) { Cars = scene.Named };
        if (!scene.NamesCar && scene.Cars.Length > 1) return scene.SaysNothingMore && scene.Message.Intent != Intent.Info ? new ComparisonQuestion([]) { Cars = scene.Cars } : null;
        if (!scene.NamesCar && Confirmed(scene) is { IsEmpty: false } asked) return new SpecificationQuestion(asked, []) { Cars = scene.Cars };
        return new OverviewQuestion(scene.Message.Intent == Intent.Buy) { Cars = scene.Cars, IsVersion = scene.End != VariantEnd.None || (scene.Wish.NamesVersion && scene.SaysNothingMore) };
    }

    /// <summary>"Is it an automatic?" of the car talked about, which is one.</summary>
    private static ImmutableArray<CarAttribute> Confirmed(Scene scene)
    {
        if (scene.Cars is not [{ IsOne: true, Missing: null }] || !scene.Wish.NamesVersion || scene.Message.Intent == Intent.Buy) return [];
        return scene.Wish.Fuels.IsEmpty ? [CarAttribute.Transmission]
            : scene.Wish.Transmission == Transmission.Unknown ? [CarAttribute.Fuel]
            : [CarAttribute.Fuel, CarAttribute.Transmission];
    }

    private static ComparisonQuestion? Comparison(Scene scene, ImmutableArray<CarChoice> cars)
    {
        if (!scene.Has(Cue.Compare) && !scene.GoesOnComparing && (scene.Message.Intent != Intent.Comparison || scene.Named.Length < 2)) return null;
        var both = Both(scene, cars);
        if (both.Length > 1) return new ComparisonQuestion(Compared(scene)) { Cars = both };
        if (both is [var one] && scene.NamesCar && one.Vehicles.Length > 1)
            return new ComparisonQuestion(Compared(scene)) { Cars = Split(one) };
        return scene.NamesCar || scene.HasTopic || !scene.Has(Cue.Compare) || scene.Message.Has(Cue.Loan) || scene.Wish.NamesVersion || (both.IsEmpty && scene.Message.Intent == Intent.Buy)
            ? null
            : new ComparisonQuestion([]) { Cars = both };
    }

    /// <summary>Prices are told anyway where nothing else in particular is compared.</summary>
    private static ImmutableArray<CarAttribute> Compared(Scene scene)
    {
        var attributes = CarAttributes.AskedBy(scene);
        if (attributes.IsEmpty) return attributes;
        if (scene.Has(Cue.OnRoadPrice)) attributes = attributes.Insert(0, CarAttribute.OnRoadPrice);
        return scene.Has(Cue.Price) ? attributes.Insert(0, CarAttribute.Price) : attributes;
    }

    /// <summary>"Compare it with Seltos": one car is named, the other is the one talked about.</summary>
    private static ImmutableArray<CarChoice> Both(Scene scene, ImmutableArray<CarChoice> cars)
    {
        if (scene.Named.IsEmpty && cars.Length < 2 && Recent(scene) is { Length: > 1 } recent) return recent;
        if (scene.Named is not [var one]) return cars;
        var others = scene.Meant.InFocus.RemoveAll(car => car.Model == one.Model);
        return others.IsEmpty ? cars : [others[0], one];
    }

    /// <summary>"Which of the two?" after one was asked about and then the other.</summary>
    private static ImmutableArray<CarChoice> Recent(Scene scene, int most = 2) =>
        [.. scene.Meant.InFocus.Select(car => car.Model).Concat(scene.Memory.Known.ModelsMentioned).Distinct(StringComparer.OrdinalIgnoreCase).Select(scene.Catalogue.VariantsOf).Where(variants => !variants.IsEmpty).Take(most).Select(CarChoice.WholeModel)];

    /// <summary>"Which of these is the cheapest?": the cars talked about, each at its lowest price and the cheapest first. Two are compared.</summary>
    private static PriceQuestion? CheapestOfThese(Scene scene)
    {
        if (scene.NamesCar || !scene.Has(Cue.Cheapest) || !(scene.Says(Asking.OfThese) || MeansTheList(scene) || (scene.Says(Asking.TheOne) && scene.Meant.InFocus.Length > 1 && !scene.Has(Cue.Compare) && scene.Memory.LastQuestion != QuestionKind.Comparison))) return null;
        var talkedAbout = scene.Meant.InFocus.Length > 1 ? scene.Meant.InFocus : Recent(scene, CarFocus.Most);
        return talkedAbout.Length < (scene.Has(Cue.Compare) ? 3 : 2) ? null : new PriceQuestion { Cars = [.. VariantEnd.Base.Of(talkedAbout, scene.Catalogue).OrderBy(car => car.Cheapest.Price)] };
    }

    /// <summary>"Sabse sasti kaun si hai?" right after a list, without a word for cars, is asked of the list.</summary>
    public static bool MeansTheList(Scene scene) =>
        scene.Memory.LastQuestion == QuestionKind.Filter && scene.Wish.IsEmpty && !scene.Says(Asking.AnyCar) && scene.Message.Normalized.AsSpan().Count(' ') < MostWordsAboutAList;

    /// <summary>The variants of one model, each as a car of its own.</summary>
    private static ImmutableArray<CarChoice> Split(CarChoice model) =>
        [.. model.Vehicles.Take(CarFocus.Most).Select(vehicle => new CarChoice(model.Model, [vehicle], Whole: false))];

    private static Question? AskedPrice(Scene scene, ImmutableArray<CarChoice> cars)
    {
        var onRoad = scene.Has(Cue.OnRoadPrice) || (scene.Has(Cue.Price) && scene.Message.Entities.State is not null); // "Its price in Gujarat" has that state's tax in it.
        if (!onRoad && !scene.Has(Cue.Price)) return null;
        if (!onRoad && !scene.Says(Asking.NamesPrice) && (scene.OfThingsOnly(Cue.Price) || (scene.Has(Quantities) && !scene.AsksApart(Cue.Price, Quantities)))) return null;
        if (!scene.NamesCar && scene.HasTopic && !scene.Has(Cue.Reference)) return null;
        if (!onRoad && scene.Has(PricedTopics) && !scene.AsksApart(Cue.Price, PricedTopics)) return null;
        if (cars.IsEmpty) return !onRoad && (IsOfAnotherThing(scene) || scene.Has(PricedTopics)) ? null : NoCar(scene, onRoad ? QuestionKind.OnRoadPrice : QuestionKind.Price);
        return onRoad
            ? OnRoadPriceQuestion.In(scene.Message, scene.Memory.Known) with { Cars = cars }
            : new PriceQuestion { Cars = cars };
    }

    /// <summary>A price or a "do you have" without a car is that of a cover, or of work on a car.</summary>
    private static bool IsOfAnotherThing(Scene scene) => scene.Message is { Intent: Intent.Insurance or Intent.Service, Confidence: >= SureOfAnotherThing };

    private static Question? AskedSpecification(Scene scene, ImmutableArray<CarChoice> cars)
    {
        var attributes = CarAttributes.AskedBy(scene);
        var features = scene.Features;
        if (scene.Has(Cue.ElectricRange)) attributes = attributes.Remove(CarAttribute.Fuel);
        if (scene.Has(Cue.BootSpace) && !scene.AsksApart(Cue.Seats, Cue.BootSpace)) attributes = attributes.Remove(CarAttribute.Seats); // "With the last seats folded".
        if (scene.Has(PartTopics) && !scene.AsksApart(Parts, PartTopics)) attributes = attributes.RemoveAll(IsPart);
        if (attributes.IsEmpty && features.IsEmpty) return null;
        if (!scene.NamesCar && scene.Has(Cue.Suggest | Cue.Cheapest | Cue.Compare)) return null;
        if (!scene.NamesCar && scene.HasTopic && !scene.Has(Cue.Reference)) return null;
        if (!cars.IsEmpty) return new SpecificationQuestion(attributes, features) { Cars = cars };
        return attributes.IsEmpty || IsOfAnotherThing(scene) ? null : NoCar(scene, CarAttributes.Names(attributes));
    }

    private static bool IsPart(CarAttribute attribute) => attribute is CarAttribute.Engine or CarAttribute.Transmission or CarAttribute.Seats;

    private static Question? AskedAvailability(Scene scene, ImmutableArray<CarChoice> cars)
    {
        if (cars.IsEmpty) return scene.Meant.NamesStranger && scene.Has(Cue.Availability) && !scene.HasTopic && !IsOfAnotherThing(scene) && !AsksWhich(scene) && !IsThereAnOffer(scene) ? new WhichCarQuestion(QuestionKind.Availability) : null;
        if (!scene.NamesCar && scene.Has(TimedTopics)) return null;
        if (AsksWhenItComes(scene)) return new AvailabilityQuestion(Colour: null) { Cars = cars };
        if (scene.Has(Cue.WaitingPeriod)) return DetailWords.AreTold(DetailWords.OfWaiting, scene) ? null : new LookupQuestion(scene.Message.Text, QuestionKind.WaitingPeriod) { Cars = cars };
        if (!scene.NamesCar && scene.HasTopic && !scene.Has(Cue.Reference)) return null;
        if (!scene.NamesCar && cars.Length > 1 && ChoosingQuestions.RefinesChoice(scene)) return null;
        if (scene.NamesCar && scene.Has(AvailableTopics) && !scene.AsksApart(Cue.Availability, AvailableTopics)) return null;
        var colour = scene.Has(Cue.Colours) ? null : scene.Wish.Colour;
        if (scene.Has(Cue.Availability) && colour is null && (scene.OfThingsOnly(Cue.Availability) || IsThereAnOffer(scene))) return null;
        return scene.Has(Cue.Availability) || (colour is not null && (scene.Message.Intent != Intent.Buy || SaysOnlyColour(scene)))
            ? new AvailabilityQuestion(colour) { Cars = cars }
            : null;
    }

    /// <summary>"When?" of a car that cannot be had today and was told of; nobody's order is asked after.</summary>
    public static bool AsksWhenItComes(Scene scene) =>
        !scene.NamesCar && !scene.HasTopicBeside(Cue.Delivery) && scene.Cars is [{ CanBeOrdered: false }] && scene.Says(Asking.HowLong) && scene.Message.Normalized.AsSpan().Count(' ') < MostWordsOfAColour;

    /// <summary>"Which diesel automatic is left?" asks for a list, whatever word in it we do not know.</summary>
    private static bool AsksWhich(Scene scene) => scene.Wish.NamesVersion && scene.Says(Asking.WhatOrWhen);

    /// <summary>"Creta pe offer hai kya?" asks whether there is an offer, not whether there is a car.</summary>
    private static bool IsThereAnOffer(Scene scene) => scene.Has(Cue.Offer) && !scene.AsksApart(Cue.Availability, Cue.Offer | Cue.Bargain);

    /// <summary>"White me?" about the car talked of is no new wish.</summary>
    private static bool SaysOnlyColour(Scene scene) =>
        !scene.NamesCar && scene.SaysNothingMore && scene.Message.Normalized.AsSpan().Count(' ') < MostWordsOfAColour;

    /// <summary>Facts that no column holds; a description may.</summary>
    private static DetailQuestion? AskedDetail(Scene scene, ImmutableArray<CarChoice> cars) =>
        !cars.IsEmpty && DetailWords.AskedBy(scene) is { IsEmpty: false } details ? new DetailQuestion(details) { Cars = cars } : null;

    private static WhichCarQuestion? NoCar(Scene scene, string asked) =>
        scene.Has(Cue.Suggest | Cue.Cheapest) || scene.Wish.NamesVersion || scene.Message.Has(Cue.Documents | Cue.Payment | Cue.Booking) ? null : new WhichCarQuestion(asked);
}
