namespace Ampl.Knowledge.Documents;

/// <summary>An insurance policy or cover out of the fields of a row.</summary>
internal static class PolicyFields
{
    private static readonly string[] ThirdParty = ["thirdparty", "liability"];
    private static readonly string[] ZeroDep = ["zerodep", "nildep", "bumpertobumper"];
    private static readonly string[] Comprehensive = ["comprehensive", "packagepolicy", "owndamage"];

    /// <param name="name">What the policy is called by.</param>
    public static InsurancePolicy Read(RawRecord fields, string name, string text)
    {
        var coverage = Coverage(fields, name);
        var premium = fields.Money("premium_amount");
        return new InsurancePolicy
        {
            Name = name,
            Provider = fields.Text("provider"),
            CoverageType = coverage,
            CoverageAmount = fields.Money("coverage_amount"),
            PremiumAmount = premium,
            HasZeroDep = fields.YesNo("has_zero_dep") ?? coverage == CoverageType.ZeroDep,
            HasRoadsideAssistance = fields.YesNo("has_roadside_assistance") ?? false,
            AddOns = fields.List("add_ons"),
            Text = premium is null && fields.Has("premium_amount") ? WithPremiums(fields, text) : text,
        };
    }

    /// <summary>"hatchback: 21450|compact_suv: 32700": several premiums are no single amount, and are told as they are written.</summary>
    private static string WithPremiums(RawRecord fields, string text)
    {
        var premiums = string.Join(", ", fields.List("premium_amount")).Replace('_', ' ');
        return text.Length == 0 ? $"Premium: {premiums}" : $"Premium: {premiums}. {text}";
    }

    /// <summary>By its own field, else by the name: "Third-party only, 3 years".</summary>
    private static CoverageType Coverage(RawRecord fields, string name)
    {
        var type = Vehicles.VehicleNames.Compact(fields.Text("coverage_type").Length > 0 ? fields.Text("coverage_type") : fields.Text("discount_type"));
        return type is "tp" ? CoverageType.ThirdParty
            : type is "package" or "full" ? CoverageType.Comprehensive
            : Of(type) is not CoverageType.Other and var told ? told : Of(Vehicles.VehicleNames.Compact(name));
    }

    private static CoverageType Of(string compact) =>
        Begins(compact, ZeroDep) ? CoverageType.ZeroDep
        : Begins(compact, ThirdParty) ? CoverageType.ThirdParty
        : Begins(compact, Comprehensive) ? CoverageType.Comprehensive
        : CoverageType.Other;

    private static bool Begins(string compact, string[] words) => Array.Exists(words, word => compact.StartsWith(word, StringComparison.Ordinal));
}
