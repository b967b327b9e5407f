using Ampl.Tests.Hosting;

namespace Ampl.Tests.Page;

/// <summary>A fresh stub server and a fresh tab for each test.</summary>
[Collection(BrowserFixture.Collection)]
public abstract class BrowserTest(BrowserFixture fixture) : IAsyncLifetime
{
    private protected const string Answered = "$$('.message.bot:not(.ampl-welcome)').length";

    private ChatStub? _stub;

    private protected ChatStub Stub => _stub!;

    public async ValueTask InitializeAsync()
    {
        _ = fixture.Browser; // skips before anything is started
        _stub = await ChatStub.Start();
    }

    public async ValueTask DisposeAsync()
    {
        if (_stub is not null) await _stub.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task<Tab> Visit(
        string? address = null, bool phone = false, bool dark = false, int width = 1280, int height = 900)
    {
        var tab = phone ? await fixture.Browser.Open(390, 844, phone: true) : await fixture.Browser.Open(width, height);
        if (dark) await tab.Media(dark: true);
        await tab.GoTo(address ?? $"{Stub.Address}/");
        await tab.Until("document.readyState === 'complete' && seen($('#ampl-chat-toggle'))");
        return tab;
    }

    private protected static async Task Open(Tab tab)
    {
        await tab.Click("$('#ampl-chat-toggle')");
        await tab.Until("seen($('#chat-input'))");
    }

    private protected static async Task Ask(Tab tab, string text, int answers)
    {
        await tab.Click("$('#chat-input')");
        await tab.Type(text);
        await tab.Press("Enter");
        await tab.Until($"{Answered} === {answers}");
    }
}
