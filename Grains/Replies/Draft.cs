using System.Collections.Immutable;
using System.Text;
using Ampl.Conversations;
using Ampl.Dealers;
using Ampl.Knowledge;
using Ampl.Money;
using Ampl.Questions;
using Ampl.Replies.Lookup;
using Ampl.Replies.Wording;
using Ampl.Understanding;

namespace Ampl.Replies;

/// <summary>A reply while it is being written: its text, what it rests on, and which cars it is about.</summary>
internal sealed class Draft
{
    private const char NewLine = '\n';
    private const int UsualLength = 512;
    private readonly Phrases _phrases;
    private StringBuilder? _written;

    public Draft(ReplyRequest request, Phrases phrases, MoneyDesk money)
    {
        Request = request;
        Money = money;
        _phrases = phrases;
        Today = IndianTime.DateOf(request.Now);
        Evidence = new Evidence(request.Dealership.Knowledge);
    }

    public ReplyRequest Request { get; }
    public MoneyDesk Money { get; }
    public DateOnly Today { get; }
    public Evidence Evidence { get; }
    public TurnSearches Searches => field ??= new(Request, Today);
    public DealerKnowledge Knowledge => Request.Dealership.Knowledge;
    public Language Language => _phrases.Language;

    /// <summary>The person to turn to; written once, used in many sentences.</summary>
    public string Contact => field ??= ContactLine.Of(Request.Dealership.Profile, this);

    /// <summary>False once something was asked that the data does not hold.</summary>
    public bool Known { get; set; } = true;

    /// <summary>Kinds actually answered, for the record of the turn.</summary>
    public List<string> Kinds { get; } = new(2);

    public ImmutableArray<CarChoice> Focus { get; set; } = [];
    public string Text => _written?.ToString() ?? "";

    /// <summary>The greeting of a first turn, which stays as it is whoever words the answer.</summary>
    public string Opening { get; private set; } = "";
    public string Answer => Text[Opening.Length..];

    public bool EndsWith(string text) =>
        Written.Length >= text.Length && Written.ToString(Written.Length - text.Length, text.Length) == text;

    private StringBuilder Written => _written ??= new(UsualLength);

    /// <summary>Adds a sentence to the current line.</summary>
    public Draft Say(Phrase phrase, params ReadOnlySpan<Filling> fillings)
    {
        if (_written is { Length: > 0 } text && text[^1] != NewLine) text.Append(' ');
        _phrases[phrase].Write(Written, fillings);
        return this;
    }

    /// <summary>Starts a new line with a sentence.</summary>
    public Draft Line(Phrase phrase, params ReadOnlySpan<Filling> fillings)
    {
        Break();
        return Say(phrase, fillings);
    }

    /// <summary>Starts a new line with text from the dealer's records.</summary>
    public Draft Quote(string text)
    {
        Break();
        Written.Append(text);
        return this;
    }

    public Draft Bullet(string text) => Quote("• ").Append(text);

    public Draft Append(string text)
    {
        Written.Append(text);
        return this;
    }

    /// <summary>A phrase as part of another one.</summary>
    public string Words(Phrase phrase, params ReadOnlySpan<Filling> fillings) => _phrases[phrase].Fill(fillings);

    /// <summary>Text from the dealer's records as it may be quoted.</summary>
    public string Safe(string text) => Request.Dealership.Texts.Of(text, Today);

    public string Date(DateOnly date) => _phrases.Date(date);

    /// <summary>"A, B and C" in the reply's language.</summary>
    public string Join(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} {Words(Phrase.And)} {items[^1]}",
    };

    public void EndOpening() => Opening = Text;

    private void Break()
    {
        if (_written is { Length: > 0 } text && text[^1] != NewLine) text.Append(NewLine);
    }
}
