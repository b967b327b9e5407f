using System.Text;

namespace Ampl.Silo.Knowledge.Pdf;

/// <summary>Puts shown letters into lines and paragraphs, and counts those that nothing names.</summary>
internal sealed class PdfTextLayout
{
    /// <summary>Shares of the letter's size: a step across the line that is a new line, one that is a paragraph, a gap that is a blank.</summary>
    private const double NewLine = 0.5;
    private const double NewParagraph = 1.8;
    private const double Blank = 0.15;
    private readonly StringBuilder _text = new();
    private double _end;
    private double _line = double.NaN;

    public int Letters { get; private set; }

    public int Unnamed { get; private set; }

    public string Text => _text.ToString();

    public void Put(string? letters, PdfTextState state, double width)
    {
        var (x, y) = state.At;
        var (along, across) = state.Scale;
        var size = Math.Max(state.Size * across, 0.1);
        if (letters is null) Unnamed++;
        else if (!string.IsNullOrWhiteSpace(letters)) Letters++;
        if (!string.IsNullOrWhiteSpace(letters)) Separate(x, y, size);
        if (letters is [>= '\uFB00' and <= '\uFB06', ..]) letters = letters.Normalize(NormalizationForm.FormKC);
        if (letters is not null && !(string.IsNullOrWhiteSpace(letters) && EndsBlank)) _text.Append(letters);
        (_end, _line) = (x + (width * along), y);
    }

    public void EndPage()
    {
        if (_text.Length > 0 && _text[^1] != '\n') _text.Append("\n\n");
        _line = double.NaN;
    }

    private bool EndsBlank => _text.Length == 0 || char.IsWhiteSpace(_text[^1]);

    private void Separate(double x, double y, double size)
    {
        var step = Math.Abs(y - _line);
        if (double.IsNaN(step)) return;
        if (step > NewLine * size || x < _end - (4 * size))
        {
            TrimEnd();
            if (_text.Length > 0 && _text[^1] != '\n') _text.Append(step > NewParagraph * size ? "\n\n" : "\n");
        }
        else if (x - _end > Blank * size && !EndsBlank) _text.Append(' ');
    }

    private void TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] == ' ') _text.Length--;
    }
}
