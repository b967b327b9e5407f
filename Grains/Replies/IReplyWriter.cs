namespace Ampl.Replies;

/// <summary>Writes the reply to one message; always answers, if need be without the help it would have liked.</summary>
internal interface IReplyWriter
{
    Task<Reply> Write(ReplyRequest request, CancellationToken cancellation);
}

/// <summary>Writes from the dealer's data alone: no key, no network, no waiting.</summary>
internal sealed class ComposedReplyWriter(ReplyComposer composer) : IReplyWriter
{
    public Task<Reply> Write(ReplyRequest request, CancellationToken cancellation) =>
        Task.FromResult(composer.Compose(request));
}
