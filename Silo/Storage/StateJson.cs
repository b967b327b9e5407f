using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Ampl.Silo.Storage;

/// <summary>Finds the generated JSON form of a state; nothing is stored through reflection.</summary>
internal sealed class StateJson(IEnumerable<JsonSerializerContext> contexts)
{
    private readonly JsonSerializerContext[] _contexts = [.. contexts];

    public JsonTypeInfo<T> Of<T>()
    {
        foreach (var context in _contexts)
            if (context.GetTypeInfo(typeof(T)) is JsonTypeInfo<T> info)
                return info;
        throw new InvalidOperationException($"{typeof(T)} is stored but has no generated JSON form; add it to GrainStateJson");
    }
}
