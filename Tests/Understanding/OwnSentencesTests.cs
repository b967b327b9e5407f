using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Silo.Hosting;
using Ampl.Silo.Understanding;
using Ampl.Tests.Hosting;
using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Understanding;

public sealed class OwnSentencesTests
{
    private const string Slang = "gabbu tikdam lagao bhaiyo";

    [Fact]
    public void A_sentence_that_an_operator_adds_counts_at_the_next_start()
    {
        using var folder = new TemporaryDirectory();
        var before = Start(folder.Path).Read(Slang, Readers.Today);
        var examples = Directory.CreateDirectory(Path.Combine(folder.Path, "understanding", "examples")).FullName;
        File.WriteAllText(Path.Combine(examples, "ours.jsonl"), $$"""{"text":"{{Slang}}","intent":"exchange","lang":"hi-Latn"}""" + "\n");

        var after = Start(folder.Path).Read(Slang, Readers.Today);

        before.Intent.ShouldNotBe(Intent.Exchange);
        (after.Intent, after.Language).ShouldBe((Intent.Exchange, Language.HindiLatin));
    }

    [Theory]
    [InlineData("""{"text":"bonjour","lang":"fr"}""", "\"fr\"")]
    [InlineData("""{"text":" ","lang":"other"}""", "its text")]
    [InlineData("""{"text":"bonjour""", "line 1")]
    public void A_wrong_line_of_languages_stops_the_start_with_its_place(string line, string named)
    {
        using var folder = new TemporaryDirectory();
        var languages = Directory.CreateDirectory(Path.Combine(folder.Path, "understanding", "languages")).FullName;
        File.WriteAllText(Path.Combine(languages, "ours.jsonl"), line + "\n");
        Should.Throw<InvalidDataException>(() => UnderstandingModel.Create(UnderstandingFiles.Load(new ProductFiles(folder.Path)))).Message.ShouldContain(named);
    }

    /// <summary>As a process does that starts with this data directory: from its cache if that fits, else by training.</summary>
    private static MessageReader Start(string dataDirectory) =>
        new ReaderFactory(new ProductFiles(dataDirectory)).For(new VehicleCatalogue([]));
}
