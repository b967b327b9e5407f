using Ampl.Conversations;
using Ampl.Storage;

namespace Ampl.Tests.Storage;

public sealed class StoredJsonTests
{
    [Theory]
    [InlineData("क्रेटा की कीमत ₹12,00,000 है")]
    [InlineData("મારે લેવી છે, “કાલે”")]
    [InlineData("a < b & 'c' + d")]
    public void Letters_and_marks_are_written_as_they_are(string text)
    {
        var json = StoredJson.Text(Sample.Record("m1", text), GrainStateJson.Default.TurnRecord);
        json.ShouldContain(text);
        StoredJson.Read<TurnRecord>(json).TextHash.ShouldBe(text);
    }

    [Theory]
    [InlineData("\"quoted\" \\ back\r\n\ttab")]
    [InlineData("nul \0 and bell \a")]
    [InlineData("🚗 and 👩🏽‍🔧")]
    public void What_json_cannot_hold_as_it_is_comes_back_too(string text)
    {
        var json = StoredJson.Utf8(Sample.Record("m1", text), GrainStateJson.Default.TurnRecord);
        json.ShouldNotContain((byte)0);
        StoredJson.Read<TurnRecord>(json).TextHash.ShouldBe(text);
    }

    [Fact]
    public void Half_a_character_becomes_the_mark_for_one_that_is_lost()
    {
        var json = StoredJson.Text(Sample.Record("m1", "car \ud83d!"), GrainStateJson.Default.TurnRecord);
        StoredJson.Read<TurnRecord>(json).TextHash.ShouldBe("car \ufffd!");
    }

    [Fact]
    public void A_document_is_not_touched_by_those_written_after_it()
    {
        var first = StoredJson.Utf8(Sample.Record("m1", new string('a', 9000)), GrainStateJson.Default.TurnRecord);
        var second = StoredJson.Utf8(Sample.Record("m2", "b"), GrainStateJson.Default.TurnRecord);
        StoredJson.Read<TurnRecord>(first).TextHash.Length.ShouldBe(9000);
        StoredJson.Read<TurnRecord>(second).TextHash.ShouldBe("b");
    }
}
