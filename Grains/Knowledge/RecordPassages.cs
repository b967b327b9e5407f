using System.Globalization;
using Ampl.Knowledge.Documents;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Knowledge;

/// <summary>Writes the searchable text of typed records, long ones in pieces; figures in it come from the record's fields alone.</summary>
internal sealed class RecordPassages(ProseChunker chunker)
{
    private static readonly NumberFormatInfo Indian = new() { NumberGroupSizes = [3, 2], NumberDecimalDigits = 0 };

    public IEnumerable<Passage> Of(KnowledgeRecords records) =>
        records.Faqs.SelectMany(Of)
            .Concat(records.Vehicles.Select(Of))
            .Concat(records.Offers.SelectMany(Of))
            .Concat(records.Schemes.SelectMany(Of))
            .Concat(records.Policies.SelectMany(Of))
            .Concat(records.Passages.SelectMany(Of));

    private static Passage Of(Vehicle vehicle)
    {
        var facts = new List<string?>
        {
            $"{vehicle.FullName}.",
            $"Ex-showroom price {Rupees(vehicle.ExShowroomPrice ?? vehicle.Price)}{(vehicle.OnRoadPrice is { } road ? $", on-road price {Rupees(road)}" : "")}.",
            Sentence("", vehicle.Category, vehicle.FuelText, vehicle.TransmissionText, Figure(vehicle.EngineCc, "cc"), Figure(vehicle.PowerHp, "hp"),
                Figure(vehicle.TorqueNm, "Nm"), Figure(vehicle.MileageKmpl, "kmpl mileage"), Figure(vehicle.SeatingCapacity, "seats seating capacity")),
            Sentence("Colours: ", [.. vehicle.Colours]),
            Sentence("Features: ", [.. vehicle.Features]),
            $"Availability: {Wire(vehicle.Availability).Replace('_', ' ')}.",
            vehicle.Description,
        };
        return new Passage
        {
            Id = vehicle.Id,
            Namespace = KnowledgeNamespace.Inventory,
            Source = vehicle.Source,
            Title = vehicle.FullName,
            Text = string.Join(' ', facts.Where(fact => !string.IsNullOrEmpty(fact))),
            Kind = RecordKind.Vehicle,
            RecordId = vehicle.Id,
            Metadata = PassageMetadata.Of(vehicle),
        };
    }

    private IEnumerable<Passage> Of(Faq faq) =>
        Chunks(faq.Id, faq.Answer, text => new Passage
        {
            Namespace = KnowledgeNamespace.Faq,
            Source = faq.Source,
            Title = faq.Question,
            Text = text,
            Keywords = $"{string.Join(' ', faq.Tags)} {faq.Category.Replace('_', ' ')}",
            Kind = RecordKind.Faq,
            RecordId = faq.Id,
            Metadata = PassageMetadata.Of(faq),
        });

    private IEnumerable<Passage> Of(Offer offer) =>
        Chunks(offer.Id, offer.Text, text => new Passage
        {
            Namespace = KnowledgeNamespace.Sales,
            Source = offer.Source,
            Title = offer.Title,
            Text = text,
            Keywords = $"offer discount scheme {string.Join(' ', offer.ApplicableModels)}",
            Kind = RecordKind.Offer,
            RecordId = offer.Id,
            ValidFrom = offer.ValidFrom,
            ValidUntil = offer.ValidUntil,
            Metadata = PassageMetadata.Of(offer),
        });

    private IEnumerable<Passage> Of(FinanceScheme scheme) =>
        Chunks(scheme.Id, scheme.Text, text => new Passage
        {
            Namespace = KnowledgeNamespace.Sales,
            Source = scheme.Source,
            Title = scheme.Name,
            Text = text,
            Keywords = $"finance loan scheme emi interest rate {scheme.Provider} {string.Join(' ', Lenders.ShortNames(scheme.Lender))} {string.Join(' ', scheme.ApplicableModels)}",
            Kind = RecordKind.FinanceScheme,
            RecordId = scheme.Id,
            ValidFrom = scheme.ValidFrom,
            ValidUntil = scheme.ValidUntil,
            Metadata = PassageMetadata.Of(scheme),
        });

    private IEnumerable<Passage> Of(InsurancePolicy policy) =>
        Chunks(policy.Id, policy.Text, text => new Passage
        {
            Namespace = KnowledgeNamespace.Insurance,
            Source = policy.Source,
            Title = policy.Name,
            Text = text,
            Keywords = $"insurance policy premium cover {PassageMetadata.Wire(policy.CoverageType).Replace('_', ' ')} {policy.Provider} {string.Join(' ', policy.AddOns)}",
            Kind = RecordKind.InsurancePolicy,
            RecordId = policy.Id,
            Metadata = PassageMetadata.Of(policy),
        });

    private IEnumerable<Passage> Of(Passage prose) => Chunks(prose.Id, prose.Text, text => prose with { Text = text });

    /// <summary>A short text keeps the record's id; a long one is cut, and each piece names the record it belongs to.</summary>
    private IEnumerable<Passage> Chunks(string id, string text, Func<string, Passage> make)
    {
        var chunks = chunker.Split(text);
        if (chunks.Length <= 1) return [make(text) with { Id = id }];
        return chunks.Select((chunk, i) => make(chunk) with { Id = RecordIds.Chunk(id, i) });
    }

    private static string Wire(Availability availability) => PassageMetadata.Wire(availability);

    private static string? Figure(decimal? value, string unit) => value is null ? null : string.Create(CultureInfo.InvariantCulture, $"{value:0.##} {unit}");

    private static string? Sentence(string start, params string?[] parts)
    {
        var said = parts.Where(part => !string.IsNullOrEmpty(part)).ToArray();
        return said.Length == 0 ? null : $"{start}{string.Join(", ", said)}.";
    }

    private static string Rupees(decimal amount) => "₹" + decimal.Round(amount).ToString("N", Indian);
}
