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
    private float _groupImpact;

    public void Hit(int group, float impact, float coverage)
    {
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
