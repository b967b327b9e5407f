using Ampl.Silo.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

try
{
    var builder = Host.CreateApplicationBuilder(args);
    builder.Configuration.AddEnvFile(".env").AddEnvironmentVariables().AddCommandLine(args);
    builder.Logging.AddAmplLogs(builder.Configuration);
    builder.AddGrainHost();
    await builder.Build().RunAsync();
    return 0;
}
catch (Exception bad) when (bad is SettingException or InvalidDataException)
{
    await Console.Error.WriteLineAsync($"Cannot start: {bad.Message}");
    return 2;
}
