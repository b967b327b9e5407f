using System.Collections.Immutable;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>What to answer, in this order; never empty.</summary>
internal sealed record QuestionPlan(ImmutableArray<Question> Questions)
{
    /// <summary>The customer's loan terms to remember, this message's included.</summary>
    public LoanTerms Loan { get; init; } = LoanTerms.None;
}
