namespace Ampl.EmbeddedHost.Calls;

/// <summary>A reference to a grain. The runtime derives the class that implements the grain's interface from this one.</summary>
internal class GrainProxy : DispatchProxy, IAddressable
{
    private FrozenDictionary<MethodInfo, GrainMethod> _methods = FrozenDictionary<MethodInfo, GrainMethod>.Empty;
    private GrainClass _class = null!;
    private string _key = null!;
    private ICallTarget? _target;

    public GrainHost Host => _class.Host;
    public GrainId GrainId => GrainId.Create(_class.Type, _key);

    public static GrainProxy Template(Type contract, GrainClass grainClass, FrozenDictionary<MethodInfo, GrainMethod> methods)
    {
        var proxy = (GrainProxy)Create(contract, typeof(GrainProxy));
        (proxy._class, proxy._methods) = (grainClass, methods);
        return proxy;
    }

    /// <summary>A copy of the template: making a proxy the ordinary way costs more than a call.</summary>
    public GrainProxy For(string key)
    {
        var proxy = (GrainProxy)MemberwiseClone();
        proxy._key = key;
        return proxy;
    }

    public override string ToString() => GrainId.ToString();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var call = Host.NewCall(_methods[targetMethod!], args!, GrainId);
        if (_target?.TrySend(call) != true)
            _target = _class.Send(_key, call);
        return call.Method.IsOneWay ? Task.CompletedTask : call.Answer;
    }
}
