using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Questions;

/// <summary>Whether cars are of a wanted body type; each type in the catalogue is compared once, however many cars share it.</summary>
internal sealed class CategoryMatch(ImmutableArray<string> wanted)
{
    private readonly Dictionary<string, bool> _seen = new(StringComparer.OrdinalIgnoreCase);

    public bool Fits(Vehicle car)
    {
        if (wanted.IsEmpty) return true;
        if (_seen.TryGetValue(car.BodyType, out var fits)) return fits;
        foreach (var category in wanted) fits |= BodyCategory.Matches(car.BodyType, category);
        return _seen[car.BodyType] = fits;
    }
}
