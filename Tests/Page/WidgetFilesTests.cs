using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Ampl.Tests.Page;

public sealed partial class WidgetFilesTests
{
    private static readonly string[] Languages = ["en", "hi", "hi-Latn", "mr", "gu"];

    public static TheoryData<string> EachLanguage => [.. Languages];

    [Theory]
    [InlineData("index.html")]
    [InlineData("page.css")]
    [InlineData("page.js")]
    [InlineData("favicon.svg")]
    [InlineData("widget.js")]
    [InlineData("widget/widget.css")]
    public void The_page_has_its_files(string file) => WebRoot.Read(file).ShouldNotBeEmpty();

    [Fact]
    public void Nothing_is_loaded_from_another_site()
    {
        var files = Directory.EnumerateFiles(WebRoot.Folder, "*", SearchOption.TopDirectoryOnly)
            .Concat(WebRoot.Scripts()).Concat(WebRoot.Widget("en"));
        foreach (var file in files)
        {
            var text = File.ReadAllText(file).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);
            Address().Matches(text).ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void Data_never_becomes_markup_or_code()
    {
        foreach (var script in WebRoot.Scripts()) Markup().Matches(File.ReadAllText(script)).ShouldBeEmpty(script);
    }

    [Fact]
    public void The_page_has_no_inline_script_or_style()
    {
        var page = WebRoot.Read("index.html");
        Inline().Matches(page).ShouldBeEmpty("a strict content security policy would refuse it");
    }

    [Fact]
    public void A_lead_score_is_never_even_read() =>
        WebRoot.Scripts().Where(file => File.ReadAllText(file).Contains("lead_", StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(EachLanguage))]
    public void A_visitor_downloads_less_than_twenty_kilobytes(string language) =>
        WebRoot.Widget(language).Sum(Compressed).ShouldBeLessThan(20 * 1024);

    [Fact]
    public void No_file_is_longer_than_a_reader_takes_in() =>
        Directory.EnumerateFiles(WebRoot.Folder, "*", SearchOption.AllDirectories)
            .Where(file => File.ReadLines(file).Count() > 250).ShouldBeEmpty();

    [Fact]
    public void Every_module_that_the_tag_preloads_exists_and_no_other_is_imported()
    {
        var preloaded = ModuleList().Match(WebRoot.Read("widget.js")).Groups["list"].Value;
        var names = Quoted().Matches(preloaded).Select(match => match.Groups["name"].Value);
        names.ShouldBe(Directory.EnumerateFiles(Path.Combine(WebRoot.Folder, "widget"), "*.js").Select(Path.GetFileNameWithoutExtension)!, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(EachLanguage))]
    public void Every_language_says_the_same_things(string language)
    {
        var keys = Keys(language);
        keys.Count.ShouldBeGreaterThan(25);
        keys.ShouldBe(Keys("en"));
        WebRoot.Read("widget", "words", $"{language}.js").ShouldContain($"tag: '{language}'");
    }

    private static List<string> Keys(string language) =>
        [.. Key().Matches(WebRoot.Read("widget", "words", $"{language}.js")).Select(match => match.Groups["key"].Value)];

    private static long Compressed(string file)
    {
        using var sink = new MemoryStream();
        using (var gzip = new GZipStream(sink, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(File.ReadAllBytes(file));
        return sink.Length;
    }

    private const RegexOptions Named = RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(https?:)?//[a-z0-9-]+\.[a-z]", Named | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|\beval\(|new Function|srcdoc", Named, 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=", Named | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Inline();

    [GeneratedRegex(@"modules = \[(?<list>[^\]]+)\]", Named, 1000)]
    private static partial Regex ModuleList();

    [GeneratedRegex("'(?<name>[a-z]+)'", Named, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^  (?<key>\w+):", Named | RegexOptions.Multiline, 1000)]
    private static partial Regex Key();
}
