using System.IO.Compression;
using Ampl.Knowledge;
using Ampl.Silo.Knowledge;
using Ampl.Tenants;

namespace Ampl.Tests.Knowledge;

/// <summary>A folder as a dealer has it: any names, any depth, the formats of an office.</summary>
public sealed class NewcomerFolderTests : IDisposable
{
    private static readonly TenantId Tenant = new("dealer");
    private readonly string _folder = Directory.CreateTempSubdirectory("ampl-newcomer-").FullName;
    private readonly InMemoryKnowledgeStore _store = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("notes.txt", "The yard closes at seven.", "faq")]
    [InlineData("passages/one.md", "# Yard\n\nIt closes at seven.", "faq")]
    [InlineData("Insurance papers/claims.txt", "Call within a day.", "insurance")]
    [InlineData("car sales list.csv", "Make,Model,Fuel,Seats,Price\nZorvex,Lumina,Petrol,5,900000\n", "inventory")]
    [InlineData("car-loans.txt", "The bank asks for two photographs.", "sales")]
    [InlineData("policies/house.txt", "The gate closes at seven.", "faq")]
    [InlineData("policies/motor.txt", "The premium is due in May.", "insurance")]
    [InlineData("festive-offers.md", "Mats are free in May.", "sales")]
    [InlineData("list.csv", "Make,Model,Fuel,Price\nZorvex,Lumina,Petrol,900000\n", "inventory")]
    [InlineData("help.csv", "Question,Answer,Class\nOpen on Sunday?,Yes.,hours\n", "faq")]
    [InlineData("export.jsonl", "{\"id\":\"1\",\"text\":\"The yard closes at seven.\"}\n{\"id\":\"2\",\"text\":\"The gate is green.\"}\n", "faq")]
    [InlineData("page.html", "<html><head><title>Yard</title><script>var x=1;</script></head><body><p>It closes at seven.</p></body></html>", "faq")]
    public async Task Every_readable_file_finds_its_shelf(string path, string text, string shelf)
    {
        Write(path, text);

        var file = (await Load()).Files.ShouldHaveSingleItem();

        (file.Outcome, file.Namespace.Wire()).ShouldBe((FileOutcome.Read, shelf), file.Note);
        file.Documents.ShouldBeGreaterThan(0);
        file.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Product_files_a_readme_and_hidden_files_are_no_knowledge()
    {
        Write("README.md", "How to fill this folder.");
        Write("replies/en.json", "{}");
        Write(".ampl/secret.txt", "hidden");

        (await Load()).Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Questions_in_running_text_become_faqs_and_the_rest_stays_text()
    {
        Write("faq.md", "Welcome to the yard.\n\n## Are you open on Sunday?\nYes, from ten.\n\nQ1. Where is the gate?\nA1. On the left.\nIt is green.\n");

        (await Load()).Files[0].Documents.ShouldBe(3);
        var records = KnowledgeDocuments.Records(await _store.LoadDocuments(Tenant, default));
        records.Faqs.Select(faq => (faq.Question, faq.Answer)).ShouldBe([("Are you open on Sunday?", "Yes, from ten."), ("Where is the gate?", "On the left.\nIt is green.")]);
        records.Passages.ShouldHaveSingleItem().Text.ShouldBe("Welcome to the yard.");
    }

    [Fact]
    public void A_web_page_gives_what_a_reader_sees()
    {
        var text = HtmlText.Of("<body><nav>Menu</nav><h2>Hours</h2><p>Nine  to\n<b>seven</b>.</p><ul><li>Sunday</li></ul><table><tr><td>Gate</td><td>Left</td></tr></table></body>");

        text.ShouldBe("## Hours\nNine to seven.\n- Sunday\nGate | Left");
    }

    [Fact]
    public async Task A_word_document_gives_its_paragraphs_headings_and_tables()
    {
        const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        WriteDocx("guide.docx", $"<w:document {W}><w:body><w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Hours</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t xml:space=\"preserve\">Nine </w:t></w:r><w:r><w:t>to seven.</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Gate</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Left</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>");

        (await Load()).Files.ShouldHaveSingleItem().Outcome.ShouldBe(FileOutcome.Read);
        var passage = KnowledgeDocuments.Records(await _store.LoadDocuments(Tenant, default)).Passages.ShouldHaveSingleItem();
        (passage.Title, passage.Text).ShouldBe(("Hours", "Nine to seven.\n\nGate | Left"));
    }

    [Fact]
    public async Task A_text_pdf_yields_what_it_says()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "sales"));
        await File.WriteAllBytesAsync(Path.Combine(_folder, "sales/brochure.pdf"), PdfMaker.Page("BT /F1 12 Tf (The Zorvex Orbit tows two tonnes.) Tj ET"), TestContext.Current.CancellationToken);

        (await Load()).Files.ShouldHaveSingleItem().Documents.ShouldBe(1);
        KnowledgeDocuments.Records(await _store.LoadDocuments(Tenant, default)).Passages.ShouldHaveSingleItem().Text.ShouldBe("The Zorvex Orbit tows two tonnes.");
    }

    [Theory]
    [InlineData("scan.pdf", "%PDF-1.7")]
    [InlineData("broken.docx", "no zip")]
    [InlineData("photo.jpg", "ÿØÿà")]
    [InlineData("binary.txt", "a\u0001\u0002b")]
    [InlineData("empty.txt", "  \n")]
    [InlineData("empty.html", "<script>only()</script>")]
    public async Task What_cannot_be_read_is_refused_with_the_reason_and_the_rest_is_taken(string path, string text)
    {
        Write(path, text);
        Write("notes.txt", "The yard closes at seven.");

        var report = await Load();

        report.Files.Single(file => file.Path == path).Note!.ShouldStartWith("not read: ");
        report.Files.Single(file => file.Path == "notes.txt").Documents.ShouldBe(1);
    }

    [Fact]
    public async Task One_file_is_loaded_alone_and_survives_the_next_full_load()
    {
        Write("notes.txt", "The yard closes at seven.");
        Write("more.txt", "The gate is green.");
        using var outside = new Hosting.TemporaryDirectory();
        var stray = Path.Combine(outside.Path, "stray.txt");
        await File.WriteAllTextAsync(stray, "Claims are settled here.", TestContext.Current.CancellationToken);

        (await new KnowledgeLoader(_store, TimeProvider.System).LoadSingle(Tenant, _folder, stray, KnowledgeNamespace.Insurance, cancellationToken: default))
            .Files.ShouldHaveSingleItem().Namespace.ShouldBe(KnowledgeNamespace.Insurance);
        await Load();

        (await _store.LoadManifest(Tenant, default)).Select(file => file.Path).ShouldBe(["more.txt", "notes.txt", "upload/stray.txt"], ignoreOrder: true);
    }

    private Task<LoadReport> Load() => new KnowledgeLoader(_store, TimeProvider.System).Load(Tenant, _folder);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void WriteDocx(string name, string xml)
    {
        using var zip = new ZipArchive(File.Create(Path.Combine(_folder, name)), ZipArchiveMode.Create);
        using var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
        part.Write(xml);
    }
}
