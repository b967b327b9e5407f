using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Ampl.Retrieval;

/// <summary>Says which of the customer's words a passage holds, and by which of its own words.</summary>
internal static class Explanation
{
    public static string Write(Candidate candidate, QueryTerms query, TermTable terms, string[] words)
    {
        var why = new StringBuilder();
        foreach (var group in query.Groups)
        {
            foreach (var member in query.MembersOf(group))
            {
                if (candidate.Terms.BinarySearch(member.Term) < 0) continue;
                Append(why, words[group.Word], terms[member.Term]);
                break;
            }
        }

        if (candidate.Meaning > 0) why.Append(why.Length > 0 ? ", " : "").Append(CultureInfo.InvariantCulture, $"meaning {candidate.Meaning:0.00}");
        return why.ToString();
    }

    /// <summary>The stems that a passage answers a query with, one for each thing asked.</summary>
    public static ImmutableArray<string> Terms(Candidate candidate, QueryTerms query, TermTable terms)
    {
        var found = ImmutableArray.CreateBuilder<string>(query.Groups.Length);
        foreach (var group in query.Groups)
        {
            foreach (var member in query.MembersOf(group))
            {
                if (candidate.Terms.BinarySearch(member.Term) < 0) continue;
                found.Add(terms[member.Term]);
                break;
            }
        }

        return found.DrainToImmutable();
    }

    private static void Append(StringBuilder why, string word, string term)
    {
        if (why.Length > 0) why.Append(", ");
        why.Append(word);
        if (!word.StartsWith(term, StringComparison.Ordinal)) why.Append('→').Append(term);
    }
}
