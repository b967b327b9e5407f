using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Ampl.Replies.Tools;

/// <summary>The tools as they are offered to a language model: names, purpose and arguments.</summary>
internal static class ToolSchemas
{
    public const string Emi = "emi";
    public const string Tcs = "tcs";
    public const string OnRoad = "on_road_price";
    public const string Borrowing = "loan_eligibility";
    public const string Exchange = "price_after_exchange";

    private const string Car = """ "car":{"type":"string","description":"A car of the facts, by its full name"} """;
    private const string Rate = """ "annual_rate_percent":{"type":"number","description":"Only when the customer named a rate"} """;
    private const string Months = """ "months":{"type":"integer","description":"Only when the customer named a period"} """;

    public static readonly IReadOnlyList<AITool> All =
    [
        Tool(Emi, "Monthly instalment of a loan for a car of the facts, or for a sum that the customer named.", $$"""
            {{Car}},{{Rate}},{{Months}},
            "loan_amount":{"type":"number","description":"In rupees; instead of a car"},
            "down_payment":{"type":"number","description":"In rupees, only when the customer named it"},
            "flat_rate":{"type":"boolean","description":"True when the customer says that the rate is flat"}
            """),
        Tool(Tcs, "Tax collected at source on a car of the facts, or on a price that the customer named.", $$"""
            {{Car}},"price":{"type":"number","description":"In rupees; instead of a car"}
            """),
        Tool(OnRoad, "Estimate of a car's on-road price in another state of India, part by part.", $$"""
            {{Car}},"state":{"type":"string","description":"Name of the state in English"},
            "for_company":{"type":"boolean","description":"True when a company buys"},
            "on_loan":{"type":"boolean","description":"True when the car is bought on a loan"}
            """, "car", "state"),
        Tool(Exchange, "What is left to pay for a car of the facts when the customer gives an old car, whose value they named.", $$"""
            {{Car}},"old_car_value":{"type":"number","description":"In rupees, as the customer named it"}
            """, "car", "old_car_value"),
        Tool(Borrowing, "How much a customer may borrow, by their monthly income or by the instalment they want.", $$"""
            "monthly_income":{"type":"number"},"existing_emis":{"type":"number"},"instalment":{"type":"number"},{{Rate}},{{Months}}
            """),
    ];

    private static AIFunctionDeclaration Tool(string name, string purpose, string members, params string[] required) =>
        AIFunctionFactory.CreateDeclaration(name, purpose, JsonElement.Parse($$"""
            {"type":"object","properties":{ {{members}} },"required":[{{string.Join(',', required.Select(member => $"\"{member}\""))}}],"additionalProperties":false}
            """));
}
