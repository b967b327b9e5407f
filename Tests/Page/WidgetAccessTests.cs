using Ampl.Tests.Hosting;

namespace Ampl.Tests.Page;

/// <summary>What WCAG 2.2 AA asks of the page and the chat, as far as a script can measure it.</summary>
public sealed class WidgetAccessTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    // Every visible text against the nearest painted background; 4.5, or 3 for large type.
    private const string FaintTexts = """
        (() => {
          const rgb = text => { const [r, g, b, a = 1] = (text.match(/[\d.]+/g) || []).map(Number); return { c: text.startsWith('color(') ? [r * 255, g * 255, b * 255] : [r, g, b], a }; };
          const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
          const parent = node => node.parentElement || node.getRootNode().host;
          const back = node => { for (; node; node = parent(node)) { const b = rgb(getComputedStyle(node).backgroundColor); if (b.a > .9) return b.c; } return [255, 255, 255]; };
          const all = root => [...root.querySelectorAll('*')].flatMap(node => [node, ...(node.shadowRoot ? all(node.shadowRoot) : [])]);
          return all(document.body).filter(node => seen(node) && !node.closest('.ampl-unseen, [aria-hidden=true], .skip')
              && [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim())).map(node => {
            const style = getComputedStyle(node);
            const [high, low] = [light(rgb(style.color).c), light(back(node))].sort((a, b) => b - a);
            const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
            return { ratio: (high + .05) / (low + .05), needed: large ? 3 : 4.5, text: node.textContent.trim().slice(0, 30) };
          }).filter(found => found.ratio < found.needed).map(found => `${found.ratio.toFixed(2)} ${found.text}`).join('\n');
        })()
        """;

    private const string NamelessOrSmall = """
        [...document.querySelectorAll('a, button, summary'), ...$$('a, button, summary, textarea')].filter(seen).filter(node => {
          const box = node.getBoundingClientRect();
          const inText = node.tagName === 'A' && node.closest('.message-content, footer, p');
          const name = (node.getAttribute('aria-label') || node.textContent || '').trim();
          return !name || (!inText && (box.width < 24 || box.height < 24));
        }).map(node => node.outerHTML.slice(0, 80)).join('\n')
        """;

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "")]
    [InlineData(false, "#ffd400")]
    [InlineData(true, "#101820")]
    [InlineData(false, "#7fc8ff")]
    [InlineData(false, "#e53935")]
    public async Task Every_text_has_enough_contrast(bool dark, string color)
    {
        Stub.Shape = answer => (answer["degraded"], answer["response"]) = ("llm_timeout", "Call 98765 43210 today.");
        await using var tab = await Visit(dark: dark);
        await tab.Run($"AMPLChat.init({{ color: '{color}' }})");
        await Open(tab);
        await Ask(tab, "Creta price?", answers: 1);
        await tab.Click("$('.sources summary')");
        (await tab.Text(FaintTexts)).ShouldBe("");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_control_has_a_name_and_a_target_of_24_pixels(bool phone)
    {
        await using var tab = await Visit(phone: phone);
        (await tab.Text(NamelessOrSmall)).ShouldBe("");
        await Open(tab);
        await Ask(tab, "Creta price?", answers: 1);
        (await tab.Text(NamelessOrSmall)).ShouldBe("");
    }

    [Fact]
    public async Task The_messages_are_a_live_log_and_the_window_a_named_dialog()
    {
        await using var tab = await Visit();
        await Open(tab);
        (await tab.Text("(log => [log.getAttribute('role'), log.getAttribute('aria-live'), log.getAttribute('aria-label'), log.tabIndex].join(' '))($('#chat-messages'))"))
            .ShouldBe("log polite Conversation 0");
        (await tab.Text("$('#ampl-chat-window').getAttribute('role')")).ShouldBe("dialog");
        (await tab.Text("$('#' + $('#ampl-chat-window').getAttribute('aria-labelledby')).textContent")).ShouldBe("Ampl Motors");
        (await tab.Text("$('#ampl-chat-toggle').getAttribute('aria-expanded')")).ShouldBe("true");
    }

    [Fact]
    public async Task The_page_and_the_chat_fit_a_screen_of_320_pixels()
    {
        await using var tab = await Visit(width: 320, height: 568);
        (await tab.Holds("document.documentElement.scrollWidth <= 320")).ShouldBeTrue();
        await Open(tab);
        await Ask(tab, "Creta price?", answers: 1);
        (await tab.Holds("$('#chat-messages').scrollWidth <= 320 && $('#chat-send-btn').getBoundingClientRect().right <= 320")).ShouldBeTrue();
    }
}
