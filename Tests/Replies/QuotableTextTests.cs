using Ampl.Knowledge;
using Ampl.Replies.Grounding;
using Ampl.Retrieval;
using Ampl.Silo.Hosting;
using Ampl.Silo.Knowledge;
using Ampl.Tests.Knowledge;
using Ampl.Tests.Understanding;
using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Replies;

/// <summary>What dealers really write is no order to a machine, so all of it may be quoted.</summary>
public sealed class QuotableTextTests
{
    [Theory]
    [InlineData("data")]
    [InlineData("Tests/Replies/other-dealer")]
    [InlineData("Tests/Replies/two-brand-dealer")]
    public async Task A_dealers_text_is_quoted_whole(string folder)
    {
        var path = Path.Combine(ProductFiles.SolutionRoot()!, folder);
        var library = new KnowledgeLibrary(new InMemoryKnowledgeStore(), new ProductFiles(path), RetrievalOptions.Usual, TimeProvider.System);
        await library.Load(ShippedData.Tenant, path);
        var knowledge = library.For(ShippedData.Tenant);
        var texts = new SafeTexts(MessageReader.Create(Readers.Model, knowledge.Vehicles.AllModelNames));

        var written = knowledge.Faqs.Select(faq => faq.Answer)
            .Concat(Enum.GetValues<KnowledgeNamespace>().SelectMany(shelf => knowledge.Search.PassagesOf(shelf)).Select(passage => passage.Text));

        written.Where(text => texts.Of(text, SampleDealer.AsOn) != text).ShouldBeEmpty();
    }
}
