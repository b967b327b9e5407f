using Ampl.Silo.Hosting;
using Ampl.Silo.Integrations;
using Ampl.Silo.Integrations.OpenAi;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ampl.Tests.Integrations;

public sealed class ModelSettingsTests
{
    [Fact]
    public void Without_a_key_no_model_is_asked() => Registered().ShouldBeFalse();

    [Fact]
    public void With_a_key_OpenAI_writes() => Registered(("OPENAI_API_KEY", "sk-1")).ShouldBeTrue();

    [Theory]
    [InlineData("LLM_PROVIDER", "gemini")]
    [InlineData("OPENAI_BASE_URL", "api.openai.com")]
    [InlineData("OPENAI_BASE_URL", "ftp://api.openai.com")]
    [InlineData("OPENAI_API_KEY", "sk-ключ")]
    [InlineData("MAX_TOKENS", "many")]
    [InlineData("TEMPERATURE", "3")]
    public void A_bad_setting_is_named(string name, string value) =>
        Should.Throw<SettingException>(() => Registered((name, value))).Name.ShouldBe(name);

    [Fact]
    public void With_AWS_keys_Bedrock_writes() =>
        Registered(("LLM_PROVIDER", "bedrock"), ("AWS_ACCESS_KEY_ID", "AKID"), ("AWS_SECRET_ACCESS_KEY", "s")).ShouldBeTrue();

    [Fact]
    public void Bedrock_without_any_key_stops_the_start() =>
        Should.Throw<SettingException>(() => Registered(("LLM_PROVIDER", "bedrock"))).Name.ShouldBe("AWS_ACCESS_KEY_ID");

    [Fact]
    public void Half_a_pair_of_keys_stops_the_start() =>
        Should.Throw<SettingException>(() => Registered(("LLM_PROVIDER", "bedrock"), ("AWS_ACCESS_KEY_ID", "AKID"))).Name.ShouldBe("AWS_SECRET_ACCESS_KEY");

    [Fact]
    public void A_bad_key_is_not_repeated() =>
        Should.Throw<SettingException>(() => Registered(("OPENAI_API_KEY", "sk secret"))).Message.ShouldNotContain("secret");

    [Fact]
    public void Options_do_not_show_their_key() =>
        OpenAiOptions.From(Settings(("OPENAI_API_KEY", "sk-1")))!.ToString().ShouldNotContain("sk-1");

    private static bool Registered(params (string Name, string Value)[] settings)
    {
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLanguageModel(Settings(settings));
        return services.BuildServiceProvider().GetService<IChatClient>() is not null;
    }

    private static IConfiguration Settings(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value))).Build();
}
