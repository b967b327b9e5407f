using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Money;
using Ampl.Questions;
using Ampl.Replies.Wording;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Replies.Lookup;

/// <summary>Policies from the dealer's files, or the dealer's own words on claims and renewals.</summary>
internal static class InsuranceAnswers
{
    private const int MostShown = 4;
    private const double NearlyAsGood = 0.8;
    private const int FewWords = 4;
    private const int LongestText = 220;
    private const int FewestOwnWords = 2;

    public static void Write(Draft draft, InsuranceQuestion question)
    {
        if (GoingOn.Try(draft) || TryForCar(draft) || LookupAnswers.TryFaq(draft, question.Query, KnowledgeNamespace.Insurance, faq => IsAboutInsurance(faq, draft.Knowledge.Asking[Asking.Insurance]) && TellsWhatIsAsked(faq, draft))) return;
        var policies = draft.Knowledge.Policies.Where(policy => question.Coverage == CoverageType.Other || Covers(policy, question.Coverage)).ToList();
        if (IsOfElectric(draft)) policies = [.. policies.OrderBy(policy => draft.Knowledge.PoliciesForElectric.Contains(policy.Id) ? 0 : 1)];
        if ((question.Coverage == CoverageType.Other || policies.Count == 0) && TryNamed(draft, question.Query)) return;
        if (question.Coverage == CoverageType.Other && LookupAnswers.TryBeyond(draft, PlainWords.OfInsurance, onlyFaqs: false, question.Query, KnowledgeNamespace.Insurance)) return;
        if (question.Coverage == CoverageType.Other && draft.Knowledge.Asking[Asking.Claim].In(draft.Request.Message.Normalized)
            && (LookupAnswers.TryProse(draft, question.Query, KnowledgeNamespace.Insurance, LookupAnswers.LeastOfAStory) || (!AsksOfOwnClaim(draft) && LookupAnswers.TryProse(draft, "claim accident inform insurer papers", KnowledgeNamespace.Insurance)))) return;
        if (question.Coverage == CoverageType.Other && TryCovering(draft, question.Query)) return;
        if (AsksOfOwnClaim(draft)) draft.Line(Phrase.StatusNotHere, (Slot.Contact, draft.Contact));
        else if (policies.Count > 0) List(draft, policies);
        else if (question.Coverage != CoverageType.Other && TryTitled(draft, question.Query)) return;
        else if (!LookupAnswers.TryPassage(draft, question.Query, NamespaceRoute.Of(KnowledgeNamespace.Insurance, KnowledgeNamespace.Faq))) NotKnown(draft);
    }

    /// <summary>"And its premium for the C3?" of the cover told of: its row tells it for each sort of car.</summary>
    private static bool TryForCar(Draft draft) =>
        draft.Request.Message is { Entities.ModelsMentioned.IsEmpty: false } message && (message.Has(Cue.Reference) || !message.Has(Cue.Insurance))
        && draft.Request.Memory.LastText is { } last && draft.Knowledge.Search.Find(last) is { Namespace: KnowledgeNamespace.Insurance } told && LookupAnswers.Tell(draft, new ScoredPassage(told, 1, ""));

    /// <summary>A cover asked for by its name: what is written about it, and its premium where a list has one.</summary>
    private static bool TryNamed(Draft draft, string query)
    {
        var found = LookupAnswers.Search(draft, query, NamespaceRoute.Of(KnowledgeNamespace.Insurance));
        if (found.FirstOrDefault(PlainWords.NamesCover) is not { Score: >= LookupAnswers.LeastOfAStory } best || best.Score < found[0].Score * NearlyAsGood) return false;
        if (draft.Knowledge.Policies.FirstOrDefault(policy => policy.Id == best.Passage.RecordId) is not { } named) return LookupAnswers.Tell(draft, best);
        One(draft, named);
        return true;
    }

    /// <summary>A policy or cover with its premium, and what the dealer has written about it.</summary>
    public static void One(Draft draft, InsurancePolicy policy)
    {
        Bullet(draft, policy);
        if (policy.Text.Length > 0) LookupAnswers.QuoteText(draft, draft.Safe(policy.Text));
    }

    /// <summary>A cover known by its kind, among whatever else was asked: the text that is headed by it.</summary>
    private static bool TryTitled(Draft draft, string query) =>
        LookupAnswers.Search(draft, query, NamespaceRoute.Of(KnowledgeNamespace.Insurance)).FirstOrDefault(PlainWords.NamesCover) is { } titled && LookupAnswers.Tell(draft, titled);

    /// <summary>A cover asked for by what it pays for: "if water goes into the engine". Its text holds several of such words, or one that no other has.</summary>
    private static bool TryCovering(Draft draft, string query)
    {
        var found = LookupAnswers.Search(draft, query, NamespaceRoute.Of(KnowledgeNamespace.Insurance));
        if (found.FirstOrDefault(hit => hit.Passage.Kind == RecordKind.Passage && PlainWords.SaysMore(hit, PlainWords.OfInsurance)) is not { Score: >= LookupAnswers.LeastOfAStory } best) return false;
        var own = best.Terms.Where(term => !PlainWords.OfInsurance.Contains(term)).ToList();
        return (own.Count >= FewestOwnWords || !found.Any(other => !ReferenceEquals(other, best) && other.Terms.Contains(own[0]))) && LookupAnswers.Tell(draft, best);
    }

    private static bool AsksOfOwnClaim(Draft draft)
    {
        var (asking, said) = (draft.Knowledge.Asking, draft.Request.Message.Normalized);
        return asking[Asking.Claim].In(said) && asking[Asking.Happened].In(said);
    }

    private static bool IsOfElectric(Draft draft) => CarCriteria.Of(draft.Request.Message.Entities).Fuels.Contains(FuelType.Electric);

    /// <summary>A paper to bring along is not what somebody wants to know who asks for a policy.</summary>
    private static bool IsAboutInsurance(Faq faq, PhraseList words) =>
        words.In(PhraseList.Normal($"{faq.Question} {faq.Category} {string.Join(' ', faq.Tags)}"));

    /// <summary>"How much is the insurance?" is not answered by how to renew it, where premiums are known.</summary>
    private static bool TellsWhatIsAsked(Faq faq, Draft draft) =>
        !(draft.Knowledge.Asking[Asking.HowMuch].In(draft.Request.Message.Normalized) || OnlyNamesIt(draft.Request.Message))
        || draft.Knowledge.Asking[Asking.Claim].In(draft.Request.Message.Normalized)
        || draft.Knowledge.Policies.All(policy => policy.PremiumAmount is null)
        || (draft.Knowledge.Asking[Asking.Premium].In(draft.Request.Message.Normalized) ? LookupAnswers.NamesSum(faq, draft) : faq.Answer.AsSpan().ContainsAnyInRange('0', '9'));

    /// <summary>"Ok and insurance?"</summary>
    private static bool OnlyNamesIt(Understood message) =>
        (message.Cues & ~Scene.Manners) == Cue.Insurance && message.Normalized.AsSpan().Count(' ') < FewWords;

    private static bool Covers(InsurancePolicy policy, CoverageType coverage) =>
        policy.CoverageType == coverage || (coverage == CoverageType.ZeroDep && policy.HasZeroDep);

    private static void List(Draft draft, List<InsurancePolicy> policies)
    {
        draft.Line(Phrase.Policies);
        foreach (var policy in policies.Take(MostShown))
        {
            Bullet(draft, policy);
            if (policies.Count > 1 && TextWithSums(policy) is { } text) draft.Append(": ").Append(draft.Safe(text).TrimEnd('.'));
        }

        if (policies is [{ Text.Length: > 0 } only]) LookupAnswers.QuoteText(draft, draft.Safe(only.Text));
    }

    /// <summary>Lists that ask another premium of each kind of car tell it in their text.</summary>
    private static string? TextWithSums(InsurancePolicy policy) =>
        policy is { PremiumAmount: null, Text.Length: > 0 and <= LongestText } && policy.Text.Contains('₹', StringComparison.Ordinal) ? policy.Text : null;

    private static void Bullet(Draft draft, InsurancePolicy policy)
    {
        draft.Evidence.Cite(policy);
        draft.Bullet(policy.Provider.Length == 0 ? policy.Name : $"{policy.Name} ({policy.Provider})");
        foreach (var part in Parts(draft, policy)) draft.Append(", ").Append(part);
    }

    private static IEnumerable<string> Parts(Draft draft, InsurancePolicy policy)
    {
        if (CoverageWord(policy.CoverageType) is { } coverage) yield return draft.Words(coverage);
        if (policy.PremiumAmount is { } premium) yield return draft.Words(Phrase.Premium, (Slot.Price, Rupees.Format(premium)));
        if (policy.CoverageAmount is { } cover) yield return draft.Words(Phrase.Cover, (Slot.Price, Rupees.Format(cover)));
        if (policy.HasZeroDep && policy.CoverageType != CoverageType.ZeroDep) yield return draft.Words(Phrase.ZeroDep);
        if (policy.HasRoadsideAssistance) yield return draft.Words(Phrase.RoadsideAssistance);
        if (!policy.AddOns.IsEmpty) yield return draft.Words(Phrase.AddOns, (Slot.Items, string.Join(", ", policy.AddOns)));
    }

    private static Phrase? CoverageWord(CoverageType coverage) => coverage switch
    {
        CoverageType.Comprehensive => Phrase.Comprehensive,
        CoverageType.ThirdParty => Phrase.ThirdParty,
        CoverageType.ZeroDep => Phrase.ZeroDep,
        _ => null,
    };

    private static void NotKnown(Draft draft)
    {
        draft.Known = false;
        draft.Line(Phrase.NoPolicies, (Slot.Contact, draft.Contact));
    }
}
