namespace Orleans.Runtime;

public readonly record struct GrainType(string Value)
{
    public static GrainType Create(string value) => new(value);
    public override string ToString() => Value ?? "";
}

public readonly record struct IdSpan(string Value)
{
    public override string ToString() => Value ?? "";
}

public readonly record struct GrainId(GrainType Type, IdSpan Key)
{
    public static GrainId Create(GrainType type, string key) => new(type, new IdSpan(key));
    public static GrainId Create(string type, string key) => Create(new GrainType(type), key);

    public static GrainId Parse(string value, IFormatProvider? provider = null) => value.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
        ? Create(value[..slash], value[(slash + 1)..])
        : throw new FormatException($"Unable to parse \"{value}\" as a grain id");

    public override string ToString() => $"{Type}/{Key}";
}
