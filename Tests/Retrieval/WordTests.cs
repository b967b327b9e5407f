using Ampl.Retrieval;
using Ampl.Understanding;
using Shelf = Ampl.Knowledge.KnowledgeNamespace;

namespace Ampl.Tests.Retrieval;

public sealed class WordTests
{
    [Theory]
    [InlineData("XUV700 On-Road?", "xuv|700|on|road")]
    [InlineData("₹5,00,000 at 8.5%.", "500000|at|8.5")]
    [InlineData("Škoda's don't", "skodas|dont")]
    [InlineData("गाड़ी १२ लाख।", "गाडी|12|लाख")]
    [InlineData("ગાડી ૧૨,૫૦૦", "ગાડી|12500")]
    [InlineData("हाँ", "हां")]
    [InlineData("अ\u200Dॅव्हरेज अॅस्टर आॅफर", "\u0972व्हरेज|\u0972स्टर|\u0911फर")]
    public void Text_is_split_into_folded_words(string text, string words) => QueryReader.Words(text).ShouldBe(words.Split('|'));

    [Fact]
    public void Composed_and_decomposed_nukta_fold_alike() => TextFold.Fold("ब्रे\u095B\u093E").ShouldBe(TextFold.Fold("ब्रे\u091C\u093C\u093E"));

    [Theory]
    [InlineData("bookings", "booking")]
    [InlineData("policies", "policy")]
    [InlineData("financing", "finance")]
    [InlineData("charged", "charges")]
    [InlineData("गाड़ीची", "गाडी")]
    [InlineData("किस्तों", "किस्त")]
    [InlineData("ગાડીનો", "ગાડી")]
    public void Inflected_words_share_a_stem(string a, string b) => Stem(a).ShouldBe(Stem(b));

    [Theory]
    [InlineData("bus", "bu")]
    [InlineData("glass", "glas")]
    [InlineData("speed", "spe")]
    public void Different_words_keep_different_stems(string a, string b) => Stem(a).ShouldNotBe(b);

    [Theory]
    [InlineData(Intent.Buy, "Inventory,Sales,Faq")]
    [InlineData(Intent.Finance, "Sales,Faq")]
    [InlineData(Intent.Insurance, "Insurance,Faq")]
    [InlineData(Intent.Service, "Faq,Sales")]
    [InlineData(Intent.Info, "Faq,Inventory,Sales")]
    [InlineData(Intent.Comparison, "Inventory,Faq")]
    [InlineData(Intent.Complaint, "Faq,Inventory,Sales,Insurance")]
    public void Intents_choose_their_namespaces_in_order(Intent intent, string shelves) =>
        string.Join(',', NamespaceRouter.Route(intent).Order).ShouldBe(shelves);

    [Fact]
    public void A_named_model_and_a_budget_widen_the_route()
    {
        NamespaceRouter.Route(Intent.Finance, namesModel: true).Order.ShouldBe([Shelf.Sales, Shelf.Faq, Shelf.Inventory]);
        NamespaceRouter.Route(Intent.Comparison, namesBudget: true).Has(Shelf.Sales).ShouldBeTrue();
    }

    private static string Stem(string word)
    {
        var letters = TextFold.Fold(word).ToCharArray();
        return new string(letters, 0, Stemmer.Stem(letters));
    }
}
