using Ampl.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Ampl.Tests.Storage;

/// <summary>What only the embedded host keeps in the database.</summary>
internal static class HostServices
{
    public static void Add(IServiceCollection services) => services.AddEmbeddedReminders();
}
