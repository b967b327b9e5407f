using System.Collections.Frozen;
using System.Text.Json;

namespace Ampl.Silo.Storage;

/// <summary>The snake_case names under which the members of an enum are stored and queried.</summary>
internal static class StoredName<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static string Of(T value) => Names[value];

    public static T Parse(string name) => Values[name];
}
