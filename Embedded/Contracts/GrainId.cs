namespace Orleans.Runtime;

public readonly record struct GrainType(string Value)
{
    public static GrainType Create(string value) => new(value);

    public override string ToString() => Value ?? "";
}

public readonly record struct IdSpan(string Value)
{
    public static IdSpan Create(string value) => new(value);

    public override string ToString() => Value ?? "";
}

public readonly record struct GrainId(GrainType Type, IdSpan Key)
{
    public bool IsDefault => Type.Value is null;

    public static GrainId Create(GrainType type, string key) => new(type, IdSpan.Create(key));

    public static GrainId Create(string type, string key) => Create(GrainType.Create(type), key);

    public static GrainId Parse(string value, IFormatProvider? provider = null)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 ? Create(value[..slash], value[(slash + 1)..]) : throw new FormatException($"Unable to parse \"{value}\" as a grain id");
    }

    public override string ToString() => $"{Type}/{Key}";
}
