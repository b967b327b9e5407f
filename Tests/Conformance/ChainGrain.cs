using Ampl.Errors;

namespace Ampl.Tests.Conformance;

public interface IChainGrain : IGrainWithStringKey
{
    /// <summary>Calls the named grain, which calls back here; that call can never be served.</summary>
    [ResponseTimeout("00:00:00.500")]
    Task CallAndBeCalledBack(string other);

    [ResponseTimeout("00:00:00.500")]
    Task CallBack(string caller);

    [ResponseTimeout("00:00:00.500")]
    Task CallSelf();

    [ResponseTimeout("00:00:00.500")]
    Task Answer();

    Task ThrowUnsupported();

    Task ThrowDomain();

    Task<string> ContextOf(string name);

    Task<string> ContextThrough(string other, string name);

    Task<string> ChangeContextIn(string other, string name);

    Task SetContext(string name, string value);
}

internal sealed class ChainGrain : Grain, IChainGrain
{
    public Task CallAndBeCalledBack(string other) => Other(other).CallBack(this.GetPrimaryKeyString());

    public Task CallBack(string caller) => Other(caller).Answer();

    public Task CallSelf() => this.AsReference<IChainGrain>().Answer();

    public Task Answer() => Task.CompletedTask;

    public async Task ThrowUnsupported()
    {
        await Task.Yield();
        throw new NotSupportedException("no such colour");
    }

    public Task ThrowDomain() => throw new DomainException(ErrorKind.Conflict, "already_taken", "Somebody was faster");

    public Task<string> ContextOf(string name) => Task.FromResult(RequestContext.Get(name) as string ?? "nothing");

    public Task<string> ContextThrough(string other, string name) => Other(other).ContextOf(name);

    public async Task<string> ChangeContextIn(string other, string name)
    {
        await Other(other).SetContext(name, "changed");
        return RequestContext.Get(name) as string ?? "nothing";
    }

    public async Task SetContext(string name, string value)
    {
        await Task.Yield();
        RequestContext.Set(name, value);
    }

    private IChainGrain Other(string key) => GrainFactory.GetGrain<IChainGrain>(key);
}
