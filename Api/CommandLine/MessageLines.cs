using System.Text.Json;
using Ampl.Api.Conversations;
using Ampl.Guardrails;
using Ampl.Understanding;

namespace Ampl.Api.CommandLine;

/// <summary>Puts what was read from a message into the lines of the batch tools.</summary>
internal static class MessageLines
{
    public static byte[] Understand(TextReading reading, InputLine line)
    {
        var (message, verdict) = reading.Read(line.Text, line.Context);
        return JsonSerializer.SerializeToUtf8Bytes(
            new UnderstoodLine(
                line.Text,
                message.Language.Tag(),
                IntentName.Of(message.Intent),
                Math.Round(message.Confidence, 4),
                [.. message.Secondary.Select(guess => IntentName.Of(guess.Intent))],
                EntitiesView.Of(message.Entities),
                LineOf(verdict),
                message.IsForeign),
            ReadableJson.Lines.UnderstoodLine);
    }

    public static byte[] Guard(TextReading reading, InputLine line) =>
        JsonSerializer.SerializeToUtf8Bytes(new GuardedLine(line.Text, LineOf(reading.Check(line))), ReadableJson.Lines.GuardedLine);

    private static GuardLine LineOf(GuardVerdict verdict) => new(GuardVerdict.NameOf(verdict.Verdict), verdict.Reasons);
}
