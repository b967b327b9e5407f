using Ampl.Tests.Hosting;

namespace Ampl.Tests.Page;

/// <summary>The chat on our own page, as a visitor meets it.</summary>
public sealed class WidgetTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task A_question_is_answered_with_its_sources_and_without_a_score()
    {
        await using var tab = await Visit();
        await Open(tab);
        (await tab.Text("$$('.action-btn').length + ' starters'")).ShouldBe("3 starters");

        await Ask(tab, "Creta price?", answers: 1);

        (await tab.Text("$('.message.user .message-content').textContent")).ShouldBe("Creta price?");
        (await tab.Text("$$('.message.bot .message-content').at(-1).textContent")).ShouldBe("You asked: Creta price?");
        (await tab.Holds("seen($('.sources ul'))")).ShouldBeFalse();
        await tab.Click("$('.sources summary')");
        await tab.Until("seen($('.ampl-source-name')) && $('.ampl-source-name').textContent === 'inventory.csv'");
        (await tab.Text("$('#ampl-chat-window').textContent")).ShouldNotContain("87");
        (await tab.Text("$('#ampl-chat-window').textContent")).ShouldNotContain("hot");
        Stub.Calls.ShouldHaveSingleItem().Source.ShouldBe("widget");
        tab.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_asks_no_other_server_and_fetches_nothing_before_the_chat_opens()
    {
        await using var tab = await Visit();
        await tab.Until("document.getElementById('health').dataset.state === 'up'");
        tab.Requests.ShouldAllBe(address => address.StartsWith(Stub.Address, StringComparison.Ordinal));
        tab.Requests.ShouldNotContain(address => address.Contains("/api/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_suggested_action_is_sent_as_the_next_message()
    {
        await using var tab = await Visit();
        await Open(tab);
        await Ask(tab, "Creta price?", answers: 1);
        await tab.Click("$('.action-btn')");
        await tab.Until($"{Answered} === 2");
        Stub.Calls.Select(call => call.Text).ShouldBe(["Creta price?", "Book test drive"]);
        Stub.Calls.Select(call => call.Conversation).Distinct().Count().ShouldBe(1);
        Stub.Calls.Last().Token.ShouldNotBeNullOrEmpty();
        (await tab.Text("focused()")).ShouldBe("chat-input");
    }

    [Fact]
    public async Task A_starter_and_a_sample_question_ask_in_their_own_language()
    {
        await using var tab = await Visit();
        await tab.Click("[...document.querySelectorAll('[data-ask]')].at(-1)");
        await tab.Until($"seen($('#chat-input')) && {Answered} === 1");
        Stub.Calls.ShouldHaveSingleItem().Text.ShouldContain("ટેસ્ટ ડ્રાઇવ");
    }

    [Fact]
    public async Task A_reload_resumes_the_conversation_and_its_suggestions()
    {
        await using var tab = await Visit();
        await Open(tab);
        await Ask(tab, "Creta price?", answers: 1);
        await tab.Reload();
        await tab.Until("seen($('#ampl-chat-toggle'))");
        await Open(tab);
        await tab.Until($"{Answered} === 1 && $$('.action-btn').length === 2");
        await Ask(tab, "And the EMI?", answers: 2);
        Stub.Calls.Select(call => call.Conversation).Distinct().Count().ShouldBe(1);
        tab.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Clearing_is_confirmed_then_deletes_on_the_server_and_starts_anew()
    {
        await using var tab = await Visit();
        await Open(tab);
        await Ask(tab, "Creta price?", answers: 1);
        await tab.Click("$('#chat-clear-btn')");
        Stub.Cleared.ShouldBeEmpty();
        await tab.Click("$('.ampl-yes')");
        await tab.Until($"{Answered} === 0 && $$('.action-btn').length === 3");
        await Ask(tab, "Hello again", answers: 1);
        Stub.Cleared.ShouldBe([Stub.Calls.First().Conversation]);
        Stub.Calls.Last().Conversation.ShouldNotBe(Stub.Calls.First().Conversation);
        Stub.Calls.Last().Token.ShouldBeNull();
    }

    [Fact]
    public async Task Everything_works_by_keyboard_alone()
    {
        await using var tab = await Visit();
        for (var stops = 0; stops < 60 && await tab.Text("focused()") != "ampl-chat-toggle"; stops++) await tab.Press("Tab");
        await tab.Press("Enter");
        await tab.Until("focused() === 'chat-input'");
        await tab.Type("first line");
        await tab.Press("Enter", shift: true);
        await tab.Type("second line");
        await tab.Press("Enter");
        await tab.Until($"{Answered} === 1");
        Stub.Calls.ShouldHaveSingleItem().Text.ShouldBe("first line\nsecond line");

        await tab.Press("Tab", shift: true); // back over the suggestions
        (await tab.Text("$$('.action-btn').at(-1).getRootNode().activeElement.dataset.msg")).ShouldBe("Get price quote");
        await tab.Press("Enter");
        await tab.Until($"{Answered} === 2");
        await tab.Press("Escape");
        await tab.Until("!seen($('#ampl-chat-window')) && focused() === 'ampl-chat-toggle'");
        (await tab.Text("$('#ampl-chat-toggle').getAttribute('aria-expanded')")).ShouldBe("false");
    }

    [Fact]
    public async Task On_a_phone_the_chat_covers_the_screen_and_keeps_the_focus()
    {
        await using var tab = await Visit(phone: true);
        await Open(tab);
        (await tab.Text("(b => [b.x, b.y, b.width, b.height].join(' '))($('#ampl-chat-window').getBoundingClientRect())")).ShouldBe("0 0 390 844");
        (await tab.Text("$('#ampl-chat-window').getAttribute('aria-modal')")).ShouldBe("true");
        (await tab.Holds("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        for (var stops = 0; stops < 12; stops++)
        {
            await tab.Press("Tab");
            (await tab.Holds("$('#ampl-chat-window').contains($('#ampl-chat-window').getRootNode().activeElement)")).ShouldBeTrue();
        }
        await tab.Click("$('#chat-close-btn')");
        await tab.Until("!seen($('#ampl-chat-window')) && seen($('#ampl-chat-toggle'))");
    }

    [Fact]
    public async Task A_degraded_answer_says_so()
    {
        Stub.Shape = answer => answer["degraded"] = "llm_timeout";
        await using var tab = await Visit();
        await Open(tab);
        await Ask(tab, "Creta price?", answers: 1);
        await tab.Until("seen($('.ampl-degraded'))");
        (await tab.Text("$('.ampl-degraded').dataset.reason")).ShouldBe("llm_timeout");
    }

    [Fact]
    public async Task Markup_in_an_answer_stays_text_and_only_safe_addresses_become_links()
    {
        Stub.Shape = answer => answer["response"] =
            "<img src=x onerror=alert(1)> **₹16,607** see https://dealer.example/creta. javascript:alert(1) http://plain.example "
            + "call +91 98765 43210 or 1800-102-4645, mail rm@dealer.example; price 9876543 to 12,98,765, year 2026.";
        await using var tab = await Visit();
        await Open(tab);
        await Ask(tab, "hi", answers: 1);
        (await tab.Holds("$('.message img')")).ShouldBeFalse();
        (await tab.Text("$$('.message a').map(a => a.getAttribute('href')).join(' ')"))
            .ShouldBe("https://dealer.example/creta tel:+919876543210 tel:18001024645 mailto:rm@dealer.example");
        (await tab.Text("$('.message strong').textContent")).ShouldBe("₹16,607");
        (await tab.Text("$$('.message-content').at(-1).textContent")).ShouldContain("<img src=x onerror=alert(1)> ₹16,607 see https://dealer.example/creta. ");
    }

    [Fact]
    public async Task A_second_tab_of_the_same_visitor_follows_the_conversation()
    {
        await using var tab = await Visit();
        await Open(tab);
        await Ask(tab, "Creta price?", answers: 1);
        await tab.Run("new Promise(done => { const other = document.createElement('iframe'); other.onload = done; other.src = '/?second'; document.body.append(other); })");
        const string Other = "document.querySelector('iframe').contentWindow";
        await tab.Until($"{Other}.$('#chat-input')");
        await tab.Run($"{Other}.AMPLChat.ask('And the EMI?')");
        await tab.Until($"{Answered} === 2");
        Stub.Calls.Select(call => call.Conversation).Distinct().Count().ShouldBe(1);
    }
}
