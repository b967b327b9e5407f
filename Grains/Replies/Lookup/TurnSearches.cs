using Ampl.Knowledge;
using Ampl.Retrieval;

namespace Ampl.Replies.Lookup;

/// <summary>What one turn looks up in the dealer's texts that hold today. Several answers look for the same before one is given, so each search is made once.</summary>
internal sealed class TurnSearches(ReplyRequest request, DateOnly today)
{
    private readonly PassageFilter _filter = PassageFilter.ValidAt(today) with { Without = RecordKind.Vehicle };
    private readonly List<(string Query, NamespaceRoute Route, IReadOnlyList<ScoredPassage> Found)> _made = new(4);

    /// <summary>The passages that answer best, best first.</summary>
    public IReadOnlyList<ScoredPassage> Find(string query, NamespaceRoute route)
    {
        foreach (var made in _made)
        {
            if (made.Query == query && made.Route.IsSame(route)) return made.Found;
        }

        var found = Search(query, route);
        _made.Add((query, route, found));
        return found;
    }

    private IReadOnlyList<ScoredPassage> Search(string query, NamespaceRoute route)
    {
        var (message, knowledge) = (request.Message, request.Dealership.Knowledge);
        var found = knowledge.Search.Search(query, route, knowledge.Search.Options.TopK, _filter);
        var asked = ReferenceEquals(query, message.Text) ? message.Normalized : PhraseList.Normal(query);
        return FaqChoice.Order(BeyondTheName.Of(found, asked, message.Entities.ModelsMentioned, knowledge), asked, message, knowledge);
    }
}
