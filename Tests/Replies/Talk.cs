using Ampl.Conversations;
using Ampl.Dealers;
using Ampl.Money;
using Ampl.Questions;
using Ampl.Replies;
using Ampl.Replies.Wording;
using Ampl.Understanding;

namespace Ampl.Tests.Replies;

/// <summary>A conversation with the composer in which a test says what each message was understood to mean.</summary>
internal sealed class Talk(Language language = Language.English, Dealership? dealership = null)
{
    public static readonly PhraseBook Book = PhraseBook.Load(ProductData.TryRead);
    public static readonly KnownWords Words = KnownWords.Load(ProductData.TryRead);
    public static readonly MoneyDesk Money = new(MoneyFile.Read(ProductData.TryRead(MoneyFile.Name)));
    private static readonly ReplyComposer Composer = new(Book, Words, Money);

    public ConversationMemory Memory { get; private set; } = ConversationMemory.Empty;
    public bool FirstTurn { get; init; }

    public Reply Say(string text, Cue cues = Cue.None, Intent intent = Intent.Info, LoanTerms? loan = null, params string[] models) =>
        Say(text, cues, new Entities { ModelsMentioned = [.. models] }, intent, loan);

    public Reply Say(string text, Cue cues, Entities entities, Intent intent = Intent.Info, LoanTerms? loan = null, CustomerMeans? means = null, decimal? worth = null)
    {
        var request = Request(text, cues, entities, intent, loan);
        var reply = Composer.Compose(request with { Message = request.Message with { Means = means ?? CustomerMeans.Unknown, OldCarWorth = worth } });
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
