using System.Text.Json;
using Ampl.Tests.Understanding;
using Ampl.Understanding;

namespace Ampl.Tests.Flows;

/// <summary>What a customer of one language says: how they begin each flow, answer each question, and get in the way.</summary>
internal sealed record Customer(
    Dictionary<string, string> Starts, Dictionary<string, string> Answers, string Asks, string Corrects, string Cancels, string Skips, string Fixes, string Chats)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    private static readonly Dictionary<string, Customer> All =
        JsonSerializer.Deserialize<Dictionary<string, Customer>>(File.ReadAllText(Readers.TestFile("Flows", "customers.json")), Json)!;

    public static Customer Of(string tag) => All[tag];

    /// <summary>Every flow in every language.</summary>
    public static TheoryData<string, string> FlowsInLanguages()
    {
        var data = new TheoryData<string, string>();
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var flow in Visit.Book.Flows) data.Add(flow.Name, language.Tag());
        }

        return data;
    }

    public Task Begin(Visit visit, string flow) => visit.Say(Starts[flow]);

    /// <summary>Answers question after question until the flow is over, or until the given one is asked.</summary>
    public async Task Answer(Visit visit, string flow, string until = "")
    {
        for (var turn = 0; turn < 16 && visit.Active is { } active && active.Flow == flow && active.Asking != until; turn++)
            await visit.Say(Answers[active.Asking]);
    }
}
