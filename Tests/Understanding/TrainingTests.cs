using Ampl.Understanding;
using Ampl.Understanding.Text;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Understanding;

public sealed class TrainingTests
{
    [Fact]
    public void Training_twice_gives_the_same_weights() =>
        UnderstandingModel.Create(Small()).ToCache().ShouldBe(UnderstandingModel.Create(Small()).ToCache());

    [Fact]
    public void A_cache_gives_the_same_answers_as_training()
    {
        var trained = UnderstandingModel.Create(Small());
        UnderstandingModel.Create(Small(), trained.ToCache()).Trained.Intents.Weights.ShouldBe(trained.Trained.Intents.Weights);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(5000)]
    public void A_cut_cache_is_trained_anew(int length)
    {
        var trained = UnderstandingModel.Create(Small());
        UnderstandingModel.Create(Small(), trained.ToCache().AsMemory(0, length)).Trained.Intents.Weights.ShouldBe(trained.Trained.Intents.Weights);
    }

    [Fact]
    public void A_cache_of_other_examples_is_not_used()
    {
        var other = Small() with { Sentences = LabelledSentences.Of(Small().Sentences.Examples.Take(40)) };
        var model = UnderstandingModel.Create(Small(), UnderstandingModel.Create(other).ToCache());
        model.Trained.Intents.Weights.ShouldBe(UnderstandingModel.Create(Small()).Trained.Intents.Weights);
    }

    [Fact]
    public void An_added_sentence_counts()
    {
        const string Slogan = "zwiebelkuchen zwiebelkuchen";
        var taught = Enumerable.Repeat(new Example(Slogan, Intent.Exchange, [], Language.English), 3);
        var data = Small() with { Sentences = LabelledSentences.Of([.. Small().Sentences.Examples, .. taught]) };
        MessageReader.Create(data, []).Read(Slogan, Readers.Today).Intent.ShouldBe(Intent.Exchange);
    }

    [Theory]
    [InlineData("buy (a|the car")]
    [InlineData("[maybe]")]
    [InlineData("")]
    public void A_broken_phrase_stops_the_start_with_its_text(string phrase) =>
        Should.Throw<FormatException>(() => new VocabularyBuilder().Add(new Concept(ConceptKind.Cue, "price"), [phrase])).Message.ShouldContain(phrase);

    private static UnderstandingData Small() =>
        Readers.Data with { Sentences = LabelledSentences.Of(Readers.Data.Sentences.Examples.Where((_, i) => i % 60 == 0), Readers.Data.Sentences.Utterances) };
}
