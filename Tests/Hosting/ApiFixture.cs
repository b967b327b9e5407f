namespace Ampl.Tests.Hosting;

/// <summary>One application for the tests of a class; each test talks in conversations of its own.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private ApiHost? _host;

    internal ApiHost Api => _host ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync() => _host = await ApiHost.Start();

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }
}
