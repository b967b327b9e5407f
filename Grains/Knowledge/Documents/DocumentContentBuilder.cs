using System.Collections.Immutable;
using System.Globalization;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Knowledge.Documents;

/// <summary>Collects what one document holds and numbers it.</summary>
/// <param name="part">Of a document that is read in parts, so that each numbers its own.</param>
/// <param name="isTable">True for rows of a table: one that bears no name of its own is not one of several offers or policies.</param>
internal sealed class DocumentContentBuilder(string source, KnowledgeNamespace shelf, bool isTable = false, string part = "")
{
    private readonly ImmutableArray<Offer>.Builder _offers = ImmutableArray.CreateBuilder<Offer>();
    private readonly ImmutableArray<FinanceScheme>.Builder _schemes = ImmutableArray.CreateBuilder<FinanceScheme>();
    private readonly ImmutableArray<InsurancePolicy>.Builder _policies = ImmutableArray.CreateBuilder<InsurancePolicy>();
    private readonly ImmutableArray<Passage>.Builder _passages = ImmutableArray.CreateBuilder<Passage>();
    private readonly ImmutableArray<RowProblem>.Builder _problems = ImmutableArray.CreateBuilder<RowProblem>();
    private int _index;

    /// <summary>What records without a name of their own are called by; the file's name where it is empty.</summary>
    public string Heading { get; set; } = "";

    public void AddProblem(int line, string reason) => _problems.Add(new(line, reason));

    /// <summary>Takes the record that the fields describe, or reports why not; false when they describe none.</summary>
    public bool AddRecord(RawRecord fields, string body)
    {
        if (fields.Fields.Count == 0 || (isTable && !Any(fields, "offer_title", "policy_name", "scheme_name", "provider", "applicable_models"))) return false;
        if (UnreadableDay(fields) is { } day)
        {
            AddProblem(fields.Line, $"{day} '{fields.Text(day)}' is not a day (write 2026-12-31); left out, since nobody knows until when it holds");
            return true;
        }

        if ((shelf == KnowledgeNamespace.Insurance && !isTable) || Any(fields, "policy_name", "premium_amount", "coverage_type"))
            return (!isTable || Any(fields, "policy_name", "offer_title", "provider")) && AddPolicy(fields, body);
        if (SchemeFields.IsLoan(fields)) return AddSchemes(fields, body);
        var isOffer = Any(fields, "discount_type", "discount_value", "valid_from", "valid_until") || (!isTable && fields.Has("applicable_models"));
        return isOffer && AddOffer(fields, body);
    }

    /// <param name="from">Where the days of its validity stand apart; else they are looked for in the text.</param>
    public void AddProse(string title, string body, DateOnly? from = null, DateOnly? until = null)
    {
        var id = RecordIds.InFile(source + part, _index++);
        if ((from ?? until) is null) (from, until) = DayParser.Validity(body);
        if (shelf == KnowledgeNamespace.Sales && title.Length > 0 && (from ?? until) is not null)
        {
            AddProseOffer(id, title, body, from, until);
            return;
        }

        _passages.Add(new Passage
        {
            Id = id,
            Namespace = shelf,
            Source = source,
            Title = title,
            Text = body,
            Keywords = shelf == KnowledgeNamespace.Insurance ? "insurance policy premium" : "",
            Kind = RecordKind.Passage,
            ValidFrom = from,
            ValidUntil = until,
        });
    }

    public DocumentContent Build() =>
        new(_offers.ToImmutable(), _schemes.ToImmutable(), _policies.ToImmutable(), _passages.ToImmutable(), _problems.ToImmutable());

    /// <summary>A lender of a list of them; false for any other row, as one term of a single loan is.</summary>
    public bool AddLoan(ImmutableArray<string> cells)
    {
        if (shelf == KnowledgeNamespace.Insurance || cells.Length != 2 || FieldNames.IsDocumentField(cells[0]) || LoanLines.Read(Heading, cells[0], cells[1]) is not { } scheme) return false;
        Add(scheme);
        return true;
    }

    /// <summary>A lender with its terms in sentences.</summary>
    public void AddLender(FinanceScheme scheme) => Add(scheme);

    private bool AddOffer(RawRecord fields, string body)
    {
        var (value, benefit) = (Value(fields), fields.Text("discount_value"));
        var text = OfferConditions.Sentences([value is null ? benefit : "", Text(fields, body), .. OfferConditions.Of(fields, body)]);
        var (from, until) = DaysOf(fields, text);
        _offers.Add(new Offer
        {
            Id = RecordIds.InFile(source + part, _index++),
            Title = Name(fields, "offer_title", "scheme_name"),
            DiscountType = Discount(fields),
            DiscountValue = value,
            ApplicableModels = OfferConditions.Models(fields),
            Condition = OfferConditions.Restriction(fields),
            ValidFrom = from,
            ValidUntil = until,
            Text = text,
            Source = source,
        });
        return true;
    }

    private void AddProseOffer(string id, string title, string body, DateOnly? from, DateOnly? until) => _offers.Add(new Offer
    {
        Id = id,
        Title = title,
        DiscountType = title.Contains("exchange", StringComparison.OrdinalIgnoreCase) ? DiscountType.Exchange : DiscountType.Other,
        ValidFrom = from,
        ValidUntil = until,
        Text = body,
        Source = source,
        IsProse = true,
    });

    private bool AddSchemes(RawRecord fields, string body)
    {
        var name = Name(fields, "scheme_name", "offer_title", "provider");
        foreach (var scheme in SchemeFields.Read(fields, name, WithConditions(fields, body))) Add(scheme);
        return true;
    }

    private void Add(FinanceScheme scheme) => _schemes.Add(scheme with { Id = RecordIds.InFile(source + part, _index++), Source = source });

    private bool AddPolicy(RawRecord fields, string body)
    {
        var policy = PolicyFields.Read(fields, Name(fields, "policy_name", "offer_title", "provider"), WithConditions(fields, body));
        _policies.Add(policy with { Id = RecordIds.InFile(source + part, _index++), Source = source });
        return true;
    }

    /// <summary>Under whatever heading the last day stands: an offer that is over must not pass for one that holds.</summary>
    private static (DateOnly? From, DateOnly? Until) DaysOf(RawRecord fields, string text)
    {
        var (from, until) = (fields.Date("valid_from"), fields.Date("valid_until"));
        if (until is not null) return (from, until);
        var days = fields.Fields.Where(field => field.Key != "valid_from").Select(field => DayParser.Parse(field.Value)).OfType<DateOnly>().Order().ToList();
        if (days.Count == 0) return DayParser.Validity(text) is var (since, end) ? (from ?? since, end) : (from, null);
        return (from ?? (days.Count > 1 ? days[0] : null), days[^1]);
    }

    private static string? UnreadableDay(RawRecord fields)
    {
        foreach (var field in (string[])["valid_from", "valid_until"])
        {
            if (fields.Has(field) && fields.Date(field) is null) return field;
        }

        return null;
    }

    private static string WithConditions(RawRecord fields, string body) => OfferConditions.Sentences([Text(fields, body), .. OfferConditions.Of(fields, body)]);

    private static string Text(RawRecord fields, string body) => body.Length > 0 ? body : fields.Text("text");

    private string Name(RawRecord fields, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fields.Has(name)) return fields.Text(name);
        }

        return Heading.Length > 0 ? Heading : Path.GetFileNameWithoutExtension(source).Replace('-', ' ').Replace('_', ' ');
    }

    private static bool Any(RawRecord fields, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fields.Has(name)) return true;
        }

        return false;
    }

    private static DiscountType Discount(RawRecord fields)
    {
        var type = fields.Text("discount_type").ToLower(CultureInfo.InvariantCulture);
        if (type.Contains("percent", StringComparison.Ordinal) || type.Contains('%', StringComparison.Ordinal)) return DiscountType.Percentage;
        if (type.Contains("exchange", StringComparison.Ordinal)) return DiscountType.Exchange;
        if (type.Contains("emi", StringComparison.Ordinal)) return DiscountType.Emi;
        if (type.Contains("flat", StringComparison.Ordinal) || type.Contains("cash", StringComparison.Ordinal)) return DiscountType.Flat;
        if (fields.Text("discount_value").Contains('%', StringComparison.Ordinal)) return DiscountType.Percentage;
        return $"{fields.Text("offer_title")} {fields.Text("discount_value")}".Contains("exchange", StringComparison.OrdinalIgnoreCase) ? DiscountType.Exchange : DiscountType.Other;
    }

    private static decimal? Value(RawRecord fields) =>
        fields.Text("discount_value").Contains('%', StringComparison.Ordinal) ? fields.Number("discount_value") : fields.Money("discount_value");
}
