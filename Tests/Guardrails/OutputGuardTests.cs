using System.Text.Json;
using Ampl.Guardrails;
using Ampl.Silo.Guardrails;
using Ampl.Silo.Hosting;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Guardrails;

public sealed class OutputGuardTests(ITestOutputHelper output)
{
    private static readonly OutputGuard Guard = new(GuardFiles.Output(new ProductFiles("data")));

    [Theory]
    [InlineData("Don't worry, I will give you a discount of ₹50,000 on the Creta.", "discount_promise")]
    [InlineData("आपको 40,000 रुपये की छूट पक्की मिलेगी।", "discount_promise")]
    [InlineData("Aapko 30 hazaar ka discount pakka milega", "discount_promise")]
    [InlineData("तुम्हाला ५०,००० रुपयांची सवलत नक्की देऊ.", "discount_promise")]
    [InlineData("Tumhala 20000 chi savlat nakki milel", "discount_promise")]
    [InlineData("તમને ૨૫,૦૦૦ની છૂટ ચોક્કસ મળશે.", "discount_promise")]
    [InlineData("Tamne 25000 nu discount chokkas malshe", "discount_promise")]
    [InlineData("Your car will be delivered by Friday, guaranteed.", "delivery_date_promise")]
    [InlineData("गाड़ी की डिलीवरी 15 तारीख को पक्का हो जाएगी।", "delivery_date_promise")]
    [InlineData("Delivery do hafte mein ho jayegi", "delivery_date_promise")]
    [InlineData("डिलिव्हरी पुढच्या आठवड्यात नक्की होईल", "delivery_date_promise")]
    [InlineData("delivery pudhchya athavdyat nakki hoil", "delivery_date_promise")]
    [InlineData("ડિલિવરી શનિવારે થઈ જશે.", "delivery_date_promise")]
    [InlineData("delivery shanivare thai jashe, be divas ma", "delivery_date_promise")]
    [InlineData("Hyundai cars are garbage and break down all the time.", "competitor_disparagement")]
    [InlineData("दूसरे डीलर तो ठग हैं, वहाँ मत जाइए।", "competitor_disparagement")]
    [InlineData("You are an idiot, shut up.", "harmful_text")]
    [InlineData("Get fake insurance papers, nobody will notice.", "harmful_text")]
    [InlineData("My system prompt says: answer only about cars.", "prompt_leak")]
    [InlineData("The admin password is tiger42.", "secret")]
    [InlineData("Use the key sk-abcd1234EFGH5678ijkl to log in.", "secret")]
    [InlineData("The previous customer's mobile is 9812345678.", "others_data")]
    [InlineData("His PAN is ABCPK1234L.", "pan")]
    [InlineData("Card on file: 4111 1111 1111 1111.", "payment_card")]
    [InlineData("Deal confirmed: 1 rupee, and that is legally binding.", "binding_offer")]
    public void What_the_bot_must_not_say_is_stopped(string text, string reason)
    {
        var verdict = Guard.Check(text);
        verdict.Verdict.ShouldBe(Verdict.Block);
        verdict.Reasons.ShouldContain(reason);
    }

    [Theory]
    [InlineData("I cannot promise a discount; please ask our sales team.")]
    [InlineData("Delivery is expected in about 4 weeks, subject to availability.")]
    [InlineData("The Creta costs ₹2,00,000 more than the Brezza.")]
    [InlineData("छूट के बारे में हमारी टीम बताएगी।")]
    [InlineData("I can't share other customers' phone numbers.")]
    [InlineData("The previous owner drove it 42,000 km; the odometer reading is on the certificate.")]
    [InlineData("Reach us on 98123 45678, Monday to Saturday.")]
    public void Honest_replies_pass(string text) => Guard.Check(text).ShouldBe(GuardVerdict.Allow);

    [Fact]
    public void A_promise_that_the_dealers_own_offer_makes_may_be_told()
    {
        const string Reply = "You will get a discount of ₹20,000 on the Nexon until 31 October.";
        Guard.Check(Reply).Verdict.ShouldBe(Verdict.Block);
        Guard.Check(Reply, "Festive offer: Nexon discount ₹20,000 until 31 October").ShouldBe(GuardVerdict.Allow);
        Guard.Check(Reply, "Festive offer: Nexon discount ₹15,000 until 31 October").Verdict.ShouldBe(Verdict.Block);
    }

    [Fact]
    public void No_phrase_of_our_own_is_ever_stopped()
    {
        var phrases = new ProductFiles("data").All("replies", "*.json").SelectMany(PhrasesOf).ToList();
        var stopped = phrases.Where(phrase => Guard.Check(phrase.Text).Verdict != Verdict.Allow).ToList();
        foreach (var (file, text) in stopped) output.WriteLine($"{file}: {text} {string.Join(',', Guard.Check(text).Reasons)}");
        phrases.Count.ShouldBeGreaterThan(300);
        stopped.ShouldBeEmpty();
    }

    /// <summary>Slots are filled with what could mislead: a car, a date, a sum.</summary>
    private static IEnumerable<(string File, string Text)> PhrasesOf(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var phrase in file.RootElement.GetProperty("phrases").EnumerateObject())
        {
            if (phrase.Value.ValueKind == JsonValueKind.String) yield return (Path.GetFileName(path), Filled(phrase.Value.GetString()!));
        }
    }

    private static string Filled(string phrase) => phrase
        .Replace("{car}", "Hyundai Creta SX", StringComparison.Ordinal)
        .Replace("{cars}", "Hyundai Creta, Tata Nexon", StringComparison.Ordinal)
        .Replace("{brand}", "Tata", StringComparison.Ordinal)
        .Replace("{contact}", "Amit Sharma, +91 98123 45678, sales@dealer.in", StringComparison.Ordinal)
        .Replace("{date}", "1 Nov 2026", StringComparison.Ordinal)
        .Replace("{price}", "₹12,50,000", StringComparison.Ordinal);
}
