namespace Ampl.Silo.Knowledge.Pdf;

/// <summary>Where the next letter goes and how it is set, as the orders of a page change it.</summary>
internal sealed record PdfTextState
{
    private double[] _page = [1, 0, 0, 1, 0, 0];
    private double[] _line = [1, 0, 0, 1, 0, 0];
    private double[] _text = [1, 0, 0, 1, 0, 0];

    public PdfFont? Font { get; set; }
    public double Size { get; set; }
    public double LetterGap { get; set; }
    public double WordGap { get; set; }
    public double Stretch { get; set; } = 1;
    public double Leading { get; set; }

    /// <summary>Where the next letter stands on the page.</summary>
    public (double X, double Y) At
    {
        get
        {
            var m = Product(_text, _page);
            return (m[4], m[5]);
        }
    }

    /// <summary>How large a length of one is on the page, along the line and across it.</summary>
    public (double Along, double Across) Scale
    {
        get
        {
            var m = Product(_text, _page);
            return (Math.Sqrt((m[0] * m[0]) + (m[1] * m[1])), Math.Sqrt((m[2] * m[2]) + (m[3] * m[3])));
        }
    }

    public void Begin() => Set([1, 0, 0, 1, 0, 0]);

    public void Change(double[] matrix) => _page = Product(matrix, _page);

    public void Set(double[] matrix) => _text = _line = matrix;

    public void Move(double x, double y) => Set(Product([1, 0, 0, 1, x, y], _line));

    public void NextLine() => Move(0, -Leading);

    public void Advance(double x) => _text = Product([1, 0, 0, 1, x, 0], _text);

    private static double[] Product(double[] a, double[] b) =>
    [
        (a[0] * b[0]) + (a[1] * b[2]), (a[0] * b[1]) + (a[1] * b[3]),
        (a[2] * b[0]) + (a[3] * b[2]), (a[2] * b[1]) + (a[3] * b[3]),
        (a[4] * b[0]) + (a[5] * b[2]) + b[4], (a[4] * b[1]) + (a[5] * b[3]) + b[5],
    ];
}
