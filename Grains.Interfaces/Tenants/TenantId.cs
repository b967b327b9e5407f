namespace Ampl.Tenants;

/// <summary>The dealership group that owns a grain; every grain key begins with it.</summary>
[GenerateSerializer, Immutable, Alias("ampl.TenantId")]
public readonly record struct TenantId([property: Id(0)] string Value)
{
    public const int MaxLength = 64;

    /// <summary>Owner of what belongs to the installation and to no dealer: signing keys, accounts, delivery.</summary>
    public static readonly TenantId Platform = new("platform");

    /// <summary>Tenants are named with lower-case letters, digits and dashes, so a key can be split at '/'.</summary>
    public static bool IsValid(string value) =>
        value.Length is > 0 and <= MaxLength && value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    public override string ToString() => Value;
}
