using Ampl.Conversations;
using Ampl.Dealers;
using Ampl.Questions;
using Ampl.Replies;
using Ampl.Understanding;

namespace Ampl.Tests.Replies;

/// <summary>A conversation with the composer in which a test says what each message was understood to mean.</summary>
internal sealed class Talk(Language language = Language.English, Dealership? dealership = null)
{
    public static readonly PhraseBook Book = PhraseBook.Load(ProductData.TryRead);
    public static readonly KnownWords Words = KnownWords.Load(ProductData.TryRead);
    private static readonly ReplyComposer Composer = new(Book, Words);

    public ConversationMemory Memory { get; private set; } = ConversationMemory.Empty;
    public bool FirstTurn { get; init; }

    public Reply Say(string text, Cue cues = Cue.None, Intent intent = Intent.Info, LoanTerms? loan = null, params string[] models) =>
        Say(text, cues, new Entities { ModelsMentioned = [.. models] }, intent, loan);

    public Reply Say(string text, Cue cues, Entities entities, Intent intent = Intent.Info, LoanTerms? loan = null)
    {
        var reply = Composer.Compose(Request(text, cues, entities, intent, loan));
        Memory = reply.Memory;
        return reply;
    }

    public ReplyRequest Request(string text, Cue cues, Entities entities, Intent intent = Intent.Info, LoanTerms? loan = null) => new()
    {
        Message = new Understood
        {
            Text = text,
            SafeText = text,
            Normalized = text.ToLowerInvariant(),
            Language = language,
            Intent = intent,
            Entities = entities,
            Cues = cues,
            Loan = loan ?? LoanTerms.None,
        },
        ReplyIn = language,
        Memory = Memory,
        Dealership = dealership ?? SampleDealer.Dealership,
        FirstTurn = FirstTurn,
        Now = SampleDealer.Now,
    };
}
