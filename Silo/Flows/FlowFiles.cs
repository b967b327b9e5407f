using Ampl.Flows;
using Ampl.Silo.Hosting;

namespace Ampl.Silo.Flows;

/// <summary>Reads the flows that ship with the product and those that the data folder adds or overrides.</summary>
internal static class FlowFiles
{
    /// <exception cref="InvalidDataException">A file is damaged; the message names it and says what is wrong.</exception>
    public static FlowBook Load(ProductFiles files) => FlowBook.Load(
        files.All(FlowBook.Folder, "*.json").ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal),
        files.Read);
}
