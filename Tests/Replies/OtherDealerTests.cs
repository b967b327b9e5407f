using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ampl.Conversations;
using Ampl.Dealers;
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

/// <summary>Another dealer's folder, asked in all languages: right figure, right source, no figure from nowhere.</summary>
public sealed partial class OtherDealerTests
{
    private static readonly string Folder = Path.Combine(ProductFiles.SolutionRoot()!, "Tests", "Replies", "other-dealer");
    private static readonly Task<Dealership> Dealership = Open();
    private static readonly HashSet<decimal> Known = [.. Numbers(Everything())];

    public static TheoryData<string> Questions => [.. File.ReadLines(Path.Combine(Folder, "questions.jsonl")).Where(line => line.Length > 0)];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_gets_its_figure_from_its_source(string line)
    {
        var asked = JsonSerializer.Deserialize<Asked>(line, JsonSerializerOptions.Web).ShouldNotBeNull();

        var reply = await Converse(asked.Say);

        reply.Memory.Language.Tag().ShouldBe(asked.Language);
        foreach (var told in asked.Tell) told.Split('|').ShouldContain(one => reply.Text.Contains(one, StringComparison.OrdinalIgnoreCase), reply.Text);
        foreach (var never in asked.Never) reply.Text.ShouldNotContain(never);
        if (asked.Source is { } source) reply.Sources.ShouldContain(cited => cited.Namespace == source, reply.Text);
        var allowed = Numbers(string.Join(' ', asked.Say)).Concat(asked.Computed).ToHashSet();
        Numbers(reply.Text).Where(number => !Known.Contains(number) && !allowed.Contains(number)).ShouldBeEmpty(reply.Text);
    }

    private static async Task<Reply> Converse(string[] messages)
    {
        var dealership = await Dealership;
        var composer = new ReplyComposer(Talk.Book, Talk.Words, Talk.Money);
        Reply? reply = null;
        foreach (var text in messages)
        {
            var message = dealership.Reader.Read(text, IndianTime.DateOf(SampleDealer.Now));
            reply = composer.Compose(new ReplyRequest
            {
                Message = message, ReplyIn = message.Language, Memory = reply?.Memory ?? ConversationMemory.Empty, Dealership = dealership, Now = SampleDealer.Now,
            });
        }

        return reply.ShouldNotBeNull();
    }

    private static async Task<Dealership> Open()
    {
        var library = new KnowledgeLibrary(new InMemoryKnowledgeStore(), new ProductFiles(Folder), TimeProvider.System);
        await library.Load(ShippedData.Tenant, Folder);
        var knowledge = library.For(ShippedData.Tenant);
        return new Dealership(SampleDealer.Profile, knowledge, MessageReader.Create(Readers.Model, knowledge.Vehicles.AllModelNames));
    }

    /// <summary>The dealer's files, who speaks for the dealer, and the day the price list was saved.</summary>
    private static string Everything()
    {
        var text = new StringBuilder(SampleDealer.Profile.ToString());
        foreach (var file in Directory.EnumerateFiles(Folder, "*.*", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(file) is not ("questions.jsonl" or "README.md")) text.Append('\n').Append(File.ReadAllText(file));
        }

        return text.Append(CultureInfo.InvariantCulture, $" {File.GetLastWriteTimeUtc(Path.Combine(Folder, "inventory.csv")):d yyyy}").ToString();
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
