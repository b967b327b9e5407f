using Ampl.Silo.Hosting;
using Ampl.Silo.Understanding;
using Ampl.Understanding;

namespace Ampl.Tests.Understanding;

/// <summary>One trained model for all tests here; training is deterministic, so nothing a test does changes it.</summary>
internal static class Readers
{
    public static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Lazy<UnderstandingData> LoadedData = new(() => UnderstandingFiles.Load(new ProductFiles("data")));
    private static readonly Lazy<UnderstandingModel> TrainedModel = new(() => UnderstandingModel.Create(LoadedData.Value));
    private static readonly Lazy<MessageReader> DealersReader = new(() => MessageReader.Create(TrainedModel.Value,
        ["Tata Nexon", "Tata Harrier", "Tata Punch", "Hyundai Creta", "Maruti Brezza", "Maruti Grand Vitara", "Mahindra XUV700", "Honda City", "Toyota Urban Cruiser Hyryder"]));

    public static UnderstandingData Data => LoadedData.Value;
    public static UnderstandingModel Model => TrainedModel.Value;

    public static MessageReader For(IEnumerable<string> dealerModels) => MessageReader.Create(Model, dealerModels);

    public static IReadOnlyList<Example> Labelled(string tag) => [.. ExampleFiles.Read(TestFile("Understanding/labelled", $"{tag}.jsonl"))];

    public static string TestFile(string folder, string name) => Path.Combine(ProductFiles.SolutionRoot()!, "Tests", folder, name);

    public static MessageReader Dealer => DealersReader.Value;

    public static Understood Read(string text, Intent? asked = null) => DealersReader.Value.Read(text, Today, asked);

    public static Entities Entities(string text) => Read(text).Entities;
}
