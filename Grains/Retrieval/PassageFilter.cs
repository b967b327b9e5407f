using System.Collections.Immutable;
using System.Globalization;
using Ampl.Knowledge;

namespace Ampl.Retrieval;

internal enum FilterOperator : byte
{
    Equal,
    In,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

/// <summary>One condition on a passage's metadata, by its wire name; text compares without case, numbers as numbers.</summary>
internal sealed record FilterCondition(string Field, FilterOperator Operator, ImmutableArray<string> Values)
{
    private readonly decimal? _bound = Values.Length == 1 ? Number(Values[0]) : null;

    public bool Holds(Passage passage)
    {
        if (!passage.Metadata.TryGetValue(Field, out var actual)) return false;
        return Operator switch
        {
            FilterOperator.Equal or FilterOperator.In => Values.Any(value => IsSame(actual, value)),
            FilterOperator.Greater => Number(actual) > _bound,
            FilterOperator.GreaterOrEqual => Number(actual) >= _bound,
            FilterOperator.Less => Number(actual) < _bound,
            _ => Number(actual) <= _bound,
        };
    }

    private static bool IsSame(string actual, string wanted) =>
        string.Equals(actual, wanted, StringComparison.OrdinalIgnoreCase)
        || (Number(actual) is { } number && number == Number(wanted));

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>All conditions must hold; a passage without the field does not pass, whoever asks.</summary>
internal sealed record PassageFilter(ImmutableArray<FilterCondition> Conditions)
{
    /// <summary>When set, passages that are not valid on that day are left out.</summary>
    public DateOnly? ValidOn { get; init; }

    /// <summary>Records of this kind are left out.</summary>
    public RecordKind? Without { get; init; }

    public bool Allows(Passage passage)
    {
        if (passage.Kind == Without) return false;
        if (ValidOn is { } day && !passage.IsValid(day)) return false;
        foreach (var condition in Conditions)
        {
            if (!condition.Holds(passage)) return false;
        }

        return true;
    }

    public static PassageFilter ValidAt(DateOnly day) => new([]) { ValidOn = day };
}
