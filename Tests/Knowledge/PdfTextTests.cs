using Ampl.Silo.Knowledge;
using Ampl.Silo.Knowledge.Pdf;

namespace Ampl.Tests.Knowledge;

public sealed class PdfTextTests
{
    private const string Composite = "<< /Type /Font /Subtype /Type0 /BaseFont /Some /Encoding /Identity-H /DescendantFonts [6 0 R]";

    [Theory]
    [InlineData("BT /F1 12 Tf 72 700 Td (The yard closes) Tj 0 -14 Td (at seven.) Tj ET", "The yard closes\nat seven.")]
    [InlineData("BT /F1 12 Tf 72 700 Td (One) Tj 0 -40 Td (Two) Tj ET", "One\n\nTwo")]
    [InlineData("BT /F1 12 Tf 14 TL 72 700 Td (One) Tj T* (Two) Tj (Three) ' ET", "One\nTwo\nThree")]
    [InlineData("BT /F1 12 Tf 72 700 Td [(Ser) 20 (vice) -300 (free)] TJ ET", "Service free")]
    [InlineData("BT /F1 12 Tf 1 0 0 1 72 700 Tm (Price) Tj 1 0 0 1 200 700 Tm (9,00,000) Tj ET", "Price 9,00,000")]
    [InlineData("BT /F1 12 Tf 72 700 Td (a \\(b\\) \\143\\\\) Tj <64 65> Tj ET", "a (b) c\\de")]
    [InlineData("q 1 0 0 1 0 0 cm BT /F1 1 Tf 12 0 0 12 72 700 Tm (Scaled) Tj ET Q", "Scaled")]
    [InlineData("BI /W 1 /H 1 ID (BT) EI BT /F1 12 Tf (after a picture) Tj ET", "after a picture")]
    public void What_a_page_shows_is_taken_line_by_line(string orders, string text) => PdfText.Of(PdfMaker.Page(orders)).ShouldBe(text);

    [Fact]
    public void A_font_may_rename_its_codes() =>
        PdfText.Of(PdfMaker.Page("BT /F1 12 Tf (ABC of\\001ce) Tj ET", "<< /Type /Font /Subtype /Type1 /Encoding << /Differences [65 /rupee /Eacute /uni0915 1 /fi] >> >>"))
            .ShouldBe("₹Éक office");

    [Fact]
    public void A_font_of_two_byte_codes_is_read_by_its_own_map()
    {
        var pdf = PdfMaker.Page("BT /F1 12 Tf <0001000200030010> Tj ET", $"{Composite} /ToUnicode 7 0 R >>", maker =>
        {
            maker.Object(6, "<< /Type /Font /Subtype /CIDFontType2 /W [1 [600 600 0] 16 20 500] >>");
            maker.Stream(7, "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0001> <0002> <0915> endbfrange 2 beginbfchar <0003> <093F> <0010> <0020> endbfchar", "");
        });

        PdfText.Of(pdf).ShouldBe("कखि");
    }

    [Fact]
    public void Objects_may_be_packed_into_a_stream_and_text_into_a_form()
    {
        var pdf = PdfMaker.Bare(maker =>
        {
            var (catalogue, tree) = ("<< /Type /Catalog /Pages 2 0 R >> ", "<< /Type /Pages /Kids [3 0 R] >> ");
            maker.Stream(9, $"1 0 2 {catalogue.Length} {catalogue}{tree}", $"/Type /ObjStm /N 2 /First {$"1 0 2 {catalogue.Length} ".Length}");
            maker.Object(3, "<< /Type /Page /Contents 4 0 R /Resources << /XObject << /X 6 0 R >> >> >>");
            maker.Stream(4, "/X Do", "");
            maker.Stream(6, "BT /F1 12 Tf (Inside) Tj ET", "/Subtype /Form /Resources << /Font << /F1 5 0 R >> >>");
            maker.Object(5, PdfMaker.PlainFont);
        });

        PdfText.Of(pdf).ShouldBe("Inside");
    }

    [Fact]
    public void A_scan_is_refused_as_one() => Reason(PdfMaker.Page("q 600 0 0 800 0 0 cm /Im1 Do Q")).ShouldContain("scan");

    [Fact]
    public void A_locked_file_is_refused_as_one() => Reason(PdfMaker.Page("BT /F1 12 Tf (x) Tj ET", trailer: "/Encrypt 8 0 R")).ShouldContain("password");

    [Fact]
    public void Letters_that_nothing_names_are_refused() =>
        Reason(PdfMaker.Page("BT /F1 12 Tf <00010002> Tj ET", $"{Composite} >>", maker => maker.Object(6, "<< /Type /Font >>"))).ShouldContain("which letters");

    [Theory]
    [InlineData("no pdf at all", "not a PDF")]
    [InlineData("%PDF-1.7", "no pages")]
    [InlineData("%PDF-1.4 1 0 obj << /Type /Catalog /Pages 2 0 R >> 2 0 obj << /Kids [2 0 R 2 0 R] >>", "no pages")]
    [InlineData("%PDF-1.4 1 0 obj << /Type /Page /Contents 1 0 R", "no text")]
    [InlineData("%PDF-1.4 1 0 obj << /Type /Page /Resources", "no text")]
    public void What_is_damaged_is_refused_with_the_reason(string content, string reason) =>
        Reason(System.Text.Encoding.Latin1.GetBytes(content)).ShouldContain(reason);

    [Fact]
    public void Nesting_and_forms_that_draw_themselves_come_to_an_end()
    {
        Reason(System.Text.Encoding.Latin1.GetBytes("%PDF-1.4 1 0 obj " + string.Concat(Enumerable.Repeat("[1 2 ", 5000)))).ShouldContain("nested");
        Reason(PdfMaker.Bare(maker =>
        {
            maker.Object(3, "<< /Type /Page /Contents 4 0 R /Resources << /XObject << /X 4 0 R >> >> >>");
            maker.Stream(4, string.Concat(Enumerable.Repeat("/X Do ", 50)), "/Subtype /Form");
        })).ShouldContain("64 MB");
    }

    [Fact]
    public void A_stream_that_unpacks_without_end_is_refused() => Reason(PdfMaker.Page(new string(' ', 33 << 20))).ShouldContain("32 MB");

    private static string Reason(byte[] content) => Should.Throw<UnreadableFileException>(() => PdfText.Of(content)).Message;
}
