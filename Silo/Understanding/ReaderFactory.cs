using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Silo.Hosting;
using Ampl.Understanding;
using Microsoft.Extensions.Logging;

namespace Ampl.Silo.Understanding;

/// <summary>
/// Makes readers for dealers from one trained model. Training is deterministic, so its result is kept beside
/// the database under the fingerprint of its examples; without that file the model is trained again.
/// </summary>
internal sealed partial class ReaderFactory(ProductFiles files, ILogger<ReaderFactory> log)
{
    private readonly Lock _training = new();
    private UnderstandingModel? _model;

    private string CacheFile => Path.Combine(files.DataDirectory, ".ampl", "understanding.model");

    public MessageReader For(VehicleCatalogue vehicles) => MessageReader.Create(Model(), vehicles.AllModelNames);

    private UnderstandingModel Model()
    {
        lock (_training) return _model ??= Create();
    }

    private UnderstandingModel Create()
    {
        var cache = File.Exists(CacheFile) ? File.ReadAllBytes(CacheFile) : [];
        var model = UnderstandingModel.Create(UnderstandingFiles.Load(files), cache);
        var trained = model.ToCache();
        if (!trained.AsSpan().SequenceEqual(cache)) Keep(trained);
        return model;
    }

    /// <summary>Moved into place whole, so that a crash or a second process never leaves half a file.</summary>
    private void Keep(byte[] trained)
    {
        var temporary = $"{CacheFile}.{Environment.ProcessId}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(CacheFile)!);
            File.WriteAllBytes(temporary, trained);
            File.Move(temporary, CacheFile, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNotKept(failure.Message); // A read-only data directory costs the training at each start, nothing else.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The trained model was not kept and is trained at each start: {Reason}")]
    private partial void LogNotKept(string reason);
}
