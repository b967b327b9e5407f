using Ampl.Errors;
using Ampl.Retrieval;

namespace Ampl.Knowledge;

/// <summary>Translates a query of the wire into the index's own terms.</summary>
internal static class KnowledgeQueryRules
{
    public static NamespaceRoute RouteOf(KnowledgeQuery query)
    {
        if (query.Namespace is null) return NamespaceRoute.All;
        return KnowledgeNamespaces.TryParse(query.Namespace, out var one)
            ? NamespaceRoute.Of(one)
            : throw new DomainException(ErrorKind.Invalid, "namespace_unknown", "namespace must be one of inventory, sales, insurance, faq");
    }

    public static PassageFilter? FilterOf(KnowledgeQuery query) =>
        query.Conditions.IsEmpty ? null : new PassageFilter([.. query.Conditions.Select(ConditionOf)]);

    public static KnowledgeFindings FindingsOf(IEnumerable<ScoredPassage> found, DenseHits near) => new()
    {
        Hits = [.. found.Select(HitOf)],
        ByMeaning = near.Asked,
        Degraded = near.Problem,
    };

    private static KnowledgeHit HitOf(ScoredPassage found) => new(
        found.Passage.Id, found.Passage.Namespace.Wire(), found.Passage.Source, found.Score, found.Passage.Text, found.Why);

    private static FilterCondition ConditionOf(SearchCondition condition) => new(condition.Field, OperatorOf(condition.Operator), condition.Values);

    private static FilterOperator OperatorOf(string name) => name switch
    {
        "eq" => FilterOperator.Equal,
        "in" => FilterOperator.In,
        "gt" => FilterOperator.Greater,
        "gte" => FilterOperator.GreaterOrEqual,
        "lt" => FilterOperator.Less,
        "lte" => FilterOperator.LessOrEqual,
        _ => throw new DomainException(ErrorKind.Invalid, "filter_operator_unknown", "filter operators are eq, in, gt, gte, lt and lte"),
    };
}
