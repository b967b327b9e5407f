namespace Ampl.Tests.Hosting;

/// <summary>One browser for all tests that need one; where none is installed they are skipped, each by name.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    public const string Collection = "browser";

    private Browser? _browser;

    internal Browser Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null, "no Chromium on PATH (chromium, chromium-browser or google-chrome)");
            return _browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Hosting.Browser.Executable is not null) _browser = await Hosting.Browser.Launch();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
    }
}

[CollectionDefinition(BrowserFixture.Collection)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>;
