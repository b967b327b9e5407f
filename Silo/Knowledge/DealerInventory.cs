using System.Collections.Immutable;
using Ampl.Knowledge;

namespace Ampl.Silo.Knowledge;

/// <summary>The cars of a dealer's folder, read straight from its files: for tools that have no database.</summary>
internal static class DealerInventory
{
    public static ImmutableArray<Vehicle> Read(string directory) =>
    [
        .. KnowledgeFile.Scan(directory)
            .Where(file => file.Namespace == KnowledgeNamespace.Inventory && file.IsReadable)
            .SelectMany(file => KnowledgeFileReader.Read(
                file, KnowledgeFile.Text(File.ReadAllBytes(file.FullPath)), DateOnly.FromDateTime(File.GetLastWriteTimeUtc(file.FullPath))).Records.Vehicles),
    ];
}
