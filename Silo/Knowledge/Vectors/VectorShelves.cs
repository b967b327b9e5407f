using System.Collections.Immutable;
using System.Globalization;
using Ampl.Knowledge;
using Ampl.Providers;
using Ampl.Retrieval;

namespace Ampl.Silo.Knowledge.Vectors;

/// <summary>
/// Keeps a vector store outside in line with a dealer's passages, one namespace a shelf. A note of what it was given is
/// kept beside the vectors, so that only what changed is sent; without the note all is sent again, which does no harm.
/// </summary>
internal sealed class VectorShelves(IVectorStore store, string notePath)
{
    private const int Lot = 200;

    /// <exception cref="ProviderException">Not all was taken; the next run sends the rest.</exception>
    public async Task Bring(IEnumerable<VectorEntry> entries, CancellationToken cancellation)
    {
        var wanted = entries.ToList();
        if (wanted.Count == 0) return;
        var note = ReadNote();
        var changed = wanted.Where(entry => note.GetValueOrDefault(KeyOf(entry)) != entry.Hash).ToList();
        var kept = wanted.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        var gone = note.Keys.Where(key => !kept.Contains(key)).ToList();
        if (changed.Count + gone.Count == 0) return;
        await store.Prepare(wanted[0].Vector.Length, cancellation);
        foreach (var shelf in changed.GroupBy(entry => entry.Passage.Namespace))
        {
            foreach (var lot in shelf.Chunk(Lot))
            {
                await store.Put(shelf.Key, [.. lot.Select(Record)], cancellation);
                Note(lot.Select(entry => $"+{KeyOf(entry)}\t{entry.Hash}"));
            }
        }

        foreach (var shelf in gone.GroupBy(key => key[..key.IndexOf('\t', StringComparison.Ordinal)]))
        {
            if (!KnowledgeNamespaces.TryParse(shelf.Key, out var name)) continue;
            await store.Remove(name, [.. shelf.Select(key => key[(shelf.Key.Length + 1)..])], cancellation);
            Note(shelf.Select(key => $"-{key}"));
        }
    }

    /// <summary>The nearest of all shelves, nearest first.</summary>
    /// <exception cref="ProviderException">The store did not answer.</exception>
    public async Task<ImmutableArray<VectorMatch>> Nearest(float[] vector, int most, CancellationToken cancellation)
    {
        var shelves = KnowledgeNamespaces.All.ToArray().Select(shelf => store.Nearest(new VectorQuery(shelf, vector, most), cancellation));
        return [.. (await Task.WhenAll(shelves)).SelectMany(matches => matches).OrderByDescending(match => match.Score).Take(most)];
    }

    private static string KeyOf(VectorEntry entry) => $"{entry.Passage.Namespace.Wire()}\t{entry.Passage.Id}";

    /// <summary>Numbers go as numbers, so that the store can compare them.</summary>
    private static VectorRecord Record(VectorEntry entry)
    {
        var labels = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var numbers = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        labels["source"] = entry.Passage.Source;
        foreach (var (name, value) in entry.Passage.Metadata)
        {
            if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) numbers[name] = number;
            else labels[name] = value;
        }

        return new VectorRecord(entry.Passage.Id, entry.Vector, labels.ToImmutable(), numbers.ToImmutable());
    }

    private Dictionary<string, string> ReadNote()
    {
        var note = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(notePath)) return note;
        foreach (var line in File.ReadLines(notePath))
        {
            var end = line.LastIndexOf('\t');
            if (line.StartsWith('+') && line.Length - end - 1 == 2 * VectorFile.HashLength) note[line[1..end]] = line[(end + 1)..];
            else if (line.StartsWith('-')) note.Remove(line[1..]);
        }

        return note;
    }

    private void Note(IEnumerable<string> lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(notePath)!);
        File.AppendAllLines(notePath, lines);
    }
}
