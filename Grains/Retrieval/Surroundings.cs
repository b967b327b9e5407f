using System.Numerics;
using Ampl.Knowledge;

namespace Ampl.Retrieval;

/// <summary>
/// Reads what stands before and after a passage in its file: under "Gold loan", the line "within one hour" names the loan
/// no more. What the passages around say of the question counts for one that leaves it unsaid, more for a short one.
/// </summary>
internal static class Surroundings
{
    private const int Reach = 3;

    /// <summary>The next line but one counts half of the next.</summary>
    private const float Fading = 0.5f;

    /// <summary>A passage of so many distinct words takes half of what one of no words would take.</summary>
    private const float SelfContained = 10;

    public static float Of(IndexShard shard, int passage, Tally[] tallies, GroupWeights weights)
    {
        if (weights.Total <= 0 || shard.Passages[passage].Kind != RecordKind.Passage) return 0;
        var said = tallies[passage].Groups;
        float sum = 0, share = 1;
        for (var distance = 1; distance <= Reach; distance++, share *= Fading)
        {
            var around = (GroupsOf(shard, passage, passage - distance, tallies) | GroupsOf(shard, passage, passage + distance, tallies)) & ~said;
            said |= around;
            for (; around != 0; around &= around - 1) sum += share * weights[BitOperations.TrailingZeroCount(around)];
        }

        return shard.Coherence * sum / weights.Total * SelfContained / (SelfContained + shard.TermsOf(passage).Length);
    }

    private static ulong GroupsOf(IndexShard shard, int passage, int other, Tally[] tallies) =>
        other >= 0 && other < shard.Series.Length && shard.Series[other] == shard.Series[passage] ? tallies[other].Groups : 0;
}
