using Ampl.Conversations;
using Ampl.Dealers;
using Ampl.Replies;
using Ampl.Silo.Hosting;
using Ampl.Silo.Understanding;
using Ampl.Tests.Knowledge;
using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Replies;

/// <summary>Whole sentences through reader, planner and composer, on the data that ships with the product.</summary>
public sealed class ShippedTalkTests
{
    private static readonly Task<Dealership> Dealership = Open();
    private readonly ReplyComposer _composer = new(Talk.Book, Talk.Words, Talk.Money);
    private ConversationMemory _memory = ConversationMemory.Empty;

    [Theory]
    [InlineData("What is the on-road price of Seltos?", "en")]
    [InlineData("Seltos ka on road price kitna hai?", "hi-Latn")]
    [InlineData("सेल्टोस की ऑन रोड कीमत कितनी है?", "hi")]
    [InlineData("सेल्टोस ची ऑन रोड किंमत किती आहे?", "mr")]
    [InlineData("સેલ્ટોસ ની ઓન રોડ કિંમત કેટલી છે?", "gu")]
    public async Task The_on_road_price_is_told_in_the_language_of_the_question(string question, string language)
    {
        var reply = await Say(question);

        reply.Memory.Language.Tag().ShouldBe(language);
        reply.Text.ShouldContain("₹12,99,500");
        reply.Text.ShouldContain("₹19,55,500");
        reply.Sources.ShouldAllBe(source => source.Namespace == "inventory");
    }

    [Fact]
    public async Task Two_follow_ups_with_pronouns_keep_to_the_car()
    {
        await Say("Brezza ka price kya hai?");

        (await Say("uska mileage kitna hai?")).Text.ShouldContain("Maruti Brezza");
        (await Say("aur uski EMI?")).Text.ShouldContain("Maruti Brezza");
    }

    [Theory]
    [InlineData("EMI for 8 lakh at 9% for 5 years", "emi", "₹16,607")]
    [InlineData("compare Creta and Seltos", "comparison", "Kia Seltos ₹11,49,000")]
    [InlineData("automatic SUV under 12 lakh", "filter", "Tata Punch")]
    [InlineData("engine of XUV700", "specification", "2184 cc")]
    [InlineData("Do you have BMW X5?", "not_sold", "BMW")]
    [InlineData("Is the Thar available?", "availability", "sold out")]
    [InlineData("what is the boiling point of water", "unknown", "I don't have that information")]
    public async Task A_question_is_planned_and_answered(string question, string plan, string answer)
    {
        var reply = await Say(question);

        reply.Plan.ShouldBe(plan);
        reply.Text.ShouldContain(answer);
    }

    [Fact]
    public async Task That_a_car_is_sold_out_is_said_once()
    {
        var reply = await Say("What is the price of the Thar and its mileage, and is it available?");

        reply.Text.Split("is sold out at the moment").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("does the Creta have massage seats?", "Massage seats is not listed for Hyundai Creta")]
    [InlineData("Creta me fridge hai kya", "Hyundai Creta ke liye Fridge listed nahi hai")]
    [InlineData("क्रेटा में मसाज सीट है?", "Massage seats दर्ज नहीं है")]
    [InlineData("क्रेटामध्ये फ्रिज आहे का?", "Fridge ची नोंद नाही")]
    [InlineData("ક્રેટામાં ફ્રિજ છે?", "Fridge ની નોંધ નથી")]
    public async Task What_no_list_names_is_neither_affirmed_nor_denied(string question, string answer)
    {
        var reply = await Say(question);

        (reply.Plan, reply.Known).ShouldBe(("specification", false), reply.Text);
        reply.Text.ShouldContain(answer);
        reply.Text.ShouldContain(SampleDealer.Profile.ManagerName);
    }

    [Theory]
    [InlineData("Creta me sunroof hai kya", "SX")]
    [InlineData("does the Creta have a wireless charger", "Wireless charger")]
    [InlineData("સેલ્ટોસમાં સનરૂફ છે?", "Kia Seltos")]
    public async Task What_a_list_names_is_told_from_it(string question, string told)
    {
        var reply = await Say(question);

        (reply.Plan, reply.Known).ShouldBe(("specification", true), reply.Text);
        reply.Text.ShouldContain(told);
        reply.Sources.ShouldContain(source => source.Namespace == "inventory");
    }

    [Fact]
    public async Task All_that_is_asked_of_two_cars_is_told_of_both()
    {
        var reply = await Say("compare the price and mileage of Seltos and Brezza, and do they have a sunroof?");

        reply.Text.ShouldContain("₹11,49,000");
        reply.Text.ShouldContain("Mileage");
        reply.Text.ShouldContain("Panoramic sunroof is listed for: Kia Seltos");
        reply.Text.ShouldContain("Sunroof is listed for: Maruti Brezza");
    }

    private async Task<Reply> Say(string text)
    {
        var dealership = await Dealership;
        var message = dealership.Reader.Read(text, IndianTime.DateOf(SampleDealer.Now));
        var reply = _composer.Compose(new ReplyRequest
        {
            Message = message, ReplyIn = message.Language, Memory = _memory, Dealership = dealership, Now = SampleDealer.Now,
        });
        _memory = reply.Memory;
        return reply;
    }

    private static async Task<Dealership> Open()
    {
        var knowledge = await ShippedData.Knowledge();
        var reader = MessageReader.Create(UnderstandingFiles.Load(new ProductFiles(ShippedData.Directory)), knowledge.Vehicles.AllModelNames);
        return new Dealership(SampleDealer.Profile, knowledge, reader);
    }
}
