using Ampl.Retrieval;

namespace Ampl.Tests.Retrieval;

public sealed class TallyTests
{
    [Fact]
    public void Of_several_neighbours_in_meaning_the_best_counts_and_groups_add_up()
    {
        var tally = new Tally();

        tally.Hit(1, 1, 1, meant: 2);
        tally.Hit(1, 1, 1, meant: 3);
        tally.Hit(1, 1, 1, meant: 1);
        tally.Hit(4, 1, 1, meant: 5);

        tally.Meant.ShouldBe(8);
    }

    [Fact]
    public void A_group_that_the_passage_names_itself_is_not_meant_besides()
    {
        var tally = new Tally();

        tally.Hit(1, 1, 1, meant: null);
        tally.Hit(1, 1, 1, meant: 3);

        tally.Meant.ShouldBe(0);
    }
}
