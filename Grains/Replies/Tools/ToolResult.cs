namespace Ampl.Replies.Tools;

/// <summary>What a tool worked out, in words; or, when it could not, why.</summary>
/// <param name="Price">A line that tells what a car costs; null when the tool worked out something else.</param>
/// <param name="Model">The car it is about; null when it is about none.</param>
internal sealed record ToolResult(string Text, string? Price = null, string? Model = null)
{
    public bool Worked { get; private init; } = true;

    public string Words => Price is null ? Text : $"{Price}\n{Text}";

    public static ToolResult Refused(string why) => new($"Not worked out: {why}.") { Worked = false };
}
