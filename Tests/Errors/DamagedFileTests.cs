using Ampl.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Errors;

public sealed class DamagedFileTests
{
    [Theory]
    [InlineData("replies/en.json", "{")]
    [InlineData("flows/booking.json", "{}")]
    [InlineData("rules/money.json", "[]")]
    public async Task A_damaged_file_stops_the_start_by_name_and_not_a_customer(string name, string content)
    {
        using var dealer = new TemporaryDirectory();
        await File.WriteAllTextAsync(Path.Combine(dealer.Path, "faqs.json"), """[{"question":"When are you open?","answer":"From nine to six."}]""", TestContext.Current.CancellationToken);
        var damaged = Path.Combine(dealer.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(damaged)!);
        await File.WriteAllTextAsync(damaged, content, TestContext.Current.CancellationToken);

        var refusal = await Should.ThrowAsync<InvalidDataException>(() => ApiHost.Start(services => services.AddLogging(log => log.ClearProviders()), ("DATA_DIRECTORY", dealer.Path)));

        refusal.Message.ShouldContain(Path.GetFileName(name));
    }
}
