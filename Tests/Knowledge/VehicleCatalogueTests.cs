using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Silo.Hosting;
using Ampl.Silo.Understanding;

namespace Ampl.Tests.Knowledge;

public sealed class VehicleCatalogueTests
{
    [Theory]
    [InlineData("creta", "Hyundai Creta")]
    [InlineData("HYUNDAI   CRETA", "Hyundai Creta")]
    [InlineData("maruti suzuki brezza", "Maruti Brezza")]
    [InlineData("grand vitara", "Maruti Grand Vitara")]
    [InlineData("grandvitara hybrid", "Maruti Grand Vitara")]
    [InlineData("xuv 700", "Mahindra XUV700")]
    [InlineData("XUV-700", "Mahindra XUV700")]
    [InlineData("xuv700", "Mahindra XUV700")]
    [InlineData("nexon", "Tata Nexon")]
    [InlineData("nexon ev", "Tata Nexon EV")]
    [InlineData("hycross", "Toyota Innova Hycross")]
    [InlineData("innova", "Toyota Innova Hycross")]
    [InlineData("cretta ka price", "Hyundai Creta")]
    [InlineData("क्रेटा की कीमत", "Hyundai Creta")]
    [InlineData("नेक्सॉन", "Tata Nexon")]
    [InlineData("ब्रेझाची किंमत", "Maruti Brezza")]
    [InlineData("सेल्टोस", "Kia Seltos")]
    [InlineData("एक्सयूवी 700", "Mahindra XUV700")]
    [InlineData("થારની કિંમત", "Mahindra Thar")]
    [InlineData("ક્રેટા", "Hyundai Creta")]
    [InlineData("हाइक्रॉस", "Toyota Innova Hycross")]
    public async Task A_mention_finds_its_model(string text, string model) =>
        (await Cars()).Resolve(text).ShouldHaveSingleItem().Model.ShouldBe(model);

    [Theory]
    [InlineData("what is your best price")]
    [InlineData("I live in the city and want a new car")]
    [InlineData("gaadi kab milegi")]
    [InlineData("Ferrari")]
    [InlineData("मुझे कार चाहिए")]
    public async Task Plain_words_name_no_model(string text)
    {
        var matches = (await Cars()).Resolve(text);

        matches.Where(match => match.Model != "Honda City").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("is the c 200 there", "C 200")]
    [InlineData("C220D kitne ki hai", "C 220d AMG Line")]
    [InlineData("N10 price", "N10 (O)")]
    [InlineData("c 200 or c 220d", "C 200", "C 220d AMG Line")]
    public void A_variant_that_one_model_has_stands_for_its_car(string text, params string[] variants)
    {
        var cars = new VehicleCatalogue([Version("Mercedes-Benz C-Class", "C 200"), Version("Mercedes-Benz C-Class", "C 220d AMG Line"), Version("Mahindra Bolero Neo", "N10 (O)")]);

        var match = cars.Resolve(text).ShouldHaveSingleItem();

        (match.ByVariant, match.NamesVariant).ShouldBe((true, true));
        match.Vehicles.Select(car => car.Variant).ShouldBe(variants);
    }

    [Theory]
    [InlineData("200 percent sure")]
    [InlineData("bs6 petrol")]
    [InlineData("4x4 SUV")]
    public void A_trim_that_is_no_name_of_its_own_stands_for_no_car(string text) =>
        new VehicleCatalogue([Version("Zorvex Lumina", "BS6 VX"), Version("Zorvex Terra", "4x4 AT"), Version("Zorvex Alta", "C 200"), Version("Zorvex Magna", "C 200")])
            .Resolve(text).ShouldBeEmpty();

    [Theory]
    [InlineData("fortuner 4x4", "4x4 AT")]
    [InlineData("what is the fortuner 4x2 for", "4x2 AT")]
    [InlineData("fortuner 4X2 ya innova", "4x2 AT")]
    public void Four_wheel_drive_is_one_word_of_a_trim(string text, string variant) =>
        new VehicleCatalogue([Version("Toyota Fortuner", "4x2 AT"), Version("Toyota Fortuner", "4x4 AT")])
            .Resolve(text).ShouldHaveSingleItem().Vehicles.ShouldHaveSingleItem().Variant.ShouldBe(variant);

    [Fact]
    public async Task A_variant_fuel_or_gearbox_narrows_the_model()
    {
        var cars = await Cars();

        cars.Resolve("creta sx").Single().Vehicles.Select(car => car.Variant).ShouldBe(["SX 1.5 Petrol CVT"]);
        cars.Resolve("creta sx (o)").Single().Vehicles.Select(car => car.Variant).ShouldBe(["SX (O) 1.5 Diesel AT"]);
        cars.Resolve("creta diesel").Single().Vehicles.ShouldHaveSingleItem().FuelType.ShouldBe(FuelType.Diesel);
        cars.Resolve("brezza automatic").Single().ShouldSatisfyAllConditions(
            match => match.NamesVariant.ShouldBeTrue(),
            match => match.Vehicles.ShouldHaveSingleItem().Variant.ShouldBe("ZXi 1.5 Petrol AT"));
        cars.Resolve("creta").Single().ShouldSatisfyAllConditions(
            match => match.NamesVariant.ShouldBeFalse(),
            match => match.Vehicles.Length.ShouldBe(3));
    }

    [Fact]
    public async Task Two_models_in_one_text_are_both_found_in_order() =>
        (await Cars()).Resolve("compare nexon and creta sx").Select(match => match.Model).ShouldBe(["Tata Nexon", "Hyundai Creta"]);

    [Fact]
    public async Task A_brand_alone_stands_for_its_models()
    {
        var models = (await Cars()).Resolve("koi tata gaadi dikhao");

        models.ShouldAllBe(match => !match.Certain);
        models.Select(match => match.Model).ShouldContain("Tata Punch");
    }

    [Fact]
    public async Task Filters_combine_and_sort_by_price()
    {
        var cars = await Cars();
        var found = cars.Find(new() { Category = "SUV", Transmission = Transmission.Automatic, PriceMax = 1_200_000, AvailableOnly = true });

        found.Length.ShouldBeGreaterThanOrEqualTo(2);
        found.ShouldAllBe(car => car.Price <= 1_200_000 && car.Category.Contains("SUV") && car.CanBeOrdered);
        found.Select(car => car.Price).ShouldBeInOrder();
        cars.Find(new() { Brand = "tata" }).ShouldAllBe(car => car.Brand == "Tata");
        cars.Find(new() { Category = "MUV", SeatsMin = 7 }).ShouldContain(car => car.Model == "Toyota Innova Hycross");
    }

    [Fact]
    public async Task Finding_agrees_with_what_the_filter_allows()
    {
        var cars = await Cars();
        foreach (var filter in (VehicleFilter[])[new(), new() { PriceMin = 900_000, PriceMax = 1_500_000 }, new() { Category = "compact suv", Brand = "KIA" },
            new() { Model = "tata nexon", Transmission = Transmission.Manual }, new() { Brand = "Nobody" }, new() { SeatsMin = 7, Fuel = FuelType.Diesel, AvailableOnly = true }])
        {
            cars.Find(filter).ShouldBe(cars.All.Where(filter.Allows), filter.ToString());
        }
    }

    [Fact]
    public async Task Variants_are_cheapest_first_and_the_cheapest_can_be_ordered()
    {
        var cars = await Cars();

        cars.VariantsOf("hyundai creta").Select(car => car.Price).ShouldBeInOrder();
        cars.CheapestOf("Hyundai Creta")!.Price.ShouldBe(1_199_000);
        cars.CheapestOf("Mahindra Thar")!.Availability.ShouldBe(Availability.SoldOut);
        cars.CheapestOf("Lada Niva").ShouldBeNull();
        cars.AllModelNames.ShouldContain("Toyota Innova Hycross");
    }

    [Fact]
    public void Names_of_a_foreign_inventory_get_their_short_forms()
    {
        VehicleNames.Split("Maruti Suzuki", "Wagon R").ShouldBe(("Maruti Suzuki", "Maruti Suzuki Wagon R"));
        VehicleNames.Split(null, "Land Rover Defender").Brand.ShouldBe("Land Rover");
        VehicleNames.Aliases("Maruti Suzuki", "Maruti Suzuki Wagon R").ShouldContain("wagonr");
        VehicleNames.Aliases("Maruti Suzuki", "Maruti Suzuki Wagon R").ShouldContain("wagon r");
        VehicleNames.Aliases("Zorvex", "Zorvex Lumina").ShouldContain("lumina");
    }

    private static async Task<VehicleCatalogue> Cars() => (await ShippedData.Knowledge()).Vehicles;

    [Theory]
    [InlineData("Skoda", "Skoda Kushaq Style 1.5 TSI DSG", "Skoda Kushaq", "Style 1.5 TSI DSG")]
    [InlineData("MG", "MG Hector Plus Select Pro", "MG Hector Plus", "Select Pro")]
    [InlineData("MG", "MG Hector Sharp", "MG Hector", "Sharp")]
    [InlineData("Maruti", "Maruti Alto 800 LXi", "Maruti Alto 800", "LXi")]
    [InlineData("Swift", "Swift VXi", "Maruti Suzuki Swift", "VXi")]
    [InlineData("Zorvex", "Zorvex Lumina Prime", "Zorvex Lumina Prime", "")]
    public void A_name_in_one_column_is_parted_by_the_models_on_the_market(string brand, string name, string model, string variant)
    {
        var car = UnderstandingFiles.ModelNames(new ProductFiles(ShippedData.Directory)).Complete([new Vehicle { Brand = brand, Model = name }])[0];

        (car.Model, car.Variant).ShouldBe((model, variant));
    }

    [Fact]
    public void A_model_listed_without_its_maker_or_by_two_names_bears_one()
    {
        var cars = UnderstandingFiles.ModelNames(new ProductFiles(ShippedData.Directory)).Complete(
            [
                new Vehicle { Model = "HECTOR PLUS", Variant = "Sharp" },
                new Vehicle { Model = "Ertiga", Variant = "ZXi" },
                new Vehicle { Brand = "Maruti", Model = "Maruti Ertiga", Variant = "VXi", IsUsed = true },
                new Vehicle { Brand = "Zorvex", Model = "Zorvex Lumina", Variant = "Prime" },
            ]);

        cars.Select(car => car.Model).ShouldBe(["MG Hector Plus", "Maruti Suzuki Ertiga", "Maruti Suzuki Ertiga", "Zorvex Lumina"]);
    }

    private static Vehicle Version(string model, string variant) => new() { Id = $"{model} {variant}", Brand = model.Split(' ')[0], Model = model, Variant = variant, Price = 1_000_000 };
}
