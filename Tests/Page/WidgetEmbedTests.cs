using Ampl.Tests.Hosting;

namespace Ampl.Tests.Page;

/// <summary>The chat on other people's pages, the earlier system's markup among them.</summary>
public sealed class WidgetEmbedTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string OldMarkup = """
        <div id="ampl-chat-widget">
          <button id="ampl-chat-toggle"><span id="chat-icon-open">Chat</span><span id="chat-icon-close" class="hidden">X</span></button>
          <div id="ampl-chat-window" class="hidden">
            <div class="head">Dealer <button id="chat-clear-btn">Clear</button></div>
            <div id="chat-messages"></div>
            <div id="chat-actions"><button class="action-btn" data-msg="Show me SUVs">SUVs</button></div>
            <input id="chat-input" type="text"><button id="chat-send-btn">Send</button>
          </div>
        </div>
        """;

    private const string OldStyle = """
        <style>.hidden { display: none } #ampl-chat-window { position: fixed; right: 10px; bottom: 60px; width: 300px; background: rgb(250, 240, 230) }</style>
        """;

    private static string Html(string body) => $"<!doctype html><html lang=en><meta charset=utf-8><body>{body}</body></html>";

    [Fact]
    public async Task The_earlier_markup_is_bound_once_however_often_init_is_called()
    {
        var init = $"<script>AMPLChat.init({{ apiUrl: '{Stub.Address}/api/v1', apiKey: 'tenant-key-1' }}); AMPLChat.init({{}});</script>";
        var page = Stub.Page("old", Html($"{OldStyle}{OldMarkup}<script src=/widget.js></script>{init}"));
        await using var tab = await Visit(page);
        await tab.Run("AMPLChat.init({ apiUrl: location.origin + '/api/v1' })");

        await Open(tab);
        (await tab.Text("document.querySelectorAll('#ampl-chat-widget').length + ' widget'")).ShouldBe("1 widget");
        (await tab.Holds("$('#chat-icon-open').classList.contains('hidden')")).ShouldBeTrue();
        (await tab.Text("getComputedStyle($('#ampl-chat-window')).backgroundColor")).ShouldBe("rgb(250, 240, 230)");
        await tab.Click("$('.action-btn[data-msg]')");
        await tab.Until($"{Answered} === 1");
        await tab.Click("$('#chat-input')");
        await tab.Type("Creta price?");
        await tab.Click("$('#chat-send-btn')");
        await tab.Until($"{Answered} === 2 && $('.sources') && $$('.action-btn').length === 2");
        Stub.Calls.Select(call => call.Text).ShouldBe(["Show me SUVs", "Creta price?"]);
        Stub.Calls.ShouldAllBe(call => call.Key == "tenant-key-1");

        await tab.Click("$('#chat-clear-btn')");
        await tab.Until($"{Answered} === 0 && $('.action-btn').dataset.msg === 'Show me SUVs'");
        await tab.Click("$('#ampl-chat-toggle')");
        await tab.Until("!seen($('#ampl-chat-window'))");
        tab.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_earlier_markup_without_its_style_sheet_gets_ours()
    {
        await using var tab = await Visit(Stub.Page("bare", Html($"{OldMarkup}<script src=/widget.js></script>")));
        await tab.Run("AMPLChat.init()"); // ends when the widget is there
        await tab.Until("!seen($('#ampl-chat-window')) && getComputedStyle($('#ampl-chat-toggle')).position === 'fixed'");
        await Open(tab);
        await Ask(tab, "Creta price?", answers: 1);
    }

    [Fact]
    public async Task Without_markup_init_and_a_second_tag_still_make_one_widget()
    {
        var page = Stub.Page("plain", Html("<script src=/widget.js></script><script>AMPLChat.init({ apiUrl: '/api/v1' })</script><script src=/widget.js></script>"));
        await using var tab = await Visit(page);
        await Open(tab);
        (await tab.Text("document.querySelectorAll('#ampl-chat-widget').length + ' widget'")).ShouldBe("1 widget");
        await Ask(tab, "Creta price?", answers: 1);
        Stub.Calls.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Another_site_embeds_it_with_one_tag_and_its_settings()
    {
        var page = Stub.Page("dealer", Html(
            $"<style>* {{ all: unset; color: red }}</style><script src='{Stub.Address}/widget.js' data-brand='Shree Motors' data-color='#ffd400' data-lang=gu data-source=campaign data-position=left async></script>"));
        await using var tab = await Visit(page.Replace(Stub.Address, Stub.Elsewhere, StringComparison.Ordinal));
        await Open(tab);
        await Ask(tab, "Creta?", answers: 1);
        (await tab.Text("$('h2').textContent")).ShouldBe("Shree Motors");
        (await tab.Text("$('.ampl').lang")).ShouldBe("gu");
        (await tab.Text("getComputedStyle($('#ampl-chat-toggle')).color")).ShouldBe("rgb(0, 0, 0)", "dark text on the dealer's yellow");
        Stub.Calls.ShouldHaveSingleItem().Source.ShouldBe("campaign");
        tab.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_shortcuts_of_the_host_page_do_not_fire_while_the_visitor_types()
    {
        var page = Stub.Page("keys", Html("<script>pressed = 0; addEventListener('keydown', () => pressed++)</script><script src=/widget.js></script>"));
        await using var tab = await Visit(page);
        await Open(tab);
        await Ask(tab, "Creta price?", answers: 1);
        (await tab.Holds("pressed")).ShouldBeFalse();
    }
}
