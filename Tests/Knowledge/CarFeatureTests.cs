using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Tests.Knowledge;

public sealed class CarFeatureTests
{
    private static readonly CarFeature Camera = CarFeature.Of("rear camera", ["parking camera*", "reverse camera"]);
    private static readonly CarFeature Sunroof = CarFeature.Of("sunroof", ["moonroof"]);
    private static readonly CarFeature Hud = CarFeature.Of("hud", []);

    private static readonly Vehicle Car = new()
    {
        Features = ["Reverse parking camera", "Shroud"], Description = "A roomy car. Sunroof: No. Made for families",
    };

    [Fact]
    public void A_list_may_call_it_otherwise() => Camera.In(Car).ShouldBe(new FeatureListing("Reverse parking camera", IsListed: true, IsDenied: false));

    [Fact]
    public void A_column_that_says_no_is_no_yes() => Sunroof.In(Car).ShouldBe(new FeatureListing("Sunroof: No.", IsListed: false, IsDenied: true));

    [Fact]
    public void What_stands_inside_another_word_is_nothing() => Hud.In(Car).ShouldBeNull();
}
