using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Silo.Knowledge;

/// <summary>The cars of a dealer's folder, read straight from its files: for tools that have no database.</summary>
internal static class DealerInventory
{
    /// <summary>A file that cannot be read has no cars here; loading the folder says what is wrong with it.</summary>
    public static ImmutableArray<Vehicle> Read(string directory, KnownModelNames models) =>
        models.Complete([.. KnowledgeFile.Scan(directory).Where(MayHoldCars).SelectMany(file => Vehicles(file))]);

    private static bool MayHoldCars(KnowledgeFile file) =>
        FileText.IsTable(file.Extension) && file.Namespace is null or KnowledgeNamespace.Inventory;

    private static ImmutableArray<Vehicle> Vehicles(KnowledgeFile file)
    {
        try
        {
            var modified = DateOnly.FromDateTime(File.GetLastWriteTimeUtc(file.FullPath));
            return KnowledgeFileReader.Read(file, File.ReadAllBytes(file.FullPath), modified).Records.Vehicles;
        }
        catch (Exception error) when (error is UnreadableFileException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
