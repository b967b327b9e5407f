using Ampl.Conversations;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Questions;
using Ampl.Retrieval;
using Ampl.Tests.Understanding;

namespace Ampl.Tests.Questions;

public sealed class CarFinderTests
{
    private static readonly DealerKnowledge Knowledge = new(
        new KnowledgeRecords { Vehicles = [Car("Hyundai", "Venue"), Car("Honda", "Amaze"), Car("Honda", "City"), Car("Toyota", "Glanza")] }, SearchIndex.Empty, "v1", DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData("How much is the Venue?", "Hyundai Venue")]
    [InlineData("venue me dashcam hai?", "Hyundai Venue")]
    [InlineData("glanza aur amaze me se kaun si", "Toyota Glanza", "Honda Amaze")]
    [InlineData("which city are you in")]
    [InlineData("where are you")]
    public void A_name_that_is_a_plain_word_is_the_car_when_said_to_its_dealer(string text, params string[] models)
    {
        var message = Readers.For(Knowledge.Vehicles.AllModelNames).Read(text, Readers.Today);

        var meant = CarFinder.Find(message, ConversationMemory.Empty, CarCriteria.None, Knowledge, KnownWords.None);

        meant.Named.Select(car => car.Model).ShouldBe(models, ignoreOrder: true);
    }

    private static Vehicle Car(string brand, string model) =>
        new() { Id = model, Brand = brand, Model = $"{brand} {model}", Variant = "VX", Price = 1_000_000 };
}
