using System.Runtime.InteropServices;

namespace Ampl.Retrieval;

/// <summary>What one passage holds of a query so far; groups come one after the other, numbered from 1.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Tally
{
    public int Group;

    /// <summary>All groups that hit, a bit each.</summary>
    public ulong Groups;
    public float Impact;
    public float Coverage;

    /// <summary>The worth of the groups that only neighbours in meaning hit.</summary>
    public float Meant;
    private float _groupImpact;
    private float _groupMeant;

    /// <param name="meant">What a neighbour in meaning is worth; nothing for other words, which a group names first.</param>
    public void Hit(int group, float impact, float coverage, float? meant)
    {
        if (Group != group) _groupMeant = meant is null ? float.MaxValue : 0;
        if (meant > _groupMeant) (Meant, _groupMeant) = (Meant + meant.Value - _groupMeant, meant.Value);
        if (Group != group)
        {
            Group = group;
            Groups |= 1UL << (group - 1);
            Impact += impact;
            Coverage += coverage;
            _groupImpact = impact;
        }
        else if (impact > _groupImpact)
        {
            Impact += impact - _groupImpact;
            _groupImpact = impact;
        }
    }
}
