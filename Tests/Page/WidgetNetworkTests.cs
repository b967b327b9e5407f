using Ampl.Tests.Hosting;

namespace Ampl.Tests.Page;

/// <summary>The chat on a bad network and beside a server in trouble.</summary>
public sealed class WidgetNetworkTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task A_message_typed_offline_waits_and_is_sent_once()
    {
        await using var tab = await Visit();
        await Open(tab);
        await tab.Offline(true);
        await tab.Click("$('#chat-input')");
        await tab.Type("Creta price?");
        await tab.Press("Enter");
        await tab.Until("seen($('.ampl-delivery')) && $('.ampl-status').textContent.includes('offline')");
        Stub.Calls.ShouldBeEmpty();

        await tab.Offline(false);
        await tab.Until($"{Answered} === 1 && !$('.ampl-delivery') && !$('.ampl-status').textContent");
        Stub.Calls.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_waiting_message_survives_a_reload()
    {
        Stub.Faults.Enqueue(503);
        await using var tab = await Visit();
        await Open(tab);
        await tab.Click("$('#chat-input')");
        await tab.Type("Creta price?");
        await tab.Press("Enter");
        await tab.Until("seen($('.ampl-delivery'))");
        await tab.Reload();
        await tab.Until($"{Answered} === 1");
        await Open(tab);
        (await tab.Text("$$('.message.user').length + ' of mine'")).ShouldBe("1 of mine");
        Stub.Calls.Select(call => call.MessageId).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again_under_the_same_ids()
    {
        Stub.Faults.Enqueue(0);
        await using var tab = await Visit();
        await Open(tab);
        await Ask(tab, "Creta price?", answers: 1);
        Stub.Calls.Count.ShouldBe(2);
        Stub.Calls.Select(call => (call.MessageId, call.Conversation)).Distinct().ShouldHaveSingleItem();
        Guid.TryParse(Stub.Calls.First().MessageId, out _).ShouldBeTrue();
        Guid.TryParse(Stub.Calls.First().Conversation, out _).ShouldBeTrue();
        (await tab.Text("$$('.message.user').length + ' of mine'")).ShouldBe("1 of mine");
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_busy_server_is_given_the_time_it_asks_for(int status)
    {
        Stub.Faults.Enqueue(status);
        await using var tab = await Visit();
        await Open(tab);
        await tab.Click("$('#chat-input')");
        await tab.Type("Creta price?");
        await tab.Press("Enter");
        await tab.Until("$('.ampl-status').textContent.includes('again in 1 s')");
        await tab.Until($"{Answered} === 1");
        Stub.Calls.Select(call => call.MessageId).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Messages_typed_while_one_waits_keep_their_order()
    {
        Stub.Faults.Enqueue(503);
        await using var tab = await Visit();
        await Open(tab);
        foreach (var text in new[] { "one", "two", "three" })
        {
            await tab.Click("$('#chat-input')");
            await tab.Type(text);
            await tab.Press("Enter");
        }
        await tab.Until($"{Answered} === 3");
        Stub.Calls.Select(call => call.Text).ShouldBe(["one", "one", "two", "three"]);
    }

    [Fact]
    public async Task A_refused_message_says_so_in_the_language_of_the_page()
    {
        Stub.Faults.Enqueue(422);
        var page = Stub.Page("hindi", "<!doctype html><html lang=hi><meta charset=utf-8><body><script src=/widget.js></script></body></html>");
        await using var tab = await Visit(page);
        await Open(tab);
        await tab.Click("$('#chat-input')");
        await tab.Type("?");
        await tab.Press("Enter");
        await tab.Until("$('.ampl-status').textContent.includes('स्वीकार नहीं')");
        await tab.Until("$('.ampl-delivery').textContent === 'नहीं भेजा गया।'");
        await Ask(tab, "Creta ki keemat?", answers: 1);
    }

    [Fact]
    public async Task A_message_given_up_can_be_sent_again_by_hand()
    {
        Stub.Faults.Enqueue(401);
        Stub.Faults.Enqueue(401);
        await using var tab = await Visit();
        await Open(tab);
        await tab.Click("$('#chat-input')");
        await tab.Type("Creta price?");
        await tab.Press("Enter");
        await tab.Click("$('.ampl-retry')");
        await tab.Until($"{Answered} === 1 && !$('.ampl-delivery')");
        Stub.Calls.Select(call => call.MessageId).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_conversation_that_the_server_no_longer_knows_goes_on_as_a_new_one()
    {
        await using var tab = await Visit();
        await Open(tab);
        await Ask(tab, "Creta price?", answers: 1);
        Stub.Forget();
        Stub.Faults.Enqueue(403);
        await Ask(tab, "And the EMI?", answers: 2);
        await tab.Until("seen($('.ampl-divider'))");
        Stub.Calls.Last().Conversation.ShouldNotBe(Stub.Calls.First().Conversation);
    }

    [Fact]
    public async Task A_deletion_that_could_not_be_told_is_told_later()
    {
        await using var tab = await Visit();
        await Open(tab);
        await Ask(tab, "Creta price?", answers: 1);
        await tab.Offline(true);
        await tab.Click("$('#chat-clear-btn')");
        await tab.Click("$('.ampl-yes')");
        await tab.Until($"{Answered} === 0");
        await tab.Offline(false);
        await Ask(tab, "Hello again", answers: 1);
        await tab.Until("JSON.parse(Object.values(localStorage)[0]).forget.length === 0");
        Stub.Cleared.ShouldBe([Stub.Calls.First().Conversation]);
    }
}
