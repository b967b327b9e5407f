namespace Ampl.Silo.Knowledge.Pdf;

/// <summary>Takes the text out of a PDF that holds some; a picture of a page, or letters without names, is refused with the reason.</summary>
internal static class PdfText
{
    private const int MostPages = 2000;
    private const int MostNodes = 10_000;

    /// <summary>With more than this share of letters that nothing names, the rest makes no sense either.</summary>
    private const double MostUnnamed = 0.2;

    /// <exception cref="UnreadableFileException">It is damaged, locked, a scan, or its fonts do not say which letters they show.</exception>
    public static string Of(byte[] content)
    {
        var file = new PdfFile(content);
        var page = new PdfPage(file);
        var read = 0;
        foreach (var (leaf, resources) in Leaves(file))
        {
            if (++read > MostPages) throw new UnreadableFileException($"it has more than {MostPages} pages");
            page.Read(leaf, resources);
        }

        if (read == 0) throw new UnreadableFileException("it has no pages that can be read; it may be damaged");
        var layout = page.Layout;
        if (layout.Unnamed > MostUnnamed * (layout.Letters + layout.Unnamed)) throw new UnreadableFileException("its fonts do not say which letters they show; save it as .docx or .txt");
        return layout.Letters > 0 ? layout.Text.Trim() : throw new UnreadableFileException("it holds no text, only pictures (a scan?); have its text recognised first");
    }

    /// <summary>The pages in their order; without a usable tree, in the order of the file.</summary>
    private static List<(PdfDictionary Page, PdfDictionary? Resources)> Leaves(PdfFile file)
    {
        var leaves = new List<(PdfDictionary, PdfDictionary?)>();
        if (file.Root is { } root && file.Dictionary(root["Pages"]) is { } top) Collect(file, top, null, new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance), leaves);
        return leaves.Count > 0 ? leaves : [.. file.Pages.Select(page => (page, file.Dictionary(page["Resources"])))];
    }

    private static void Collect(PdfFile file, PdfDictionary node, PdfDictionary? inherited, HashSet<PdfDictionary> seen, List<(PdfDictionary, PdfDictionary?)> leaves)
    {
        if (seen.Count > MostNodes || leaves.Count > MostPages || !seen.Add(node)) return;
        var resources = file.Dictionary(node["Resources"]) ?? inherited;
        if (!node.Entries.ContainsKey("Kids"))
        {
            leaves.Add((node, resources));
            return;
        }

        foreach (var kid in file.Items(node["Kids"]))
        {
            if (file.Dictionary(kid) is { } child) Collect(file, child, resources, seen, leaves);
        }
    }
}
