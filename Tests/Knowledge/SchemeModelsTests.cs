using Ampl.Knowledge;
using Ampl.Tests.Replies;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Knowledge;

/// <summary>A maker's bank lends on the cars of that maker, whatever column of the list says so.</summary>
public sealed class SchemeModelsTests
{
    [Theory]
    [InlineData("Kia Easy", "Kia cars only", "Kia Seltos")]
    [InlineData("Easy", "only for Kia", "Kia Seltos")]
    [InlineData("Kia Easy", "all brands", null)]
    [InlineData("Easy", "", null)]
    public void A_lender_that_says_so_is_for_one_make_only(string name, string text, string? model)
    {
        var scheme = OfferModels.Of(new FinanceScheme { Name = name, Text = text }, SampleDealer.Dealership.Knowledge.Vehicles);

        scheme.ApplicableModels.ShouldBe(model is null ? [] : [model]);
    }
}
