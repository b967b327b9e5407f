using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ampl.Conversations;
using Ampl.Dealers;
using Ampl.Questions;
using Ampl.Replies;
using Ampl.Retrieval;
using Ampl.Silo.Hosting;
using Ampl.Silo.Knowledge;
using Ampl.Tests.Knowledge;
using Ampl.Tests.Understanding;
using Ampl.Understanding;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Replies;

/// <summary>Other dealers' folders, asked in all languages: right figure, right source, no figure from nowhere.</summary>
public sealed partial class OtherDealerTests
{
    private static readonly string[] Folders = ["other-dealer", "two-brand-dealer", "electric-dealer", "used-and-new-dealer", "two-branch-dealer", "office-sheet-dealer", "price-circular-dealer"];
    private static readonly ConcurrentDictionary<string, Task<Dealership>> Dealerships = [];

    public static TheoryData<string, string> Questions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var folder in Folders)
            {
                foreach (var line in File.ReadLines(Path.Combine(PathOf("dealer-questions"), $"{folder}.jsonl")).Where(line => line.Length > 0)) data.Add(folder, line);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_gets_its_figure_from_its_source(string folder, string line)
    {
        var asked = JsonSerializer.Deserialize<Asked>(line, JsonSerializerOptions.Web).ShouldNotBeNull();

        var reply = await Converse(folder, asked.Say);

        reply.Memory.Language.Tag().ShouldBe(asked.Language);
        foreach (var told in asked.Tell) told.Split('|').ShouldContain(one => reply.Text.Contains(one, StringComparison.OrdinalIgnoreCase), reply.Text);
        foreach (var never in asked.Never) reply.Text.ShouldNotContain(never);
        if (asked.Source is { } source) reply.Sources.ShouldContain(cited => cited.Namespace == source, reply.Text);
        var allowed = Numbers(string.Join(' ', asked.Say)).Concat(asked.Computed).ToHashSet();
        var known = Numbers(Everything(PathOf(folder))).ToHashSet();
        Numbers(reply.Text).Where(number => !known.Contains(number) && !allowed.Contains(number)).ShouldBeEmpty(reply.Text);
    }

    private static string PathOf(string folder) => Path.Combine(ProductFiles.SolutionRoot()!, "Tests", "Replies", folder);

    private static async Task<Reply> Converse(string folder, string[] messages)
    {
        var dealership = await Dealerships.GetOrAdd(folder, name => Open(PathOf(name)));
        var composer = new ReplyComposer(Talk.Book, Talk.Words, Talk.Money);
        Reply? reply = null;
        foreach (var text in messages)
        {
            var message = UsedCarWishes.Of(dealership.Reader.Read(text, IndianTime.DateOf(SampleDealer.Now)), dealership.Knowledge);
            reply = composer.Compose(new ReplyRequest
            {
                Message = message, ReplyIn = message.Language, Memory = reply?.Memory ?? ConversationMemory.Empty, Dealership = dealership, Now = SampleDealer.Now,
            });
        }

        return reply.ShouldNotBeNull();
    }

    private static async Task<Dealership> Open(string folder)
    {
        var library = new KnowledgeLibrary(new InMemoryKnowledgeStore(), new ProductFiles(folder), RetrievalOptions.Usual, TimeProvider.System);
        await library.Load(ShippedData.Tenant, folder);
        var knowledge = library.For(ShippedData.Tenant);
        return new Dealership(SampleDealer.Profile, knowledge, MessageReader.Create(Readers.Model, knowledge.Vehicles.AllModelNames));
    }

    /// <summary>The dealer's files as written and in lakh and crore written out, who speaks for the dealer, and the days they were saved.</summary>
    private static string Everything(string folder)
    {
        var text = new StringBuilder(SampleDealer.Profile.ToString());
        foreach (var file in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(file) is "README.md") continue;
            var content = CellsApart(File.ReadAllText(file), Path.GetExtension(file) == ".csv");
            text.Append('\n').Append(content).Append(CultureInfo.InvariantCulture, $" {File.GetLastWriteTimeUtc(file):d yyyy}");
            foreach (var number in Numbers(content)) text.Append(CultureInfo.InvariantCulture, $" {number * 100_000:0} {number * 10_000_000:0}");
        }

        return text.ToString();
    }

    /// <summary>A comma between two cells groups no digits.</summary>
    private static string CellsApart(string csv, bool isCsv)
    {
        if (!isCsv || csv.Split('\n')[0] is var headers && headers.Count(c => c == ',') < headers.Count(c => c is ';' or '\t')) return csv;
        var quoted = false;
        return string.Concat(csv.Select(c => (quoted ^= c == '"') || c != ',' ? c : ' '));
    }

    private static IEnumerable<decimal> Numbers(string text) =>
        Figure().Matches(TextFold.Fold(text)).Select(match => decimal.Parse(match.Value.Replace(",", "", StringComparison.Ordinal).TrimEnd('.'), CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?", RegexOptions.NonBacktracking)]
    private static partial Regex Figure();

    private sealed record Asked(string Language, string[] Say, string[] Tell, string? Source)
    {
        public string[] Never { get; init; } = [];
        public decimal[] Computed { get; init; } = [];
    }
}
