using System.Collections.Frozen;
using System.Text;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;

namespace Ampl.Knowledge.Documents;

/// <summary>Translates the headers of other people's files into the field names of API.md 6.</summary>
internal static class FieldNames
{
    private static readonly FrozenDictionary<string, string> Vehicles = Aliases(
        ("model_name", "model name vehicle_name car car_name car_model vehicle_model product_name model_variant vehicle model_display"),
        ("brand", "make manufacturer company oem brand_name"),
        ("variant", "trim variant_name trim_level grade version edition varient"),
        ("price", "price_inr cost price_rs price_in_rs price_in_inr selling_price amount mrp rate list_price base_price asking_price asking ask our_price deal_price final_price price_lakh price_in_lakh price_in_lakhs price_lakhs msrp"),
        ("ex_showroom_price", "ex_showroom exshowroom exshowroom_price ex_showroom_inr ex_price showroom_price ex_sr_price ex_sr esp"),
        ("on_road_price", "on_road onroad onroad_price on_road_inr orp otr otr_price price_on_road"),
        ("on_road_in", "on_road_city on_road_town on_road_location"),
        ("category", "type body_type body vehicle_type segment body_style car_type"),
        ("fuel_type", "fuel fueltype fuel_variant runs_on powertrain"),
        ("transmission", "trans gearbox transmission_type gear gear_type gear_box manual_automatic mt_at"),
        ("engine_cc", "engine cc displacement engine_capacity engine_size displacement_cc cubic_capacity"),
        ("power_hp", "power max_power bhp power_bhp hp power_ps horsepower"),
        ("torque_nm", "torque max_torque nm"),
        ("mileage_kmpl", "mileage kmpl fuel_efficiency fuel_economy average arai_mileage avg"),
        ("seating_capacity", "seats seating seater no_of_seats seat_capacity number_of_seats capacity passenger_capacity seat_count passengers"),
        ("colours", "body_color body_colour paint_options colour_options color_options colors color colours colour available_colors available_colours shades shade paint"),
        ("year", "launch_year reg_year_month year_of_mfg model_year mfg_year manufacturing_year yom reg_year registration_year make_year reg_yr model_yr mfg_yr year_of_registration year_of_manufacture"),
        ("availability", "available status stock_status in_stock"),
        ("units", "how_many stock stock_qty qty quantity units_available no_of_units stock_count stock_quantity stock_nos"),
        ("km_driven", "kms_driven kms_done km_done kms_covered km_reading kilometers_driven kilometres_driven km kms odometer odometer_km odometer_kms odometer_reading kilometers kilometres km_run kms_run run_km run driven driven_km mileage_run"),
        ("owners", "hand owner ownership no_of_owners number_of_owners owner_no owner_number owner_type previous_owners ownership_type"),
        ("outlets", "outlet branch branches showroom showrooms yard dealership available_at outlet_name branch_name stocked_at"),
        ("features", "feature key_features highlights equipment"),
        ("safety_features", "safety"),
        ("description", "desc details summary about notes remarks comments comment note remark other_details"),
        ("as_on", "price_date as_of price_as_on effective_date updated_on last_updated"));

    private static readonly (string Beginning, string Field)[] LongVehicleHeaders =
    [
        ("on_road", "on_road_price"), ("onroad", "on_road_price"), ("ex_sh", "ex_showroom_price"), ("fuel_eff", "mileage_kmpl"), ("exsh", "ex_showroom_price"),
        ("arai", "mileage_kmpl"), ("mileage", "mileage_kmpl"), ("seating", "seating_capacity"),
        ("available_colo", "colours"), ("max_power", "power_hp"), ("max_torque", "torque_nm"), ("engine_cap", "engine_cc"), ("stock_stat", "availability"),
    ];

    private static readonly string[] OfCar = ["vehicle", "car", "model"];
    private static readonly string[] OfGrade = ["grade", "trim", "variant", "version"];
    private static readonly string[] OfFuel = ["mileage", "kmpl", "average", "avg"];

    /// <summary>A word that tells what a column holds, whatever else its header says: "Shades Available", "Stock Position".</summary>
    private static readonly (string Field, string[] Words)[] TellingWords =
    [
        ("availability", ["stock", "availability", "status"]), // Before the road: "Stk Ring Road" counts cars at an outlet.
        ("units", ["pieces", "pcs", "nos", "qty", "quantity", "stk"]),
        ("on_road_price", ["road"]),
        ("ex_showroom_price", ["showroom"]),
        ("colours", ["paint", "paints", "shade", "shades", "colour", "colours", "color", "colors"]),
        ("seating_capacity", ["seats", "seating", "seater", "seat", "persons", "people", "passengers", "baithak", "pax"]),
        ("mileage_kmpl", OfFuel),
        ("km_driven", ["odometer", "driven", "kms"]),
        ("owners", ["owner", "owners"]),
        ("transmission", ["gearbox", "transmission"]),
        ("year", ["my", "mfg"]),
        ("variant", OfGrade),
        ("category", ["body", "segment"]),
        ("torque_nm", ["torque"]),
        ("features", ["features", "feature", "equipment", "highlights"]),
        ("fuel_type", ["fuel", "source"]),
        ("power_hp", ["bhp", "power"]),
        ("engine_cc", ["cc", "displacement"]),
        ("price", ["price", "rate", "mrp"]),
        ("model_name", ["model"]),
    ];

    /// <summary>Beside these it is another thing: a fuel tank, a stock number, the colour of the seats.</summary>
    private static readonly FrozenSet<string> Otherwise = FrozenSet.Create(
        StringComparer.Ordinal, "tank", "number", "id", "tax", "roadside", "code", "warranty", "service", "insurance", "interior", "window", "windows", "steering", "date", "cost", "safety", "material", "interest", "loan", "emi", "manual", "range", "per", "cover", "belt");

    private static readonly FrozenDictionary<string, string> Faqs = Aliases(
        ("question", "q query title ques faq"),
        ("answer", "a ans response reply text"),
        ("category", "topic section group type"),
        ("tags", "keywords tag labels"),
        ("related", "related_questions see_also"),
        ("priority", "weight rank"));

    private static readonly FrozenDictionary<string, string> Documents = Aliases(
        ("offer_title", "offer offer_name title name scheme_title headline"),
        ("discount_type", "type offer_type benefit_type"),
        ("discount_value", "discount value amount benefit discount_amount cashback bonus customer_gets you_get you_save savings saving offer_benefit"),
        ("applicable_models", "models model applies_to applies valid_for available_on applicable_on applicable_to valid_on vehicles cars car applicable_cars on_car for_which_car for_which_cars which_car for_car for_cars for_models eligible_models"),
        ("valid_from", "start start_date starts starts_on first_day from valid_since begins effective_from"),
        ("valid_until", "end end_date ends until valid_till valid_upto valid_to expiry expires expiry_date till last_day ends_on valid_through to up_to last_date closes closing_date"),
        ("scheme_name", "scheme finance_scheme loan_name"),
        ("provider", "bank lender lender_name bank_name financier_name finance_company nbfc financer insurance_co insurer company insurance_company offered_by financier"),
        ("interest_rate", "rate rate_of_interest roi interest apr new_car_rate"),
        ("electric_interest_rate", "ev_rate electric_rate ev_interest_rate"),
        ("used_interest_rate", "used_rate used_car_rate pre_owned_rate"),
        ("max_tenure_months", "max_tenure tenure tenure_months maximum_tenure longest_tenure loan_tenure longest_period max_period period"),
        ("min_down_payment_percent", "min_down_payment down_payment minimum_down_payment down_payment_percent smallest_down_payment least_down_payment lowest_down_payment"),
        ("policy_name", "policy plan plan_name product"),
        ("coverage_type", "coverage cover cover_type policy_type kind kind_of_cover"),
        ("coverage_amount", "sum_insured idv insured_value cover_amount"),
        ("premium_amount", "premium annual_premium yearly_premium price"),
        ("has_zero_dep", "zero_dep zero_depreciation"),
        ("has_roadside_assistance", "roadside_assistance rsa"),
        ("add_ons", "addons add_on_covers riders extras"),
        ("text", "description details body content terms conditions summary"));

    private static readonly FrozenSet<string> Loose = FrozenSet.Create(StringComparer.Ordinal, "amount", "value", "price", "rate", "type", "kind", "product", "plan", "cover", "from", "to", "till", "start", "starts", "end", "ends");

    /// <summary>Fields of any table, whatever it lists.</summary>
    private static readonly FrozenSet<string> Common = FrozenSet.Create(StringComparer.Ordinal, "offer_title", "text", "applicable_models", "provider");

    /// <summary>A row of a list of cars under our field names. A heading that is one of ours goes before any that only sounds like it.</summary>
    public static RawRecord Vehicle(RawRecord row)
    {
        var told = StockColumns.Summed(OnRoadTown.Told(row));
        var ours = told.Fields.Keys.Select(key => Translate(Vehicles, key)).Where(Vehicles.ContainsKey).ToHashSet(StringComparer.Ordinal);
        return told.Under(key => Vehicle(key) is var field && ours.Contains(field) && Translate(Vehicles, key) != field ? key : field);
    }

    /// <summary>What price lists add to a header, as the town in "On-Road Surat (Rs.)", changes nothing.</summary>
    public static string Vehicle(string header)
    {
        var field = Translate(Vehicles, header);
        if (Vehicles.ContainsKey(field)) return field;
        foreach (var (beginning, name) in LongVehicleHeaders)
        {
            if (field.StartsWith(beginning, StringComparison.Ordinal)) return name;
        }

        var words = field.Split('_');
        if (words.Any(OfCar.Contains) && words.Any(OfGrade.Contains)) return "model_name"; // "Vehicle & grade" is its whole name.
        if (words.Contains("range") && words.Any(OfFuel.Contains)) return "mileage_kmpl"; // One column for how far all cars go: "Avg/Range".
        return words[^1] == "no" || words.Any(Otherwise.Contains) ? field : TellingWords.FirstOrDefault(telling => words.Any(telling.Words.Contains)).Field ?? field;
    }

    /// <summary>As a reader sees it: "Registered in" of "registered_in".</summary>
    public static string Shown(string field) => $"{char.ToUpperInvariant(field[0])}{field[1..].Replace('_', ' ')}";

    public static string Faq(string header) => Translate(Faqs, header);

    public static string Document(string header)
    {
        var field = Translate(Documents, header);
        return Documents.ContainsKey(field) ? field : LoanHeaders.Field(field.Split('_')) ?? field;
    }

    /// <summary>
    /// A row of a table under our field names. "Amount", "price" or "rate" say nothing by themselves: they are a discount, a
    /// premium or an interest rate only beside a heading that tells, or what a floor mat costs would be taken off a car.
    /// </summary>
    public static RawRecord Document(RawRecord row, KnowledgeNamespace shelf)
    {
        var tells = shelf == KnowledgeNamespace.Insurance || row.Fields.Any(cell => Tells(cell.Key, cell.Value, shelf));
        return row.Under(key => !tells && Loose.Contains(key) ? key : Document(key));
    }

    /// <summary>"Amount" among offers is one, and "end" over a day ends something.</summary>
    private static bool Tells(string key, string value, KnowledgeNamespace shelf) =>
        Loose.Contains(key) ? (shelf == KnowledgeNamespace.Sales && key is ("amount" or "value")) || DayParser.Parse(value) is not null
        : Documents.GetValueOrDefault(Document(key)) is { } field && !Common.Contains(field);

    /// <summary>True for a field of a vehicle under this product's own name; what else a list holds is told in its own words.</summary>
    public static bool IsVehicleField(string field) => Vehicles.GetValueOrDefault(field) == field;

    /// <summary>True for a key that names a field of an offer, scheme or policy, so that "Note: …" stays text.</summary>
    public static bool IsDocumentField(string key) => Documents.ContainsKey(Document(key));

    private static string Translate(FrozenDictionary<string, string> names, string header)
    {
        var key = Key(header);
        return names.GetValueOrDefault(key, key);
    }

    /// <summary>"Ex-Showroom Price (₹)" and "exShowroomPrice" become "ex_showroom_price".</summary>
    public static string Key(string header)
    {
        var bracket = header.IndexOf('(', StringComparison.Ordinal);
        var name = bracket > 0 && !TellsWhichPrice(header.AsSpan(bracket)) && !NamesSeveral(header, bracket) ? header[..bracket] : header;
        var key = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var c = TextFold.Fold(name[i]);
            if (i > 0 && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1])) key.Append('_');
            if (char.IsLetterOrDigit(c)) key.Append(c);
            else if (key.Length > 0 && key[^1] != '_') key.Append('_');
        }

        return key.ToString().TrimEnd('_');
    }

    /// <summary>"Price (ex-showroom)": what stands in brackets is mostly a unit, and here the meaning.</summary>
    private static bool TellsWhichPrice(ReadOnlySpan<char> bracket) =>
        bracket.Contains("showroom", StringComparison.OrdinalIgnoreCase) || bracket.Contains("road", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Mid (Astor/Basalt)": which cars the figures below are for.</summary>
    private static bool NamesSeveral(string header, int bracket)
    {
        var named = header[bracket..].Trim('(', ')', ' ').Split(['/', ','], StringSplitOptions.TrimEntries);
        return named.Length > 1 && named.All(name => name.Length > 1 && !MeasuringUnits.IsUnit(name)) && !IsField(Key(header[..bracket]));
    }

    private static bool IsField(string key) => Vehicles.ContainsKey(key) || Faqs.ContainsKey(key) || Documents.ContainsKey(key);

    private static FrozenDictionary<string, string> Aliases(params (string Field, string Others)[] fields) =>
        fields.SelectMany(field => field.Others.Split(' ').Append(field.Field).Select(alias => (alias, field.Field)))
            .DistinctBy(pair => pair.alias)
            .ToFrozenDictionary(pair => pair.alias, pair => pair.Field, StringComparer.Ordinal);
}
