using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Money;
using Ampl.Replies.Grounding;
using Ampl.Replies.Sums;
using Microsoft.Extensions.AI;

namespace Ampl.Replies.Tools;

/// <summary>
/// The sums that a language model may ask for while it writes. Prices come from the inventory alone and terms from the
/// customer or the dealer's schemes, so that no argument can make a figure of ours out of thin air.
/// </summary>
internal sealed class MoneyTools(Draft draft, FactSheet facts)
{
    /// <summary>The result, which from now on supports what is said.</summary>
    public ToolResult Call(FunctionCallContent call)
    {
        if (call.Exception is not null || call.Arguments is not { } given) return ToolResult.Refused("the arguments cannot be read");
        var arguments = new ToolArguments(given, facts);
        var result = call.Name switch
        {
            ToolSchemas.Emi => Emi(arguments),
            ToolSchemas.Tcs => Tcs(arguments),
            ToolSchemas.OnRoad => OnRoad(arguments),
            ToolSchemas.Borrowing => Borrow(arguments),
            ToolSchemas.Exchange => AfterExchange(arguments),
            _ => ToolResult.Refused("there is no such tool"),
        };
        if (arguments.Problem is { } problem) return ToolResult.Refused(problem);
        if (result.Worked) facts.Add(result);
        return result;
    }

    private ToolResult Emi(ToolArguments arguments)
    {
        var (car, amount) = (Car(arguments), arguments.Number("loan_amount", QuantityUnit.Rupees));
        var terms = Terms(arguments, car?.Model);
        if ((car is null) == (amount is null)) return ToolResult.Refused("name either a car of the facts or the loan's amount");
        if (terms.Rate is not { } rate) return ToolResult.Refused("no rate is known; ask the customer for it");
        var price = car is null ? 0 : PriceBasis.Of(car).Amount;
        var down = car is null ? 0 : arguments.Number("down_payment", QuantityUnit.Rupees) ?? Share(price, terms.DownPercent);
        var loan = new Loan(amount ?? (price - down), rate, terms.Months, arguments.Flag("flat_rate") ? RateKind.Flat : RateKind.Reducing);
        return loan.IsSensible ? new ToolResult(Told(loan, car, price, down), Model: car?.Model) : ToolResult.Refused("no lender has such terms");
    }

    private ToolResult Tcs(ToolArguments arguments)
    {
        var (car, said) = (Car(arguments), arguments.Number("price", QuantityUnit.Rupees));
        if ((car is null) == (said is null)) return ToolResult.Refused("name either a car of the facts or a price");
        var price = said ?? car!.ExShowroomPrice ?? car!.Price;
        if (draft.Money.NationalOn(draft.Today) is not { } rules) return ToolResult.Refused("the rules for today are not known");
        return new ToolResult(
            $"TCS on {Rupees.Format(price)}: {Rupees.Format(Money.Tcs.On(price, rules))}, which is {Rupees.Number(rules.TcsPercent)}% of the whole price above {Rupees.Format(rules.TcsAbove)} and nothing up to it.",
            Model: car?.Model);
    }

    private ToolResult OnRoad(ToolArguments arguments)
    {
        if (Car(arguments) is not { } car || arguments.Text("state") is not { } state) return ToolResult.Refused("name a car of the facts and a state");
        if (state.Equals(draft.Request.Dealership.Profile.State, StringComparison.OrdinalIgnoreCase) && car.OnRoadPrice is not null)
            return ToolResult.Refused("this is the dealer's own state: its on-road price stands in the facts");
        if (draft.Money.OnRoadIn(state, car, draft.Today, arguments.Flag("for_company"), arguments.Flag("on_loan")) is not { } estimate)
            return ToolResult.Refused("no rules for this state are known; its price is on request");
        return new ToolResult(
            string.Join('\n', estimate.Items.Select(item => $"{draft.Words(OnRoadEstimates.Label(item.Part, car))}: {Rupees.Format(item.Amount)}")),
            $"Estimate for {car.FullName}: on-road {Rupees.Format(estimate.Total)} in {estimate.State}, by rules of {draft.Date(estimate.RulesFrom)}.",
            car.Model);
    }

    private ToolResult AfterExchange(ToolArguments arguments)
    {
        if (Car(arguments) is not { } car || arguments.Number("old_car_value", QuantityUnit.Rupees) is not { } worth)
            return ToolResult.Refused("name a car of the facts and the old car's value as the customer gave it");
        var (price, kind) = PriceBasis.Of(car);
        var basis = kind switch { Knowledge.Vehicles.PriceKind.OnRoad => "on-road", Knowledge.Vehicles.PriceKind.ExShowroom => "ex-showroom", _ => "listed" };
        return MoneyDesk.AfterExchange(price, worth) is { } left
            ? new ToolResult(
                $"{car.FullName}, {basis} price {Rupees.Format(price)} less {Rupees.Format(worth)} that the customer expects for the old car: {Rupees.Format(left)} to pay. An evaluator settles the old car's value after seeing it.",
                Model: car.Model)
            : ToolResult.Refused("the old car's value is not below the price");
    }

    private ToolResult Borrow(ToolArguments arguments)
    {
        var terms = Terms(arguments, model: null);
        if (terms.Rate is not { } rate) return ToolResult.Refused("no rate is known; ask the customer for it");
        var means = new BorrowingTerms(rate, terms.Months)
        {
            MonthlyIncome = arguments.Number("monthly_income", QuantityUnit.Rupees),
            ExistingEmis = arguments.Number("existing_emis", QuantityUnit.Rupees) ?? 0,
            Instalment = arguments.Number("instalment", QuantityUnit.Rupees),
        };
        return draft.Money.Borrow(means, draft.Today) is { } room
            ? new ToolResult($"Instalment up to {Rupees.Format(room.Emi)} a month; at {Rupees.Number(rate)}% over {terms.Months} months a loan of up to {Rupees.Format(room.Loan)}. The lender decides.")
            : ToolResult.Refused("the monthly income or an instalment is needed");
    }

    private static string Told(Loan loan, Vehicle? car, decimal price, decimal down)
    {
        var whose = car is null ? "" : $" for {car.FullName}, price {Rupees.Format(price)} less {Rupees.Format(down)} down payment";
        var flat = loan.Kind == RateKind.Flat ? $" flat, which costs as much as {Rupees.Number(loan.EffectiveRatePercent)}% reducing" : "";
        return $"""
            Loan of {Rupees.Format(loan.Principal)}{whose}: {Rupees.Number(loan.AnnualRatePercent)}%{flat}, {loan.Months} months.
            EMI {Rupees.Format(loan.Emi)} a month; interest {Rupees.Format(loan.Interest)}, {Rupees.Format(loan.TotalPaid)} paid in all. An estimate; the lender decides.
            """;
    }

    private (decimal? Rate, int Months, decimal DownPercent) Terms(ToolArguments arguments, string? model)
    {
        var (scheme, usual) = (FinanceSchemes.Cheapest(draft, model), LoanAssumptions.Usual);
        return (
            arguments.Number("annual_rate_percent", QuantityUnit.Percent) ?? scheme?.InterestRate,
            arguments.Months("months") ?? Math.Min(usual.Months, scheme?.MaxTenureMonths ?? usual.Months),
            Math.Max(usual.DownPaymentPercent, scheme?.MinDownPaymentPercent ?? 0));
    }

    /// <summary>Only a car that this turn is about; its name without the variant will do when it has one variant here.</summary>
    private Vehicle? Car(ToolArguments arguments)
    {
        if (arguments.Text("car") is not { } name) return null;
        var cars = draft.Evidence.Vehicles;
        return cars.Find(car => car.FullName.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? (cars.FindAll(car => car.Model.Equals(name, StringComparison.OrdinalIgnoreCase)) is [var only] ? only : null);
    }

    private static decimal Share(decimal of, decimal percent) => decimal.Round(of * percent / 100, 0, MidpointRounding.AwayFromZero);
}
