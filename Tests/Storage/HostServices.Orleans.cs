using Microsoft.Extensions.DependencyInjection;

namespace Ampl.Tests.Storage;

/// <summary>Orleans keeps its reminders itself.</summary>
internal static class HostServices
{
    public static void Add(IServiceCollection services)
    {
    }
}
