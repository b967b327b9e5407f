using Ampl.Knowledge;
using Ampl.Retrieval;

namespace Ampl.Replies.Lookup;

/// <summary>Whether the dealer's own address is in a town, as far as the dealer's answers tell.</summary>
internal static class HomeTown
{
    private const string Address = "showroom address location";
    private const double Sure = 0.5;
    private const int Considered = 3;

    public static bool Is(string city, DealerKnowledge knowledge)
    {
        foreach (var hit in knowledge.Search.Search(Address, NamespaceRoute.Of(KnowledgeNamespace.Faq), Considered))
        {
            if (hit.Score >= Sure && hit.Passage.Text.Contains(city, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
