using System.Reflection;
using System.Reflection.Emit;
using Orleans.Concurrency;

namespace Ampl.EmbeddedHost.Calls;

/// <summary>What is known of an interface method before it is called; everything a call needs is worked out once, here.</summary>
internal abstract class GrainMethod
{
    private readonly Func<object, object?[], Task> _invoke;
    private readonly int _cancellationIndex;

    protected GrainMethod(MethodInfo method, TimeSpan defaultTimeout, TimeProvider clock)
    {
        Name = method.Name;
        IsReadOnly = method.IsDefined(typeof(ReadOnlyAttribute));
        IsAlwaysInterleave = method.IsDefined(typeof(AlwaysInterleaveAttribute));
        IsOneWay = method.IsDefined(typeof(OneWayAttribute));
        Timeout = method.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout ?? defaultTimeout;
        TimeoutTicks = IsOneWay ? long.MaxValue / 2 : (long)(Timeout.TotalSeconds * clock.TimestampFrequency);
        _cancellationIndex = Array.FindIndex(method.GetParameters(), p => p.ParameterType == typeof(CancellationToken));
        _invoke = Compile(method);
    }

    public string Name { get; }

    public bool IsReadOnly { get; }

    public bool IsAlwaysInterleave { get; }

    public bool IsOneWay { get; }

    public TimeSpan Timeout { get; }

    public long TimeoutTicks { get; }

    public static GrainMethod Create(MethodInfo method, TimeSpan defaultTimeout, TimeProvider clock)
    {
        var returned = method.ReturnType;
        var result = returned == typeof(Task) ? typeof(bool)
            : returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(Task<>) ? returned.GenericTypeArguments[0]
            : throw new OrleansConfigurationException($"{method.DeclaringType}.{method.Name} must return Task or Task<T>");
        if (method.IsGenericMethod || Array.Exists(method.GetParameters(), p => p.ParameterType.IsByRef))
            throw new OrleansConfigurationException($"{method.DeclaringType}.{method.Name} must not be generic or pass by reference");
        return (GrainMethod)Activator.CreateInstance(typeof(GrainMethod<>).MakeGenericType(result), method, defaultTimeout, clock)!;
    }

    public Task Invoke(object grain, object?[] arguments) => _invoke(grain, arguments);

    public abstract GrainCall NewCall(object?[] arguments, GrainId target, long deadline);

    public CancellationToken CancellationOf(object?[] arguments) =>
        _cancellationIndex < 0 ? default : (CancellationToken)arguments[_cancellationIndex]!;

    private static Func<object, object?[], Task> Compile(MethodInfo method)
    {
        var stub = new DynamicMethod(method.Name, typeof(Task), [typeof(object), typeof(object?[])], typeof(GrainMethod), skipVisibility: true);
        var il = stub.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Castclass, method.DeclaringType!);
        foreach (var parameter in method.GetParameters())
        {
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldc_I4, parameter.Position);
            il.Emit(OpCodes.Ldelem_Ref);
            il.Emit(OpCodes.Unbox_Any, parameter.ParameterType);
        }

        il.Emit(OpCodes.Callvirt, method);
        il.Emit(OpCodes.Ret);
        return stub.CreateDelegate<Func<object, object?[], Task>>();
    }
}

internal sealed class GrainMethod<T>(MethodInfo method, TimeSpan defaultTimeout, TimeProvider clock) : GrainMethod(method, defaultTimeout, clock)
{
    public override GrainCall NewCall(object?[] arguments, GrainId target, long deadline) =>
        new GrainCall<T>(this, arguments, target, deadline);
}
