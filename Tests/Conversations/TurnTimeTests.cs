using Ampl.Replies;
using Ampl.Replies.Modelled;
using Ampl.Silo.Knowledge.Vectors;
using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Conversations;

/// <summary>The waits of a turn follow each other, so together they have to leave room before the response timeout of 15 s.</summary>
public class TurnTimeTests
{
    private static readonly TimeSpan TurnEnd = TimeSpan.FromSeconds(14);

    [Fact]
    public void All_providers_silent_the_turn_still_ends_in_time() =>
        (new IntentFallbackOptions().Deadline + DenseSearch.Patience + new LanguageModelOptions().Deadline).ShouldBeLessThanOrEqualTo(TurnEnd);
}
