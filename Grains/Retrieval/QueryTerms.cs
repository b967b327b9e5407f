using System.Runtime.InteropServices;

namespace Ampl.Retrieval;

/// <summary>One way in which a passage may answer a group: a term, and how good a match it is.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QueryMember(int Term, float Quality)
{
    /// <summary>A neighbour in meaning is a hint: the word itself, where a passage has it, always counts more.</summary>
    public const float HintQuality = 0.25f;

    public bool IsHint => Quality <= HintQuality;
}

/// <summary>One thing that was asked for: any of its members answers it.</summary>
/// <param name="Word">Where the customer's word stands, for explanations.</param>
/// <param name="Doubt">Weight against us when no passage knows any of its members, 0..1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QueryGroup(int First, int Count, int Word, float Doubt);

/// <summary>A query as numbers; lives on the stack of one search.</summary>
internal ref struct QueryTerms(Span<QueryGroup> groups, Span<QueryMember> members)
{
    public const int MaxGroups = 40;
    public const int MaxMembers = 480;

    private readonly Span<QueryGroup> _groups = groups;
    private readonly Span<QueryMember> _members = members;
    private int _groupCount;
    private int _memberCount;
    private int _open;

    public readonly ReadOnlySpan<QueryGroup> Groups => _groups[.._groupCount];

    public readonly ReadOnlySpan<QueryMember> MembersOf(QueryGroup group) => _members.Slice(group.First, group.Count);

    /// <summary>Writes how good a match each term is; terms that are not asked for are left as they are.</summary>
    public readonly void WriteQualities(Span<float> qualities)
    {
        foreach (var group in Groups)
        {
            foreach (var member in MembersOf(group)) qualities[member.Term] = Math.Max(qualities[member.Term], member.Quality);
        }
    }

    /// <summary>Takes back what was written.</summary>
    public readonly void ClearQualities(Span<float> qualities)
    {
        foreach (var member in _members[.._memberCount]) qualities[member.Term] = 0;
    }

    public readonly bool IsFull => _groupCount == _groups.Length;

    public readonly bool IsOpenEmpty => _memberCount == _open;

    public void Open() => _open = _memberCount;

    public void Add(int term, float quality)
    {
        if (_memberCount == _members.Length) return;
        for (var i = _open; i < _memberCount; i++)
        {
            if (_members[i].Term == term) return;
        }

        _members[_memberCount++] = new(term, quality);
    }

    /// <summary>Ends the group; one that repeats an earlier group's first term is dropped, since asking twice is not asking more.</summary>
    public void Close(int word, float doubt)
    {
        var count = _memberCount - _open;
        for (var i = 0; count > 0 && i < _groupCount; i++)
        {
            if (_groups[i].Count > 0 && _members[_groups[i].First].Term == _members[_open].Term)
            {
                _memberCount = _open;
                return;
            }
        }

        if (!IsFull) _groups[_groupCount++] = new(_open, count, word, doubt);
    }
}
