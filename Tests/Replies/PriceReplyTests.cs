using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Replies;

public sealed class PriceReplyTests
{
    [Theory]
    [InlineData(Language.English, "on-road")]
    [InlineData(Language.HindiLatin, "hai")]
    [InlineData(Language.Hindi, "ऑन-रोड")]
    [InlineData(Language.Marathi, "आहे")]
    [InlineData(Language.Gujarati, "છે")]
    public void On_road_price_comes_from_the_inventory_with_its_date_and_source(Language language, string word)
    {
        var reply = new Talk(language).Say("Seltos on road?", Cue.OnRoadPrice | Cue.Price, models: "Kia Seltos");

        reply.Text.ShouldContain("₹13,03,000");
        reply.Text.ShouldContain("2026");
        reply.Text.ShouldContain(word);
        reply.Plan.ShouldBe("on_road_price");
        reply.Sources.ShouldHaveSingleItem().Source.ShouldBe("inventory.csv");
        reply.Known.ShouldBeTrue();
    }

    [Fact]
    public void A_model_with_several_variants_is_answered_with_range_and_variants()
    {
        var reply = new Talk().Say("Creta price", Cue.Price, models: "Hyundai Creta");

        reply.Text.ShouldContain("₹11,00,000 to ₹16,50,000");
        reply.Text.ShouldContain("• SX CVT: ₹15,50,000 ex-showroom, ₹17,70,000 on-road");
        reply.Sources.Length.ShouldBe(3);
    }

    [Fact]
    public void A_named_variant_is_answered_alone()
    {
        var reply = new Talk().Say("Creta SX CVT on road price", Cue.OnRoadPrice, models: "Hyundai Creta");

        reply.Text.ShouldBe("The on-road price of Hyundai Creta SX CVT is ₹17,70,000 (as on 1 Nov 2026).");
    }

    [Fact]
    public void A_price_without_a_car_asks_which_car_and_answers_once_it_is_named()
    {
        var talk = new Talk();

        talk.Say("what is the on road price?", Cue.OnRoadPrice).Text.ShouldContain("Which car");
        talk.Say("Seltos", models: "Kia Seltos").Text.ShouldContain("₹13,03,000");
    }

    [Fact]
    public void An_on_road_price_that_the_file_lacks_is_not_made_up()
    {
        var reply = new Talk().Say("Aura on road price", Cue.OnRoadPrice, models: "Hyundai Aura");

        reply.Known.ShouldBeFalse();
        reply.Text.ShouldContain("I don't have an on-road price");
        reply.Text.ShouldContain("₹6,49,000");
        reply.Text.ShouldContain("Asha Patil");
    }

    [Fact]
    public void Registration_in_a_named_city_is_told_to_differ()
    {
        var reply = new Talk().Say("Seltos on road in Pune", Cue.OnRoadPrice, new Entities { ModelsMentioned = ["Kia Seltos"], City = "Pune" });

        reply.Text.ShouldContain("registration in Pune");
    }

    [Fact]
    public void The_price_of_a_sold_out_car_says_that_it_is_sold_out()
    {
        var reply = new Talk().Say("Thar price", Cue.Price, models: "Mahindra Thar");

        reply.Text.ShouldContain("₹15,49,000");
        reply.Text.ShouldContain("sold out");
    }

    [Fact]
    public void A_version_that_is_not_built_is_said_to_be_missing_before_the_others_are_priced()
    {
        var reply = new Talk().Say("Creta CNG price", Cue.Price | Cue.Fuel, new Entities { ModelsMentioned = ["Hyundai Creta"], FuelTypesMentioned = ["cng"] });

        reply.Text.ShouldStartWith("We don't have Hyundai Creta in CNG.");
        reply.Text.ShouldContain("₹11,00,000");
    }

    [Fact]
    public void A_fuel_named_with_the_model_narrows_its_variants()
    {
        var reply = new Talk().Say("Creta diesel price", Cue.Price, new Entities { ModelsMentioned = ["Hyundai Creta"], FuelTypesMentioned = ["diesel"] });

        reply.Text.ShouldContain("Hyundai Creta SX Diesel: ex-showroom price ₹16,50,000, on-road price ₹18,90,000");
        reply.Text.ShouldNotContain("₹11,00,000");
    }

    [Fact]
    public void A_price_of_unknown_kind_is_not_called_ex_showroom()
    {
        var cars = SampleDealer.Records.Vehicles.Select(car => car with { ExShowroomPrice = null, OnRoadPrice = null });
        var talk = new Talk(dealership: SampleDealer.Of(SampleDealer.Records with { Vehicles = [.. cars] }));

        talk.Say("Creta price", Cue.Price, models: "Hyundai Creta").Text.ShouldNotContain("showroom");
        talk.Say("Seltos price", Cue.Price, models: "Kia Seltos").Text.ShouldNotContain("showroom");
        talk.Say("Seltos EMI", Cue.Emi, models: "Kia Seltos").Text.ShouldNotContain("showroom");
        talk.Say("compare", Cue.Compare, models: ["Kia Seltos", "Tata Punch"]).Text.ShouldNotContain("showroom");
    }

    [Fact]
    public void A_question_about_the_dealership_is_not_answered_with_the_car_at_hand()
    {
        var talk = new Talk();
        talk.Say("Seltos price", Cue.Price, models: "Kia Seltos");

        talk.Say("is a warranty available", Cue.Warranty | Cue.Availability).Sources.ShouldHaveSingleItem().Namespace.ShouldBe("faq");
    }
}
