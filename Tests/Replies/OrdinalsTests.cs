using Ampl.Replies;

namespace Ampl.Tests.Replies;

public sealed class OrdinalsTests
{
    [Theory]
    [InlineData("When is the first service due?", 1)]
    [InlineData("दूसरी सर्विस कितने की है", 2)]
    [InlineData("ત્રીજી સર્વિસ", 3)]
    [InlineData("first and second service", null)]
    [InlineData("a second hand car", null)]
    [InlineData("seconds to 100", null)]
    public void The_one_that_is_spoken_of_is_told(string text, int? ordinal) => Ordinals.In(text).ShouldBe(ordinal);
}
