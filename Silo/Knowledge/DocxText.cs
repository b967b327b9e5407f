using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Ampl.Silo.Knowledge;

/// <summary>The text of a Word document: paragraphs, headings by their style, and table rows.</summary>
internal static class DocxText
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>A document of this much XML has no business in a prompt; and a small zip file may claim to hold it.</summary>
    private const long LongestXml = 64L << 20;

    /// <exception cref="UnreadableFileException">No Word document, or a damaged or protected one.</exception>
    public static string Of(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            var part = zip.GetEntry("word/document.xml") ?? throw new UnreadableFileException("it holds no Word document");
            if (part.Length > LongestXml) throw new UnreadableFileException("it is too long");
            using var stream = part.Open();
            using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestXml });
            return Read(xml);
        }
        catch (Exception error) when (error is InvalidDataException or XmlException)
        {
            throw new UnreadableFileException("it is damaged or protected by a password", error);
        }
    }

    private static string Read(XmlReader xml)
    {
        var text = new StringBuilder();
        var paragraph = new StringBuilder();
        var style = "";
        var cells = 0;
        while (xml.Read())
        {
            if (xml.NamespaceURI != Word) continue;
            var opens = xml.NodeType == XmlNodeType.Element;
            switch (xml.LocalName)
            {
                case "t" when opens && !xml.IsEmptyElement: paragraph.Append(xml.ReadElementContentAsString()); Again(xml, paragraph); break;
                case "tab" or "br" or "cr" when opens: paragraph.Append(' '); break;
                case "pStyle" when opens: style = xml.GetAttribute("val", Word) ?? ""; break;
                case "tc": cells += opens && !xml.IsEmptyElement ? 1 : opens ? 0 : -1; break;
                case "tr" when !opens: text.Append('\n'); break;
                case "p" when !opens: End(text, paragraph, style, cells > 0); style = ""; break;
            }
        }

        return text.ToString().Trim();
    }

    /// <summary>Reading a run's text moves on to the node behind it, which the loop would pass over.</summary>
    private static void Again(XmlReader xml, StringBuilder paragraph)
    {
        while (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t" && xml.NamespaceURI == Word && !xml.IsEmptyElement)
        {
            paragraph.Append(xml.ReadElementContentAsString());
        }
    }

    private static void End(StringBuilder text, StringBuilder paragraph, string style, bool isCell)
    {
        var words = paragraph.ToString().Trim();
        paragraph.Clear();
        if (words.Length == 0) return;
        if (isCell)
        {
            if (text.Length > 0 && text[^1] != '\n') text.Append(" | ");
            text.Append(words);
            return;
        }

        if (style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) || style.Equals("Title", StringComparison.OrdinalIgnoreCase)) text.Append("# ");
        text.Append(words).Append("\n\n");
    }
}
