using System.Collections.Frozen;

namespace Ampl.Knowledge.Vehicles;

/// <summary>
/// What body the models of the market have: for lists without such a column, and to name something alike in place of a car
/// that is not sold here. It is compared by and never told as the dealer's word.
/// </summary>
internal sealed class BodyTypes
{
    public const string File = "understanding/bodies.json";
    public static readonly BodyTypes None = new([]);

    private readonly FrozenDictionary<string, string> _types;

    public BodyTypes(IEnumerable<(string Type, string Model)> models) =>
        _types = models.DistinctBy(pair => VehicleNames.Compact(pair.Model)).ToFrozenDictionary(pair => VehicleNames.Compact(pair.Model), pair => pair.Type, StringComparer.Ordinal);

    /// <param name="model">With its maker: "Honda City"; empty for one that is not known.</param>
    public string Of(string model) => _types.GetValueOrDefault(VehicleNames.Compact(model), "");
}
