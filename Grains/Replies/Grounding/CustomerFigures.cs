using Ampl.Understanding;

namespace Ampl.Replies.Grounding;

/// <summary>Every number that the customer named, in this message or of a loan before, however it was written.</summary>
internal static class CustomerFigures
{
    public static HashSet<decimal> Of(ReplyRequest request, MessageReader reader)
    {
        var (message, memory) = (request.Message, request.Memory);
        HashSet<decimal> figures = [.. QuantityReader.Read(message.Text).Concat(WordQuantities.Read(message.Text, reader)).Select(told => told.Value)];
        decimal?[] understood =
        [
            message.Loan.Principal, message.Loan.DownPayment, message.Loan.AnnualRatePercent, message.Loan.Months,
            message.Means.MonthlyIncome, message.Means.Instalment, message.Entities.BudgetMin, message.Entities.BudgetMax,
            memory.LoanPrincipal, memory.LoanDownPayment, memory.LoanRatePercent, memory.LoanMonths, memory.Known.BudgetMin, memory.Known.BudgetMax,
        ];
        figures.UnionWith(understood.OfType<decimal>());
        return figures;
    }
}
