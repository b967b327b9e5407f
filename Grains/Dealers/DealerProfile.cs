namespace Ampl.Dealers;

/// <summary>Who speaks for the dealer; shown to customers, so empty values are simply not shown.</summary>
internal sealed record DealerProfile
{
    public string BrandName { get; init; } = "AMPL";
    public string ManagerName { get; init; } = "AMPL Sales Team";
    public string ManagerPhone { get; init; } = "";
    public string ManagerEmail { get; init; } = "";
    public string Website { get; init; } = "https://www.amplindia.com";
    public string TollFreeNumber { get; init; } = "";

    /// <summary>Where the inventory's on-road prices hold; empty when the dealer has not said.</summary>
    public string State { get; init; } = "";
}
