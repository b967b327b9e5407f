using Ampl.Flows;
using Ampl.Flows.Slots;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Tests.Understanding;
using Ampl.Understanding;

namespace Ampl.Tests.Flows;

public sealed class SlotReaderTests
{
    private static readonly VehicleCatalogue Cars = new(
    [
        new() { Id = "1", Brand = "Toyota", Model = "Toyota Glanza", Variant = "V AMT", Price = 1_000_000, FuelType = FuelType.Petrol },
        new() { Id = "2", Brand = "Toyota", Model = "Toyota Glanza", Variant = "G CNG", Price = 870_000, FuelType = FuelType.Cng, Availability = Availability.SoldOut },
    ]);

    [Theory]
    [InlineData("I want to book the glanza", "Toyota Glanza", null)]
    [InlineData("book a petrol glanza", "Toyota Glanza", null)]
    [InlineData("glanza cng book karni hai", null, "Toyota Glanza G CNG")]
    public void A_version_that_is_sold_out_is_not_taken_though_others_can_be_had(string text, string? taken, string? soldOut)
    {
        var message = MessageReader.Create(Readers.Model, ["Toyota Glanza"]).Read(text, Readers.Today);
        var slot = Visit.Book.Flows.SelectMany(flow => flow.Slots).First(slot => slot.Kind == SlotKind.Model);

        var read = SlotReader.Said(slot, new SlotContext(message, Visit.Start, Cars, Visit.Book));

        (read.Value, read.About).ShouldBe((taken, soldOut));
    }
}
