using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Understanding;

public sealed class CarTests
{
    [Theory]
    [InlineData("creta ka on road price kitna hai?", "Hyundai Creta")]
    [InlineData("Kreta price", "Hyundai Creta")]
    [InlineData("क्रेटा की कीमत", "Hyundai Creta")]
    [InlineData("Cretaची किंमत", "Hyundai Creta")]
    [InlineData("cretachi kimmat kiti", "Hyundai Creta")]
    [InlineData("નેક્સોનની કિંમત", "Tata Nexon")]
    [InlineData("grandvitara hybrid", "Maruti Grand Vitara")]
    [InlineData("xuv 700 ax7", "Mahindra XUV700")]
    [InlineData("hyryder mileage", "Toyota Urban Cruiser Hyryder")]
    [InlineData("vagonar hai kya", "Maruti Suzuki Wagon R")]
    [InlineData("i20 price", "Hyundai i20")]
    public void Models_are_found_misspelt_and_in_any_script_by_the_dealers_name(string text, string model) =>
        Readers.Entities(text).ModelsMentioned.ShouldBe([model]);

    [Theory]
    [InlineData("I live in the city of Pune")]
    [InlineData("good for city driving?")]
    [InlineData("I will punch in my number")]
    [InlineData("what a superb experience")]
    public void Words_that_only_look_like_models_are_not_cars(string text) => Readers.Entities(text).ModelsMentioned.ShouldBeEmpty();

    [Theory]
    [InlineData("Honda City price", "Honda City")]
    [InlineData("City ka mileage kitna hai", "Honda City")]
    [InlineData("price of punch", "Tata Punch")]
    public void Ambiguous_names_count_where_they_name_the_car(string text, string model) => Readers.Entities(text).ModelsMentioned.ShouldBe([model]);

    [Theory]
    [InlineData("not diesel, petrol", "petrol")]
    [InlineData("diesel nahi petrol chahiye", "petrol")]
    [InlineData("डिझेल नको, सीएनजी हवी", "cng")]
    public void A_refused_fuel_is_not_wanted(string text, string fuel) => Readers.Entities(text).FuelTypesMentioned.ShouldBe([fuel]);

    [Fact]
    public void A_name_with_a_fuel_in_it_asks_for_no_fuel() => Readers.Entities("Nexon EV price").FuelTypesMentioned.ShouldBeEmpty();

    [Theory]
    [InlineData("automatic SUV under 12 lakh, 7 seats", "automatic", 7)]
    [InlineData("saat seater manual gaadi", "manual", 7)]
    [InlineData("૭ સીટર ઓટોમેટિક", "automatic", 7)]
    public void Gearbox_and_seats_are_read(string text, string transmission, int seats)
    {
        var entities = Readers.Entities(text);
        (entities.Transmission, entities.SeatingRequirement).ShouldBe((transmission, seats));
    }

    [Theory]
    [InlineData("exchange my 2016 swift 60,000 km", "Maruti Suzuki Swift", 2016, 60_000)]
    [InlineData("purani wagonr 2015 80000 km chali hai, badle me nexon chahiye", "Maruti Suzuki Wagon R", 2015, 80_000)]
    public void The_car_that_is_given_has_model_year_and_distance(string text, string model, int year, int km)
    {
        var entities = Readers.Entities(text);
        (entities.TradeInModel, entities.TradeInYear, entities.TradeInKm).ShouldBe((model, year, km));
    }

    [Theory]
    [InlineData("मेरी पुरानी गाड़ी के 4 लाख मिल रहे हैं, नेक्सन के लिए कितना देना होगा?", 400_000)]
    [InlineData("juni gadi na 3.5 lakh male to nexon mate ketla aapva pade", 350_000)]
    [InlineData("If my old car fetches 2 lakh, what does the Nexon cost me?", 200_000)]
    public void What_an_old_car_fetches_is_not_the_budget_and_the_car_wanted_is_not_the_one_given(string text, int worth)
    {
        var said = Readers.Read(text);
        (said.OldCarWorth, said.Entities.BudgetMax, said.Entities.TradeInModel).ShouldBe((worth, null, null));
    }

    [Theory]
    [InlineData("diesel bilkul nahi", false)]
    [InlineData("diesel to bilkul nahi chahiye", false)]
    [InlineData("diesel wali nahi", false)]
    [InlineData("diesel nahi hai kya", true)]
    [InlineData("डीजल नहीं मिलेगी क्या", true)]
    public void A_fuel_is_refused_with_small_words_between_and_not_when_it_is_missed(string text, bool wanted) =>
        Readers.Entities(text).FuelTypesMentioned.ShouldBe(wanted ? ["diesel"] : []);

    [Theory]
    [InlineData("safar lamba hai")]
    [InlineData("I have a virus infection")]
    [InlineData("a tiger in the jungle safari park")]
    public void Ordinary_words_are_no_misspelt_cars(string text) => Readers.Entities(text).ModelsMentioned.ShouldBeEmpty();

    [Theory]
    [InlineData("white creta", "white")]
    [InlineData("काली वाली", "black")]
    [InlineData("સફેદ ગાડી", "white")]
    public void Colours_have_english_names(string text, string colour) => Readers.Entities(text).ColorPreference.ShouldBe(colour);

    [Fact]
    public void A_dealer_who_sells_both_means_the_electric_one_by_its_name()
    {
        var reader = MessageReader.Create(Readers.Model, ["Tata Curvv", "Tata Curvv EV"]);

        reader.Read("curvv ev ka price kya hai", Readers.Today).Entities.ModelsMentioned.ShouldBe(["Tata Curvv EV"]);
        reader.Read("curvv ka price kya hai", Readers.Today).Entities.ModelsMentioned.ShouldBe(["Tata Curvv"]);
    }

    [Theory]
    [InlineData("do you have the GLE in stock", "Mercedes-Benz GLE")]
    [InlineData("e-class ka price", "Mercedes-Benz E-Class")]
    [InlineData("eclass price", "Mercedes-Benz E-Class")]
    [InlineData("land rover defender", "Land Rover Defender")]
    [InlineData("defender ki kimat", "Land Rover Defender")]
    public void A_brand_of_two_words_is_left_away(string text, string model) =>
        MessageReader.Create(Readers.Model, ["Mercedes-Benz GLE", "Mercedes-Benz E-Class", "Land Rover Defender"]).Read(text, Readers.Today).Entities.ModelsMentioned.ShouldBe([model]);

    [Theory]
    [InlineData("diesel AT under 18 lakh", "automatic")]
    [InlineData("petrol at variant dikhao", "automatic")]
    [InlineData("is petrol at 104 rupees there?", null)]
    public void At_beside_a_fuel_is_a_gearbox(string text, string? transmission) => Readers.Entities(text).Transmission.ShouldBe(transmission);
}
