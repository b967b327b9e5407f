using System.Text;

namespace Ampl.Replies.Wording;

/// <summary>A phrase cut into literal text and placeholders once, so that filling it in is only copying.</summary>
internal sealed class PhraseTemplate
{
    private readonly Segment[] _segments;

    private PhraseTemplate(Segment[] segments) => _segments = segments;

    public IEnumerable<Slot> Slots => _segments.Where(segment => segment.Literal is null).Select(segment => segment.Slot);

    /// <exception cref="FormatException">A brace is not closed or names no placeholder.</exception>
    public static PhraseTemplate Parse(string text)
    {
        var segments = new List<Segment>();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            if (open < 0) open = text.Length;
            if (open > at) segments.Add(new(text[at..open], default));
            if (open == text.Length) break;
            var close = text.IndexOf('}', open);
            if (close < 0) throw new FormatException("a brace is not closed");
            segments.Add(new(null, SlotOf(text[(open + 1)..close])));
            at = close + 1;
        }

        return new PhraseTemplate([.. segments]);
    }

    /// <summary>The phrase by itself: without placeholders it is the text as it stands.</summary>
    public string Fill(ReadOnlySpan<Filling> fillings)
    {
        if (_segments is [{ Literal: { } whole }]) return whole;
        var parts = new string[_segments.Length];
        for (var i = 0; i < parts.Length; i++) parts[i] = _segments[i].Literal ?? ValueOf(_segments[i].Slot, fillings);
        return string.Concat(parts);
    }

    public void Write(StringBuilder into, ReadOnlySpan<Filling> fillings)
    {
        foreach (var segment in _segments) into.Append(segment.Literal ?? ValueOf(segment.Slot, fillings));
    }

    private static string ValueOf(Slot slot, ReadOnlySpan<Filling> fillings)
    {
        foreach (var filling in fillings)
        {
            if (filling.Slot == slot) return filling.Value;
        }

        throw new InvalidOperationException($"Nothing was given for {{{slot}}}.");
    }

    private static Slot SlotOf(string name) =>
        Enum.GetValues<Slot>().Where(slot => SnakeCase.Of(slot) == name).Select(slot => (Slot?)slot).FirstOrDefault()
        ?? throw new FormatException($"{{{name}}} is not a placeholder");

    private readonly record struct Segment(string? Literal, Slot Slot);
}

/// <summary>What goes into one placeholder.</summary>
internal readonly record struct Filling(Slot Slot, string Value)
{
    public static implicit operator Filling((Slot Slot, string Value) pair) => new(pair.Slot, pair.Value);
}
