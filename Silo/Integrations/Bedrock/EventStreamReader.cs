using System.Runtime.CompilerServices;

namespace Ampl.Silo.Integrations.Bedrock;

/// <summary>Takes messages from an event stream, one by one as they arrive.</summary>
internal static class EventStreamReader
{
    /// <exception cref="InvalidDataException">A message is damaged.</exception>
    /// <exception cref="EndOfStreamException">The stream ends inside a message.</exception>
    public static async IAsyncEnumerable<EventStreamMessage> Read(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var prelude = new byte[EventStreamMessage.PreludeLength];
        while (await stream.ReadAtLeastAsync(prelude.AsMemory(0, 1), 1, throwOnEndOfStream: false, cancellation) == 1)
        {
            await stream.ReadExactlyAsync(prelude.AsMemory(1), cancellation);
            var message = new byte[EventStreamMessage.LengthOf(prelude)];
            prelude.CopyTo(message, 0);
            await stream.ReadExactlyAsync(message.AsMemory(prelude.Length), cancellation);
            yield return EventStreamMessage.Read(message);
        }
    }
}
