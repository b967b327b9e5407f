using System.Reflection.Emit;

namespace Ampl.EmbeddedHost.Calls;

/// <summary>What is known of an interface method before it is called; everything a call needs is worked out once, here.</summary>
internal abstract class GrainMethod(MethodInfo method, TimeSpan defaultTimeout)
{
    private readonly Func<object, object?[], Task> _invoke = Compile(method);
    private readonly int _cancellationIndex = Array.FindIndex(method.GetParameters(), p => p.ParameterType == typeof(CancellationToken));
    public string Name { get; } = method.Name;
    public bool IsReadOnly { get; } = method.IsDefined(typeof(ReadOnlyAttribute));
    public bool IsAlwaysInterleave { get; } = method.IsDefined(typeof(AlwaysInterleaveAttribute));
    public bool IsOneWay { get; } = method.IsDefined(typeof(OneWayAttribute));
    public TimeSpan Timeout { get; } = method.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout ?? defaultTimeout;

    public static GrainMethod Create(MethodInfo method, TimeSpan defaultTimeout)
    {
        var returned = method.ReturnType;
        if (!returned.IsAssignableTo(typeof(Task)) || method.IsGenericMethod || Array.Exists(method.GetParameters(), p => p.ParameterType.IsByRef))
            throw new OrleansConfigurationException($"{method.DeclaringType}.{method.Name} must return a Task, must not be generic nor pass by reference");
        var result = returned.IsGenericType ? returned.GenericTypeArguments[0] : typeof(bool);
        return (GrainMethod)Activator.CreateInstance(typeof(GrainMethod<>).MakeGenericType(result), method, defaultTimeout)!;
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

internal sealed class GrainMethod<T>(MethodInfo method, TimeSpan defaultTimeout) : GrainMethod(method, defaultTimeout)
{
    public override GrainCall NewCall(object?[] arguments, GrainId target, long deadline) => new GrainCall<T>(this, arguments, target, deadline);
}
