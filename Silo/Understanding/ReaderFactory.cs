using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Silo.Hosting;
using Ampl.Understanding;

namespace Ampl.Silo.Understanding;

/// <summary>
/// Makes readers for dealers from one trained model. Training is deterministic, so its result is kept beside
/// the database under the fingerprint of its examples; without that file the model is trained again. The model is
/// made from the first moment on beside the rest of the start, which needs it last.
/// </summary>
internal sealed class ReaderFactory
{
    private readonly ProductFiles _files;
    private readonly Lazy<UnderstandingModel> _model;

    public ReaderFactory(ProductFiles files)
    {
        _files = files;
        _model = new Lazy<UnderstandingModel>(Create);
        Learnt = Task.Run(() => _model.Value);
    }

    private string CacheFile => Path.Combine(_files.DataDirectory, ".ampl", "understanding.model");

    /// <summary>Ends when the model is there; fails when a file of the vocabulary or the examples is not as it should be.</summary>
    public Task Learnt { get; }

    /// <summary>Why the trained model could not be kept; null when it was.</summary>
    public string? NotKept { get; private set; }

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
            NotKept = failure.Message; // A read-only data directory costs the training at each start, nothing else.
        }
    }
}
