using Ampl.Api.CommandLine;
using Ampl.Api.Hosting;
using Ampl.Silo.Hosting;

try
{
    if (await Verbs.Run(args) is { } exitCode) return exitCode;
    var app = AmplApp.CreateBuilder(args is ["serve", .. var settings] ? settings : args).Build().UseAmpl();
    app.Lifetime.ApplicationStarted.Register(() => Greeting.Print(app.Urls));
    await app.RunAsync();
    return 0;
}
catch (Exception bad) when (bad is SettingException or InvalidDataException)
{
    await Console.Error.WriteLineAsync($"Cannot start: {bad.Message}");
    return 2;
}
