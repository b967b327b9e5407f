using System.Text;

namespace Ampl.Silo.Knowledge.Pdf;

/// <summary>
/// Follows the drawing orders of pages and writes down the text they show: a step down is a new line, a larger one a
/// paragraph, a gap a blank.
/// </summary>
internal sealed class PdfPage(PdfFile file)
{
    private const int DeepestForm = 8;
    private const int MostOperands = 64;

    /// <summary>Orders of all pages together; forms that draw each other many times would never end.</summary>
    private const long MostDrawn = 64 << 20;
    private const int LeastDrawn = 1 << 14;
    private readonly PdfTextLayout _layout = new();
    private readonly Dictionary<PdfDictionary, PdfFont> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly List<PdfValue> _operands = [];
    private readonly Stack<PdfTextState> _saved = new();
    private PdfTextState _state = new();
    private long _drawn;

    public PdfTextLayout Layout => _layout;

    public void Read(PdfDictionary page, PdfDictionary? resources)
    {
        _state = new PdfTextState();
        _saved.Clear();
        var data = file.Items(page["Contents"]).Select(file.Resolve).OfType<PdfStream>().Select(file.Data).OfType<ReadOnlyMemory<byte>>().ToList();
        using var joined = new MemoryStream();
        foreach (var part in data)
        {
            joined.Write(part.Span);
            joined.WriteByte((byte)'\n');
        }

        Draw(joined.ToArray(), resources, 0);
        _layout.EndPage();
    }

    private void Draw(ReadOnlyMemory<byte> data, PdfDictionary? resources, int depth)
    {
        if ((_drawn += data.Length + LeastDrawn) > MostDrawn) throw new UnreadableFileException("its pages draw more than 64 MB of orders");
        var scanner = new PdfScanner(data);
        _operands.Clear();
        while (scanner.Next() is { } value)
        {
            if (value is not PdfWord { Value: var order })
            {
                if (_operands.Count < MostOperands) _operands.Add(value);
                continue;
            }

            if (order == "BI") SkipPicture(scanner, data);
            else if (order == "Do") DrawForm(resources, depth);
            else Follow(order, resources);
            _operands.Clear();
        }
    }

    private void Follow(string order, PdfDictionary? resources)
    {
        switch (order)
        {
            case "q": _saved.Push(_state with { }); break;
            case "Q": if (_saved.TryPop(out var saved)) _state = saved; break;
            case "cm": _state.Change(Numbers(6)); break;
            case "BT": _state.Begin(); break;
            case "Tf": Choose(resources); break;
            case "Tc": _state.LetterGap = Number(0); break;
            case "Tw": _state.WordGap = Number(0); break;
            case "Tz": _state.Stretch = Number(0) / 100; break;
            case "TL": _state.Leading = Number(0); break;
            default: Write(order); break;
        }
    }

    /// <summary>The orders that place text and show it.</summary>
    private void Write(string order)
    {
        switch (order)
        {
            case "Td": _state.Move(Number(0), Number(1)); break;
            case "TD":
                _state.Leading = -Number(1);
                _state.Move(Number(0), Number(1));
                break;
            case "Tm": _state.Set(Numbers(6)); break;
            case "T*": _state.NextLine(); break;
            case "Tj": Show(0); break;
            case "TJ": ShowAll(); break;
            case "'":
                _state.NextLine();
                Show(0);
                break;
            case "\"":
                (_state.WordGap, _state.LetterGap) = (Number(0), Number(1));
                _state.NextLine();
                Show(2);
                break;
        }
    }

    private void Choose(PdfDictionary? resources)
    {
        _state.Size = Number(1);
        _state.Font = _operands is [PdfName name, ..] && resources is not null && file.Dictionary(resources["Font"]) is { } fonts && file.Dictionary(fonts[name.Value]) is { } font ? FontOf(font) : null;
    }

    private PdfFont FontOf(PdfDictionary font)
    {
        if (!_fonts.TryGetValue(font, out var known)) _fonts[font] = known = new PdfFont(file, font);
        return known;
    }

    private void Show(int operand)
    {
        if (_operands.Count > operand && _operands[operand] is PdfBytes text) Show(text);
    }

    private void ShowAll()
    {
        if (_operands is not [PdfArray parts, ..]) return;
        foreach (var part in parts.Items)
        {
            if (part is PdfBytes text) Show(text);
            else if (part is PdfNumber back) _state.Advance(-back.Value / 1000 * _state.Size * _state.Stretch);
        }
    }

    private void Show(PdfBytes text)
    {
        if (_state.Font is not { } font) return;
        foreach (var shown in font.Read(text.Value))
        {
            var width = ((shown.Width / 1000 * _state.Size) + _state.LetterGap + (shown.IsBlankCode ? _state.WordGap : 0)) * _state.Stretch;
            _layout.Put(shown.Letters, _state, shown.Width / 1000 * _state.Size * _state.Stretch);
            _state.Advance(width);
        }
    }

    private void DrawForm(PdfDictionary? resources, int depth)
    {
        if (depth == DeepestForm || _operands is not [PdfName name, ..] || resources is null) return;
        if (file.Dictionary(resources["XObject"]) is not { } forms || file.Resolve(forms[name.Value]) is not PdfStream form || !form.Is("Subtype", "Form")) return;
        if (file.Data(form) is not { } data) return;
        _saved.Push(_state with { });
        if (file.Items(form["Matrix"]) is { Length: 6 } matrix) _state.Change([.. matrix.Select(item => (file.Resolve(item) as PdfNumber)?.Value ?? 0)]);
        Draw(data, file.Dictionary(form["Resources"]) ?? resources, depth + 1);
        if (_saved.TryPop(out var saved)) _state = saved;
    }

    /// <summary>A picture inside the orders ends with EI between blanks.</summary>
    private static void SkipPicture(PdfScanner scanner, ReadOnlyMemory<byte> data)
    {
        for (var at = scanner.Position; at + 3 < data.Length; at++)
        {
            if (!PdfScanner.IsBlank(data.Span[at]) || data.Span[at + 1] != 'E' || data.Span[at + 2] != 'I' || !PdfScanner.IsBlank(data.Span[at + 3])) continue;
            scanner.Position = at + 3;
            return;
        }

        scanner.Position = data.Length;
    }

    private double Number(int operand) => operand < _operands.Count && _operands[operand] is PdfNumber number ? number.Value : 0;

    private double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(Number)];
}
