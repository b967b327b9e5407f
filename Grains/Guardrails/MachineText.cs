namespace Ampl.Guardrails;

/// <summary>Text in the form that programs exchange ({"tool": …}, &lt;system&gt;…&lt;/system&gt;), which no customer writes to a dealer.</summary>
internal static class MachineText
{
    public static bool Is(ReadOnlySpan<char> text) =>
        text.Contains("{\"", StringComparison.Ordinal) && text.Contains("\":", StringComparison.Ordinal)
        || text.Contains("</", StringComparison.Ordinal) && text.Contains('>')
        || text.Contains("<|", StringComparison.Ordinal);
}
