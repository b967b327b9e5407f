using System.Collections.Immutable;
using Ampl.Retrieval;

namespace Ampl.Knowledge.Vehicles;

/// <summary>Narrows the variants of one model by the words said after its name.</summary>
internal sealed class VariantPicker
{
    private const int MostOnStack = 64;
    private readonly ImmutableArray<Vehicle> _vehicles;
    private readonly ImmutableArray<ImmutableArray<ListedWord>> _trims;
    private readonly ImmutableArray<ImmutableArray<ListedWord>> _kinds;

    public VariantPicker(ImmutableArray<Vehicle> vehicles)
    {
        _vehicles = vehicles;
        var kinds = vehicles.Select(Kinds).ToList();
        _kinds = [.. kinds.Select(words => words.Select(ListedWord.Whole).ToImmutableArray())];
        _trims = [.. vehicles.Select((vehicle, i) => Trim(vehicle, kinds[i]).Select(ListedWord.Whole).ToImmutableArray())];
    }

    public (ImmutableArray<Vehicle> Vehicles, bool Narrowed) Pick(ReadOnlySpan<string> said)
    {
        if (said.Length == 0 || _vehicles.Length == 0) return (_vehicles, false);
        var words = SaidWords.AsTheyAre(WithDrive(said));
        Span<int> scores = _vehicles.Length <= MostOnStack ? stackalloc int[_vehicles.Length] : new int[_vehicles.Length];
        var best = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Score(i, words);
            best = Math.Max(best, scores[i]);
        }

        if (best == 0) return (_vehicles, false);
        var named = Named(words);
        var picked = ImmutableArray.CreateBuilder<Vehicle>();
        for (var i = 0; i < scores.Length; i++)
        {
            if (named.Length > 0 ? named.Contains(i) : scores[i] == best) picked.Add(_vehicles[i]);
        }

        return (picked.DrainToImmutable(), true);
    }

    /// <summary>Whether the word belongs to the name of one of the trims.</summary>
    public bool HasTrim(string word)
    {
        var said = SaidWords.AsTheyAre([word]);
        return _trims.Any(trim => trim.Any(said.Has));
    }

    /// <summary>Those of several trims said in full ("SV and ZX"); none where one was: its fuel and gearbox decide then. "SX" in "SX (O)" is no trim of its own.</summary>
    private ImmutableArray<int> Named(SaidWords said)
    {
        var named = new List<int>();
        for (var i = 0; i < _trims.Length; i++)
        {
            if (_trims[i].Length > 0 && CountSaid(_trims[i], said) == _trims[i].Length) named.Add(i);
        }

        if (named.Count < 2) return [];
        named.RemoveAll(i => named.Exists(other => _trims[other].Length > _trims[i].Length && _trims[i].All(_trims[other].Contains)));
        return named.Select(i => string.Join(' ', _trims[i].Select(word => word.Stem))).Distinct(StringComparer.Ordinal).Count() > 1 ? [.. named] : [];
    }

    /// <summary>Two points a word, and one more for a trim that was named in full: "SX" means SX rather than SX (O).</summary>
    private int Score(int i, SaidWords said)
    {
        var trim = _trims[i];
        var trimWords = CountSaid(trim, said);
        var kindWords = 0;
        foreach (var word in _kinds[i])
        {
            if (said.Has(word) && !trim.Contains(word)) kindWords++;
        }

        var named = trim.Length > 0 && trimWords == trim.Length;
        return 2 * (trimWords + kindWords) + (named ? 1 : 0);
    }

    private static int CountSaid(ImmutableArray<ListedWord> words, SaidWords said)
    {
        var count = 0;
        foreach (var word in words)
        {
            if (said.Has(word)) count++;
        }

        return count;
    }

    /// <summary>"4x4" and "4x2", which are three words each to a reader, as one word: otherwise they share two.</summary>
    private static ReadOnlySpan<string> WithDrive(ReadOnlySpan<string> words)
    {
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (words[i] == "x" && words[i - 1] is "2" or "4" && words[i + 1] is "2" or "4")
                return (string[])[.. words[..(i - 1)], $"{words[i - 1]}x{words[i + 1]}", .. WithDrive(words[(i + 2)..])];
        }

        return words;
    }

    /// <summary>What a variant's name says behind its engine size: "Diesel AT 7 seater".</summary>
    private static IEnumerable<string> LaterWords(string variant) =>
        WithDrive(WordReader.WordsOf(variant).AsSpan()).ToArray().SkipWhile(word => !char.IsAsciiDigit(word[0]));

    /// <summary>The name before engine, fuel and gearbox: "SX (O)" of "SX (O) 1.5 Diesel AT".</summary>
    private static ImmutableArray<string> Trim(Vehicle vehicle, ImmutableArray<string> kinds) =>
        [.. WordReader.WordsOf(vehicle.Variant).TakeWhile(word => !char.IsAsciiDigit(word[0]) && !kinds.Contains(word))];

    private static ImmutableArray<string> Kinds(Vehicle vehicle)
    {
        var words = WordReader.WordsOf($"{vehicle.FuelText} {vehicle.TransmissionText}").Concat(LaterWords(vehicle.Variant)).ToList();
        words.AddRange(WordReader.WordsOf(vehicle.Variant).Where(VehicleWords.IsGearbox));
        words.Add(vehicle.FuelType.ToString().ToLowerInvariant());
        words.Add(vehicle.Transmission.ToString().ToLowerInvariant());
        return [.. words.Distinct().Where(word => word != "unknown")];
    }
}
