using System.Text.Json;
using Ampl.Guardrails;
using Ampl.Silo.Hosting;
using Ampl.Silo.Understanding;

namespace Ampl.Silo.Guardrails;

/// <summary>Reads data/guardrails; a same-named file in the data directory replaces the product's.</summary>
internal static class GuardFiles
{
    /// <exception cref="InvalidDataException">The file is not as it should be; the message names it.</exception>
    public static GuardBook Output(ProductFiles files) => Read(files, "guardrails/output.json");

    private static GuardBook Read(ProductFiles files, string name)
    {
        var path = files.Require(name);
        try
        {
            return GuardBook.Parse(File.ReadAllText(path), CarNames(files));
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException)
        {
            throw new InvalidDataException($"{path}: {wrong.Message}", wrong);
        }
    }

    private static List<string> CarNames(ProductFiles files) =>
        [.. UnderstandingFiles.Models(files).Where(model => !model.Ambiguous).SelectMany(model => model.Also.Append(model.Model).Append(model.Brand)).Distinct()];
}
