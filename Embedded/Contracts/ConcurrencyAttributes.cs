namespace Orleans.Concurrency;

[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadOnlyAttribute : Attribute;

[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute;

[AttributeUsage(AttributeTargets.Method)]
public sealed class OneWayAttribute : Attribute;

[AttributeUsage(AttributeTargets.Class)]
public sealed class StatelessWorkerAttribute(int maxLocalWorkers) : Attribute
{
    public StatelessWorkerAttribute() : this(Environment.ProcessorCount)
    {
    }

    public int MaxLocalWorkers { get; } = maxLocalWorkers;
}
