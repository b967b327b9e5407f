namespace Orleans;

public interface IGrainFactory
{
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey)
        where TGrainInterface : IGrainWithStringKey;

    TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable;
}

public interface IClusterClient : IGrainFactory
{
    IServiceProvider ServiceProvider { get; }
}

public static class GrainExtensions
{
    public static GrainId GetGrainId(this IAddressable grain) => Find(grain).Id;
    public static string GetPrimaryKeyString(this IAddressable grain) => Find(grain).Id.Key.Value;

    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain)
        where TGrainInterface : IAddressable => Find(grain).Factory.GetGrain<TGrainInterface>(Find(grain).Id);

    private static (GrainId Id, IGrainFactory Factory) Find(IAddressable grain) => grain switch
    {
        GrainProxy reference => (reference.GrainId, reference.Host.Grains),
        IGrainBase { GrainContext: Activation activation } => (activation.GrainId, activation.Host.Grains),
        _ => throw new ArgumentException($"{grain.GetType()} is neither a grain nor a grain reference", nameof(grain)),
    };
}
