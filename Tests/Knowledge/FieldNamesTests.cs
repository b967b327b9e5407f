using Ampl.Knowledge;
using Ampl.Knowledge.Documents;

namespace Ampl.Tests.Knowledge;

/// <summary>Headings as dealers' lists have them.</summary>
public sealed class FieldNamesTests
{
    [Theory]
    [InlineData("model_name", "Model", "Car Model", "Vehicle Model", "Car Name", "Product Name", "Vehicle Name")]
    [InlineData("brand", "Make", "Brand Name", "Manufacturer", "OEM")]
    [InlineData("variant", "Variant", "Trim Level", "Grade", "Version Name", "Trim / Variant")]
    [InlineData("ex_showroom_price", "Ex-Showroom Pune (Rs)", "Ex showroom", "Exshowroom Delhi", "Showroom Rate", "Price (Ex-Showroom)", "X-Showroom Price", "Ex-SR Price")]
    [InlineData("on_road_price", "On Road (Pune)", "OnRoad Price Nagpur", "Surat On Road", "Final On-Road Nagpur", "OTR price", "Price on road (Rs.)")]
    [InlineData("price", "Price", "Price (Rs. lakh)", "Selling Price", "Asking Price (INR)", "MRP", "Our Price")]
    [InlineData("fuel_type", "Fuel", "Fuel Type", "Power Source", "Type of Fuel", "Fuel Option")]
    [InlineData("transmission", "Gearbox", "Gear Box", "Transmission Type", "Gear", "Gearbox Type", "Manual/Automatic")]
    [InlineData("engine_cc", "Engine (cc)", "Displacement (cc)", "CC", "Cubic Capacity", "Engine Size", "Engine CC")]
    [InlineData("power_hp", "Max. Power (bhp)", "Power (PS)", "BHP", "Motor Power (hp)", "Peak Power")]
    [InlineData("torque_nm", "Peak Torque", "Torque (Nm)", "Motor Torque (Nm)", "NM")]
    [InlineData("mileage_kmpl", "Mileage (km/l)", "ARAI Mileage", "Fuel Economy", "Average (kmpl)", "Claimed Mileage", "KMPL")]
    [InlineData("seating_capacity", "Seats", "No. of Seats", "Seating", "Seater", "Passenger Capacity", "Seat Count")]
    [InlineData("colours", "Shades Available", "Paint Options", "Colour Choice", "Body Colours", "Exterior Colours", "Colors")]
    [InlineData("year", "Model Year", "MY", "Mfg Year", "Year of Mfg", "Reg. Year", "Year of Registration")]
    [InlineData("availability", "Stock Position", "In Stock?", "Availability", "Stock Status", "Current Status", "Qty in Stock", "Available?")]
    [InlineData("units", "Stock", "Stock (Nos)", "Qty", "Stock Qty", "No. of Units")]
    [InlineData("category", "Body Style", "Body Type", "Segment", "Car Type", "Type of Body")]
    [InlineData("features", "Top Features", "Equipment List", "Key Features", "Main Features", "Feature Highlights")]
    [InlineData("description", "Remarks", "Notes", "Description", "Comments", "Other Details")]
    public void A_heading_is_understood(string field, params string[] headings) =>
        headings.Where(heading => FieldNames.Vehicle(FieldNames.Key(heading)) != field).ShouldBeEmpty();

    [Theory]
    [InlineData("Fuel Tank (litres)")]
    [InlineData("Stock Number")]
    [InlineData("Seat Material")]
    [InlineData("Interior Colour")]
    [InlineData("Service Cost per Year")]
    [InlineData("Warranty Years")]
    [InlineData("Road Tax")]
    [InlineData("Insurance Price")]
    [InlineData("Power Windows")]
    [InlineData("Registration No")]
    public void A_column_of_another_thing_is_left_to_its_own_name(string heading) =>
        FieldNames.IsVehicleField(FieldNames.Vehicle(FieldNames.Key(heading))).ShouldBeFalse();
}
