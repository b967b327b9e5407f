using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Ampl.Silo.Knowledge;

/// <summary>What a reader of a web page sees: headings, paragraphs, list items and table rows; no scripts, styles or menus.</summary>
internal static class HtmlText
{
    private static readonly string[] Unseen = ["script", "style", "noscript", "template", "nav", "svg", "iframe", "select", "button", "head"];
    private static readonly string[] Blocks =
        ["p", "div", "section", "article", "main", "header", "footer", "ul", "ol", "table", "tbody", "thead", "tr", "blockquote", "pre", "dl", "dt", "dd", "figure", "summary", "details", "br", "hr"];

    public static string Of(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder();
        if (document.Title is { Length: > 0 } title && document.QuerySelector("h1") is null) text.Append("# ").Append(title.Trim()).Append("\n\n");
        if (document.Body is { } body) Write(body, text);
        return text.ToString().Trim();
    }

    private static void Write(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words) Append(words.Data, text);
            else if (child is IElement element && !Unseen.Contains(element.LocalName) && !element.HasAttribute("hidden")) Element(element, text);
        }
    }

    private static void Element(IElement element, StringBuilder text)
    {
        var name = element.LocalName;
        if (name is ['h', >= '1' and <= '6']) Line(element, new string('#', name[1] - '0') + ' ', text);
        else if (name == "li") Line(element, "- ", text);
        else if (name is "b" or "strong" && AsksAtTheStart(element)) Line(element, "#### ", text);
        else if (name is "td" or "th") Cell(element, text);
        else if (Blocks.Contains(name))
        {
            Break(text);
            Write(element, text);
            Break(text);
            if (name == "tr" && IsHeader(element)) text.Append("--- | ---\n");
        }
        else
        {
            Write(element, text);
        }
    }

    /// <summary>A question in bold above its answer is its heading.</summary>
    private static bool AsksAtTheStart(IElement element) =>
        element.TextContent.TrimEnd().EndsWith('?') && element.ParentElement?.LocalName is "p" or "div" && (element.PreviousSibling is null || (element.PreviousSibling is IText before && string.IsNullOrWhiteSpace(before.Data)));

    private static bool IsHeader(IElement row) => row.Children.Length > 1 && row.Children.All(cell => cell.LocalName == "th");

    private static void Line(IElement element, string mark, StringBuilder text)
    {
        Break(text);
        text.Append(mark);
        Write(element, text);
        Break(text);
    }

    private static void Cell(IElement element, StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n') text.Append(" | ");
        Write(element, text);
    }

    /// <summary>Spaces and line ends of the source are one space.</summary>
    private static void Append(string words, StringBuilder text)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c)) text.Append(c);
            else if (text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
        }
    }

    private static void Break(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }
}
