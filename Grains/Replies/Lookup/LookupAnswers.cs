using System.Collections.Frozen;
using System.Globalization;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Money;
using Ampl.Questions;
using Ampl.Replies.Showroom;
using Ampl.Replies.Sums;
using Ampl.Replies.Wording;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Replies.Lookup;

/// <summary>Answers in the dealer's own words, found by search; nothing is said when nothing fits well enough.</summary>
internal static class LookupAnswers
{
    private const double SureOfMore = 0.4;
    private const double SureOfOffer = 0.5;
    private const int MostRows = 4;

    /// <summary>Terms longer than this are told in the dealer's words, which hold more than the rate.</summary>
    private const int ShortTerms = 90;
    private const double NearlyAsGood = 0.95;
    public const double LeastOfAStory = 0.2;
    private const double Ahead = 1.5;
    private const int WordsOfAStory = 2;

    /// <summary>Where the shelves of the intent say nothing, any of them may: intents are guesses.</summary>
    public static void Write(Draft draft, LookupQuestion question)
    {
        if (UsualAnswers.TryBefore(draft, question) || ContactNumbers.Try(draft) || GoingOn.Try(draft) || InterestRates.TryWrite(draft, question.Query) || TryPassage(draft, question.Query, RouteOf(draft, question)) || (!IsOfTheHouse(draft) && TryPassage(draft, question.Query, NamespaceRoute.All)))
        {
            if (draft.Request.Message.Intent is Intent.Service or Intent.ServiceReminder) Helpline(draft);
            return;
        }

        if (question.IsAside || (draft.Request.Message.Has(Cue.Loan) && InterestRates.TryWrite(draft, question.Query, isLast: true)) || GoingOn.TryTopic(draft, question.Query) || UsualAnswers.Try(draft) || TryEnded(draft, question.Query)) return;
        if (draft.Kinds.Count > 1 && (question.Otherwise == QuestionKind.Human || draft.Kinds.IndexOf(question.Otherwise) is >= 0 and var said && said < draft.Kinds.Count - 1 || (question.Otherwise == QuestionKind.Unknown && !draft.Known))) return;
        draft.Kinds[^1] = question.Otherwise;
        SocialAnswers.Write(draft, question.Otherwise);
        if (question.Otherwise == QuestionKind.Human) draft.Known = false;
    }

    /// <summary>Asked after something that was given with a car and is over: "18000 ki accessories free thi, ab bhi milegi?"</summary>
    private static bool TryEnded(Draft draft, string query)
    {
        var models = draft.Request.Message.Entities.ModelsMentioned.Select(draft.Knowledge.Vehicles.NameOf).ToList();
        foreach (var hit in draft.Knowledge.Search.Search(query, NamespaceRoute.Of(KnowledgeNamespace.Sales), draft.Knowledge.Search.Options.TopK))
        {
            if (hit.Passage.Kind != RecordKind.Offer || draft.Knowledge.Offers.FirstOrDefault(offer => offer.Id == hit.Passage.RecordId) is not { } offer) continue;
            if (hit.Score < LeastOfAStory || (models.Count > 0 && !models.Any(model => ModelNames.Apply(offer.ApplicableModels, model)))) continue;
            return OfferAnswers.TryNotValid(draft, offer);
        }

        return false;
    }

    /// <summary>The offer that is over and that the message speaks of in words of its own, more than of any that holds.</summary>
    public static Offer? FindEnded(Draft draft)
    {
        var found = draft.Knowledge.Search.Search(draft.Request.Message.Text, NamespaceRoute.Of(KnowledgeNamespace.Sales), draft.Knowledge.Search.Options.TopK);
        if (found is not [{ Passage.Kind: RecordKind.Offer, Score: >= LeastOfAStory } best, ..] || draft.Knowledge.Offers.FirstOrDefault(offer => offer.Id == best.Passage.RecordId) is not { } offer) return null;
        var own = best.Terms.Count(term => !PlainWords.OfOffers.Contains(term));
        return offer.ValidUntil < draft.Today && own >= WordsOfAStory ? offer : null;
    }

    /// <summary>The dealer's text that names the rate a loan was worked out with, where one does.</summary>
    public static void CiteRate(Draft draft, decimal rate)
    {
        string[] written = [$"{Rupees.Number(rate)}%", string.Create(CultureInfo.InvariantCulture, $"{rate:0.00}%"), $"{Rupees.Number(rate)} %"];
        if (!Array.Exists(written, draft.Knowledge.Rates.Contain)) return;
        var terms = Search(draft, "loan interest rate emi", NamespaceRoute.Of(KnowledgeNamespace.Sales, KnowledgeNamespace.Faq));
        if (terms.FirstOrDefault(hit => Array.Exists(written, form => hit.Passage.Text.Contains($" {form}", StringComparison.Ordinal))) is { } hit) draft.Evidence.Cite(hit.Passage, hit.Score);
    }

    /// <summary>Answers from a question the dealer has answered, unless a document of the rival shelf fits better.</summary>
    public static bool TryFaq(Draft draft, string query, KnowledgeNamespace? rival = null, Func<Faq, bool>? fits = null, double least = SearchIndex.KnownScore)
    {
        var route = rival is { } shelf ? NamespaceRoute.Of(KnowledgeNamespace.Faq, shelf) : NamespaceRoute.Of(KnowledgeNamespace.Faq);
        var found = Search(draft, query, route);
        return found is [{ Passage.Kind: RecordKind.Faq } best, ..] && best.Score >= least
            && (fits is null || (FaqOf(draft, best.Passage) is { } faq && fits(faq)))
            && Tell(draft, best);
    }

    /// <summary>What the dealer has written that shares more with the message than the plain words of such questions.</summary>
    /// <param name="onlyFaqs">Leaves out prose, which may tell of what is told anyway.</param>
    public static bool TryBeyond(Draft draft, FrozenSet<string> plain, bool onlyFaqs = false, string? query = null, params ReadOnlySpan<KnowledgeNamespace> also)
    {
        var route = NamespaceRoute.Of([KnowledgeNamespace.Faq, .. also]);
        var found = Search(draft, query ?? draft.Request.Message.Text, route);
        return found is [{ Passage.Kind: RecordKind.Faq or RecordKind.Passage } best, ..] && (best.Score >= SureOfMore || StandsOut(found) || IsAlone(found)) && (!onlyFaqs || best.Passage.Kind == RecordKind.Faq) && PlainWords.SaysMore(best, plain) && TellWithRows(draft, best, found);
    }

    /// <summary>Equipment that the dealer's texts speak of, for this car or for all.</summary>
    public static bool TryFeature(Draft draft, CarChoice car, CarFeature feature)
    {
        foreach (var hit in Search(draft, $"{car.Model} {feature.Name}", NamespaceRoute.Of(KnowledgeNamespace.Faq, KnowledgeNamespace.Sales)))
        {
            var traits = draft.Knowledge.TraitsOf(hit.Passage);
            if (feature.IsIn($"{hit.Passage.Title} {hit.Passage.Text}") && (traits.About.IsEmpty || traits.Cars.Contains(car.Model)) && Tell(draft, hit)) return true;
        }

        return false;
    }

    /// <summary>The dealer's prose of one shelf, and no record that is told otherwise.</summary>
    public static bool TryProse(Draft draft, string query, KnowledgeNamespace shelf, double least = SearchIndex.KnownScore)
    {
        var best = draft.Knowledge.Search.Search(query, NamespaceRoute.Of(shelf), draft.Knowledge.Search.Options.TopK, PassageFilter.ValidAt(draft.Today)).FirstOrDefault(hit => hit.Passage.Kind == RecordKind.Passage);
        return best?.Score >= least && Tell(draft, best);
    }

    public static bool TryPassage(Draft draft, string query, NamespaceRoute route)
    {
        var found = WithOffersLast(Search(draft, query, route), draft);
        foreach (var hit in found)
        {
            if (hit.Score < SearchIndex.KnownScore && !(ReferenceEquals(hit, found[0]) && StandsOut(found))) return false;
            if (TellWithRows(draft, hit, found)) return true;
        }

        return false;
    }

    /// <summary>Who asks for no offer is told one only where nothing else fits as well.</summary>
    private static IReadOnlyList<ScoredPassage> WithOffersLast(IReadOnlyList<ScoredPassage> found, Draft draft)
    {
        if (found is not [{ Passage.Kind: RecordKind.Offer } best, ..] || draft.Request.Message.Has(Cue.Offer | Cue.Bargain) || draft.Knowledge.Asking[Asking.Exchanging].In(draft.Request.Message.Normalized)) return found;
        var other = found.FirstOrDefault(hit => hit.Passage.Kind != RecordKind.Offer && hit.Score >= best.Score * NearlyAsGood);
        if (other is not null) return [other, .. found.Where(hit => !ReferenceEquals(hit, other))];
        return best.Score >= SureOfOffer ? found : [.. found.Where(hit => hit.Passage.Kind != RecordKind.Offer)];
    }

    private static bool TellWithRows(Draft draft, ScoredPassage hit, IReadOnlyList<ScoredPassage> found)
    {
        if (!Tell(draft, hit)) return false;
        TellAlike(draft, hit, found);
        return true;
    }

    /// <summary>Rows of one table that fit alike are told together: the premiums of both trims; and lenders, since each has a rate.</summary>
    private static void TellAlike(Draft draft, ScoredPassage best, IReadOnlyList<ScoredPassage> found)
    {
        if (best.Passage.Kind == RecordKind.FinanceScheme)
            foreach (var hit in found.Where(hit => hit.Passage.Kind == RecordKind.FinanceScheme && hit.Score >= best.Score * NearlyAsGood).Take(MostRows)) Tell(draft, hit);
        if (!IsRow(best.Passage)) return;
        foreach (var hit in found.Where(hit => hit.Score >= best.Score && hit.Passage.Source == best.Passage.Source && hit.Passage.Title == best.Passage.Title && IsRow(hit.Passage)).Take(MostRows)) Tell(draft, hit);
    }

    private static bool IsRow(Passage passage) => passage.Kind == RecordKind.Passage && passage.Text.Contains("; ", StringComparison.Ordinal) && !passage.Text.Contains('\n', StringComparison.Ordinal);

    /// <summary>A long story holds much that no answer has: one that shares several of its words, and far more than any other, is meant.</summary>
    private static bool StandsOut(IReadOnlyList<ScoredPassage> found) =>
        found is [{ Score: >= LeastOfAStory } best, ..] && best.Terms.Count(term => !char.IsAsciiDigit(term[0])) >= WordsOfAStory
        && found.All(other => other.Passage.Source == best.Passage.Source || other.Score * Ahead <= best.Score);

    /// <summary>One rare word ("ceramic") tells enough where no other text has it.</summary>
    private static bool IsAlone(IReadOnlyList<ScoredPassage> found) =>
        found is [{ Score: >= SearchIndex.KnownScore } best, ..] && found.Skip(1).All(other => other.Score * Ahead <= best.Score);

    /// <summary>The dealer's text as it is; in another language it is introduced in the customer's.</summary>
    public static void QuoteText(Draft draft, string text)
    {
        if (!Script.Suits(text, draft.Language)) draft.Line(Phrase.InOurWords);
        draft.Quote(text);
    }

    private static bool IsOfTheHouse(Draft draft) => draft.Knowledge.Asking[Asking.HousePolicy].In(draft.Request.Message.Normalized);

    private static NamespaceRoute RouteOf(Draft draft, LookupQuestion question) =>
        IsOfTheHouse(draft) ? NamespaceRoute.Of(KnowledgeNamespace.Faq)
        : draft.Knowledge.Search.Options.RoutesByIntent
        ? NamespaceRouter.Route(draft.Request.Message.Intent, namesModel: !question.Cars.IsEmpty)
        : NamespaceRoute.All;

    /// <summary>False when nothing is left of a text that was one order.</summary>
    private static bool TryQuote(Draft draft, string text)
    {
        if (text.Length > 0) QuoteText(draft, text);
        return text.Length > 0;
    }

    public static IReadOnlyList<ScoredPassage> Search(Draft draft, string query, NamespaceRoute route) => draft.Searches.Find(query, route);

    public static bool Tell(Draft draft, ScoredPassage hit)
    {
        var passage = hit.Passage;
        if (draft.Evidence.Tells(passage)) return true;
        switch (passage.Kind)
        {
            case RecordKind.Offer when draft.Knowledge.Offers.FirstOrDefault(offer => offer.Id == passage.RecordId) is { } offer:
                OfferAnswers.Bullet(draft, offer);
                return true;
            case RecordKind.FinanceScheme when draft.Knowledge.Schemes.FirstOrDefault(scheme => scheme.Id == passage.RecordId) is { } scheme && scheme.Text.Length <= ShortTerms:
                InterestRates.Bullet(draft, scheme);
                return true;
            case RecordKind.InsurancePolicy when draft.Knowledge.Policies.FirstOrDefault(policy => policy.Id == passage.RecordId) is { } policy:
                InsuranceAnswers.One(draft, policy);
                return true;
            case RecordKind.Faq when FaqOf(draft, passage) is { } faq:
                if (!TryQuote(draft, draft.Safe(faq.Answer))) return false;
                break;
            default:
                if (!TryQuote(draft, Excerpt.Of(draft.Safe(passage.Text), draft.Request.Message.Normalized, hit.Terms))) return false;
                break;
        }

        draft.Evidence.Cite(passage, hit.Score);
        return true;
    }

    public static bool NamesSum(Faq faq, Draft draft) => faq.Answer.Contains('₹', StringComparison.Ordinal) || draft.Knowledge.Asking[Asking.Sum].In(PhraseList.Normal(faq.Answer));

    private static Faq? FaqOf(Draft draft, Passage passage)
    {
        foreach (var faq in draft.Knowledge.Faqs)
        {
            if (faq.Id == passage.RecordId) return faq;
        }

        return null;
    }

    public static void Helpline(Draft draft)
    {
        var number = draft.Request.Dealership.Profile.TollFreeNumber;
        if (ContactLine.IsFilled(number)) draft.Line(Phrase.ServiceHelpline, (Slot.Number, number));
    }
}
