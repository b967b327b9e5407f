using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Silo.Hosting;
using Ampl.Understanding;
using Microsoft.Extensions.Logging;

namespace Ampl.Silo.Understanding;

/// <summary>
/// Makes readers for dealers from one trained model. Training is deterministic, so its result is kept beside
/// the database under the fingerprint of its examples; without that file the model is trained again. The model is
/// made beside the rest of the start, which needs it last.
/// </summary>
internal sealed partial class ReaderFactory
{
    private readonly ProductFiles _files;
    private readonly ILogger<ReaderFactory> _log;
    private readonly Lazy<UnderstandingModel> _model;

    public ReaderFactory(ProductFiles files, ILogger<ReaderFactory> log)
    {
        _files = files;
        _log = log;
        _model = new Lazy<UnderstandingModel>(Create);
        Learnt = Task.Run(() => _model.Value);
    }

    private string CacheFile => Path.Combine(_files.DataDirectory, ".ampl", "understanding.model");

    /// <summary>Ends when the model is there; fails when a file of the vocabulary or the examples is not as it should be.</summary>
    public Task Learnt { get; }

    public MessageReader For(VehicleCatalogue vehicles) => MessageReader.Create(_model.Value, vehicles.AllModelNames);

    private UnderstandingModel Create()
    {
        var cache = File.Exists(CacheFile) ? File.ReadAllBytes(CacheFile) : [];
        var model = UnderstandingModel.Create(UnderstandingFiles.Load(_files), cache);
        if (!model.IsFromCache) Keep(model.ToCache());
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
