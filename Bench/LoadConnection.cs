using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Ampl.Bench;

/// <summary>
/// One kept-alive HTTP/1.1 connection that sends a prepared request and reads the whole answer. Written on a
/// bare socket, because a full client would take as much of the two cores as the server that is measured.
/// </summary>
internal sealed class LoadConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];

    public static async Task<LoadConnection> Open(Uri address)
    {
        var connection = new LoadConnection();
        await connection._socket.ConnectAsync(address.Host, address.Port);
        return connection;
    }

    public static byte[] Post(string path, string json) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"POST {path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}"));

    /// <summary>The body of a 200 answer; anything else ends the run, since it would be measured as work.</summary>
    public async Task<ReadOnlyMemory<byte>> Send(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        var length = 0;
        while (true)
        {
            if (length == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(length));
            if (read == 0) throw new IOException("The server closed the connection.");
            length += read;
            if (Body(_buffer.AsSpan(0, length)) is { } body) return Checked(_buffer.AsMemory(0, length), body);
        }
    }

    public void Dispose() => _socket.Dispose();

    private static ReadOnlyMemory<byte> Checked(ReadOnlyMemory<byte> answer, Range body) =>
        answer.Span.StartsWith("HTTP/1.1 200"u8)
            ? answer[body]
            : throw new InvalidOperationException(Encoding.UTF8.GetString(answer.Span));

    /// <summary>Where the body lies once the answer is complete; null until then. Chunked bodies keep their chunk marks.</summary>
    private static Range? Body(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0) return null;
        var start = end + 4;
        var named = answer[..end].IndexOf("Content-Length: "u8);
        if (named < 0) return answer.EndsWith("0\r\n\r\n"u8) ? start..answer.Length : null;
        var digits = answer[(named + 16)..end];
        var line = digits.IndexOf((byte)'\r');
        var length = int.Parse(line < 0 ? digits : digits[..line], CultureInfo.InvariantCulture);
        return answer.Length >= start + length ? start..(start + length) : null;
    }
}
