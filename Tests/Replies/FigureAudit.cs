using System.Globalization;
using System.Text;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Replies;
using Ampl.Replies.Grounding;
using Shouldly;

namespace Ampl.Tests.Replies;

/// <summary>Checks that every number of a reply occurs in the dealer's records or among the figures a test allows.</summary>
internal static class FigureAudit
{
    private static readonly HashSet<decimal> Records = [.. Numbers(Everything())];

    public static void ShouldHoldOnlyKnownFigures(this Reply reply, params decimal[] computed)
    {
        foreach (var number in Numbers(reply.Text))
        {
            (Records.Contains(number) || computed.Contains(number)).ShouldBeTrue($"{number} is in no record: {reply.Text}");
        }
    }

    /// <summary>Bare values: what unit a text gives them is the grounding check's business.</summary>
    private static IEnumerable<decimal> Numbers(string text) =>
        QuantityReader.Read(text).Select(quantity => quantity.Unit == QuantityUnit.Months && quantity.Value % 12 == 0 ? quantity.Value / 12 : quantity.Value);

    private static string Everything()
    {
        var text = new StringBuilder(SampleDealer.Profile.ToString());
        foreach (var car in SampleDealer.Records.Vehicles) text.Append(CultureInfo.InvariantCulture, $"\n{Facts(car)}");
        foreach (var faq in SampleDealer.Faqs) text.Append('\n').Append(faq.Answer);
        foreach (var offer in SampleDealer.Records.Offers) text.Append(CultureInfo.InvariantCulture, $"\n{offer.DiscountValue} | {offer.ValidUntil:d M yyyy}");
        foreach (var policy in SampleDealer.Records.Policies) text.Append(CultureInfo.InvariantCulture, $"\n{policy.PremiumAmount}");
        return text.ToString();
    }

    private static string Facts(Vehicle car) => string.Create(
        CultureInfo.InvariantCulture,
        $"{car.FullName} | {car.Price} | {car.OnRoadPrice} | {car.EngineCc} | {car.MileageKmpl} | {car.SeatingCapacity} | {car.Year} | {string.Join('|', car.Features)} | {car.AsOn:d M yyyy}");
}
