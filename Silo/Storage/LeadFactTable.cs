using Ampl.Leads;
using Ampl.Storage;

namespace Ampl.Silo.Storage;

/// <summary>What lists filter and sort by has a column of its own; what they show is the view as JSON.</summary>
internal sealed class LeadTable() : FactTable<LeadRecorded>("leads",
    new("tenant", ColumnKind.Text), new("event", ColumnKind.Text), new("at", ColumnKind.Time),
    new("lead", ColumnKind.Text), new("conversation", ColumnKind.Text), new("score", ColumnKind.Integer),
    new("priority", ColumnKind.Text), new("status", ColumnKind.Text), new("assigned_to", ColumnKind.Text),
    new("source", ColumnKind.Text), new("created_at", ColumnKind.Time), new("updated_at", ColumnKind.Time),
    new("details", ColumnKind.Utf8))
{
    protected override void WriteFact(string grain, LeadRecorded fact, IRowWriter row)
    {
        var lead = fact.Lead;
        row.Text(fact.Tenant.Value);
        row.Text(fact.Event);
        row.Time(fact.At);
        row.Text(lead.Id.ToString());
        row.Text(lead.ConversationId);
        row.Integer(lead.Score);
        row.Text(StoredName<LeadPriority>.Of(lead.Priority));
        row.Text(StoredName<LeadStatus>.Of(lead.Status));
        row.Text(lead.AssignedTo);
        row.Text(lead.Source);
        row.Time(lead.CreatedAt);
        row.Time(lead.UpdatedAt);
        row.Utf8(StoredJson.Utf8(lead, GrainStateJson.Default.LeadView));
    }
}
