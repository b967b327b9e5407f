using Ampl.EmbeddedHost.Activations;
using Ampl.EmbeddedHost.Calls;
using Orleans.Runtime;

namespace Orleans;

public interface IGrainFactory
{
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
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
    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        GrainProxy reference => reference.GrainId,
        IGrainBase instance => instance.GrainContext.GrainId,
        _ => throw new ArgumentException($"{grain.GetType()} is neither a grain nor a grain reference", nameof(grain)),
    };

    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.ToString();

    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain)
        where TGrainInterface : IAddressable => grain switch
        {
            GrainProxy reference => reference.Host.Grains.GetGrain<TGrainInterface>(reference.GrainId),
            IGrainBase { GrainContext: Activation activation } => activation.Host.Grains.GetGrain<TGrainInterface>(activation.GrainId),
            _ => throw new ArgumentException($"{grain.GetType()} is neither a grain nor a grain reference", nameof(grain)),
        };
}
