using Ampl.Api.Hosting;
using Ampl.Silo.Hosting;

try
{
    var app = AmplApp.CreateBuilder(args).Build().UseAmpl();
    app.Lifetime.ApplicationStarted.Register(() => Greeting.Print(app.Urls));
    await app.RunAsync();
    return 0;
}
catch (SettingException bad)
{
    await Console.Error.WriteLineAsync($"Cannot start: {bad.Message}");
    return 2;
}
