using System.Collections.Immutable;

namespace Ampl.Money;

/// <summary>
/// Taxes, fees and lending practice by the day from which they apply. Each list may hold several packs of one kind, and the
/// youngest that has begun counts, so that a quotation of an earlier day can be worked out again as it was. What a file
/// leaves out reads as its default: the JSON reader gives null for it, whatever the initialiser says.
/// </summary>
internal sealed record MoneyRules
{
    public static readonly MoneyRules None = new();

    public ImmutableArray<NationalPack> National { get; init => field = value.IsDefault ? [] : value; } = [];
    public ImmutableArray<StatePack> States { get; init => field = value.IsDefault ? [] : value; } = [];
    public ImmutableArray<LendingPack> Lending { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Null before the first pack begins.</summary>
    public NationalPack? NationalOn(DateOnly day) => Youngest(National, day);

    /// <summary>Null for a state without rules; its price is then on request.</summary>
    public StatePack? StateOn(string state, DateOnly day) =>
        Youngest(States, day, pack => pack.State.Equals(state, StringComparison.OrdinalIgnoreCase));

    /// <summary>Null before the first pack begins.</summary>
    public LendingPack? LendingOn(DateOnly day) => Youngest(Lending, day);

    private static T? Youngest<T>(ImmutableArray<T> packs, DateOnly day, Func<T, bool>? fits = null)
        where T : class, IPack
    {
        T? best = null;
        foreach (var pack in packs)
        {
            if (pack.From <= day && (best is null || pack.From > best.From) && (fits is null || fits(pack))) best = pack;
        }

        return best;
    }
}

/// <summary>Rules that apply from a day on.</summary>
internal interface IPack
{
    DateOnly From { get; }
}
