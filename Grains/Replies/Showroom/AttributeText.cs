using System.Globalization;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Money;
using Ampl.Questions;
using Ampl.Replies.Wording;

namespace Ampl.Replies.Showroom;

/// <summary>The label and the value of one property of a car, in words.</summary>
internal static class AttributeText
{
    private static readonly string[] SafetyWords =
        ["airbag", "abs", "ebd", "esp", "esc", "isofix", "camera", "sensor", "adas", "driver assistance", "hill", "ncap", "tpms", "brake", "safety"];

    public static string Label(CarAttribute attribute, Draft draft) => draft.Words(attribute switch
    {
        CarAttribute.Price => Phrase.LabelPrice,
        CarAttribute.OnRoadPrice => Phrase.LabelOnRoad,
        CarAttribute.Mileage => Phrase.LabelMileage,
        CarAttribute.Engine => Phrase.LabelEngine,
        CarAttribute.Power => Phrase.LabelPower,
        CarAttribute.Torque => Phrase.LabelTorque,
        CarAttribute.Seats => Phrase.LabelSeats,
        CarAttribute.Fuel => Phrase.LabelFuel,
        CarAttribute.Transmission => Phrase.LabelTransmission,
        CarAttribute.Category => Phrase.LabelCategory,
        CarAttribute.Year => Phrase.LabelYear,
        CarAttribute.KmDriven => Phrase.LabelKmDriven,
        CarAttribute.Owners => Phrase.LabelOwners,
        CarAttribute.Colours => Phrase.LabelColours,
        CarAttribute.Safety => Phrase.LabelSafety,
        CarAttribute.Features => Phrase.LabelFeatures,
        _ => Phrase.LabelVariants,
    });

    /// <summary>Null when the record does not say.</summary>
    public static string? Of(Vehicle car, CarAttribute attribute, Draft draft) => attribute switch
    {
        CarAttribute.Price => Rupees.Format(car.ExShowroomPrice ?? car.Price),
        CarAttribute.OnRoadPrice => car.OnRoadPrice is { } price ? Rupees.Format(price) : null,
        CarAttribute.Mileage => Mileage(car),
        CarAttribute.Engine => car.EngineCc is > 0 and { } cc ? $"{Rupees.Number(cc)} cc" : null,
        CarAttribute.Power => car.PowerHp is { } hp ? $"{Rupees.Number(hp)} hp" : null,
        CarAttribute.Torque => car.TorqueNm is { } nm ? $"{Rupees.Number(nm)} Nm" : null,
        CarAttribute.Seats => car.SeatingCapacity is { } seats ? Rupees.Number(seats) : null,
        CarAttribute.Fuel => Fuel(car, draft),
        CarAttribute.Transmission => Gearbox(car, draft),
        CarAttribute.Category => Filled(car.Category),
        CarAttribute.Year => car.Year is { } year ? year.ToString(CultureInfo.InvariantCulture) : null,
        CarAttribute.KmDriven => car.KmDriven is { } km ? $"{Rupees.Grouped(km)} km" : null,
        CarAttribute.Owners => Owner(car, draft),
        CarAttribute.Colours => Filled(string.Join(", ", car.Colours)),
        CarAttribute.Safety => Filled(string.Join(", ", car.Features.Where(IsSafety))),
        CarAttribute.Features => Filled(string.Join(", ", car.Features)),
        _ => Filled(car.Variant),
    };

    /// <summary>"2019 model, 44,900 km, Owner: first": what tells used cars of one name apart.</summary>
    public static string OfUsed(Vehicle car, Draft draft)
    {
        var year = car.Year is { } made ? draft.Words(Phrase.OfYear, (Slot.Count, made.ToString(CultureInfo.InvariantCulture))) : null;
        return string.Join(", ", new[] { year, Of(car, CarAttribute.KmDriven, draft), Of(car, CarAttribute.Owners, draft) is { } owner ? $"{Label(CarAttribute.Owners, draft)}: {owner}" : null }.OfType<string>());
    }

    public static Phrase? FuelWord(FuelType fuel) => fuel switch
    {
        FuelType.Petrol => Phrase.Petrol,
        FuelType.Diesel => Phrase.Diesel,
        FuelType.Cng => Phrase.Cng,
        FuelType.Electric => Phrase.Electric,
        FuelType.Hybrid => Phrase.Hybrid,
        FuelType.Lpg => Phrase.Lpg,
        _ => null,
    };

    public static Phrase? GearboxWord(Transmission gearbox) => gearbox switch
    {
        Transmission.Manual => Phrase.Manual,
        Transmission.Automatic => Phrase.Automatic,
        _ => null,
    };

    /// <summary>Files give CNG cars in km per kg under the same heading; an electric car has its range there.</summary>
    private static string? Mileage(Vehicle car)
    {
        if (car.IsElectric) return ElectricRange.Told(car.Description);
        if (car.MileageKmpl is not > 0) return null;
        return $"{Rupees.Number(car.MileageKmpl.Value)} {(car.FuelType == FuelType.Cng ? "km/kg" : "km/l")}";
    }

    /// <summary>The file's own words where they say more than ours ("mild hybrid petrol", "Automatic (CVT)").</summary>
    private static string? Fuel(Vehicle car, Draft draft) =>
        FuelWord(car.FuelType) is { } word && !SaysMore(car.FuelText, car.FuelType.ToString()) ? FeatureAnswers.Capital(draft.Words(word)) : Filled(car.FuelText);

    private static string? Gearbox(Vehicle car, Draft draft) =>
        GearboxWord(car.Transmission) is { } word && !SaysMore(car.TransmissionText, car.Transmission.ToString())
            ? FeatureAnswers.Capital(draft.Words(word))
            : Filled(car.TransmissionText);

    private static string? Owner(Vehicle car, Draft draft) => car.Owners switch
    {
        null => null,
        1 => draft.Words(Phrase.FirstOwner),
        2 => draft.Words(Phrase.SecondOwner),
        3 => draft.Words(Phrase.ThirdOwner),
        { } number => draft.Words(Phrase.LaterOwner, (Slot.Count, Rupees.Number(number))),
    };

    private static bool SaysMore(string text, string plain) =>
        text.Length > 0 && !text.Equals(plain, StringComparison.OrdinalIgnoreCase);

    private static bool IsSafety(string feature) =>
        Array.Exists(SafetyWords, word => feature.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}
