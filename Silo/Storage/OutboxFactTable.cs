using Ampl.Outbox;

namespace Ampl.Silo.Storage;

/// <summary>The database numbers the rows, which is the order of delivery; delivered rows are removed.</summary>
internal sealed class OutboxTable() : FactTable<OutboxFact>("outbox",
    new("partition", ColumnKind.Integer), new("kind", ColumnKind.Text), new("payload", ColumnKind.Text), new("at", ColumnKind.Time))
{
    protected override void WriteFact(string grain, OutboxFact fact, IRowWriter row)
    {
        row.Integer(OutboxPartition.Of(grain));
        row.Text(fact.Kind);
        row.Text(fact.Payload);
        row.Time(fact.At);
    }
}
