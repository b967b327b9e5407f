using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Ampl.Tests.Hosting;

/// <summary>
/// The grains of the product and of the tests on whichever host this build is for, on a clock and a storage that
/// outlive a restart. A test class that moves the clock or restarts the host needs a fixture of its own.
/// </summary>
public partial class GrainFixture : IAsyncLifetime
{
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A call that never ends must fail its test, not hang the run.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public ManualTimeProvider Time { get; } = new(Start);

    public MemoryGrainStorage Storage { get; } = new();

    /// <summary>With real time the host's own reminder service runs too, and the clock cannot be moved.</summary>
    protected virtual bool RunsOnRealTime => false;

    public virtual ValueTask InitializeAsync() => StartHost();

    public virtual async ValueTask DisposeAsync()
    {
        await StopHost();
        GC.SuppressFinalize(this);
    }

    public static string NewKey(string prefix = "test") => $"{prefix}/{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";

    /// <summary>Moves the grains' clock; each reminder that falls due on the way is received at its time.</summary>
    public async Task AdvanceTo(DateTimeOffset target)
    {
        while (NextReminder is { } due && due <= target)
        {
            Time.AdvanceTo(due);
            await DeliverReminders();
        }

        Time.AdvanceTo(target);
    }

    public Task AdvanceBy(TimeSpan by) => AdvanceTo(Time.GetUtcNow() + by);

    /// <summary>Stops in order, and starts again on what was stored.</summary>
    public async Task Restart()
    {
        await StopHost();
        await StartHost();
    }

    /// <summary>Stops without a word to any grain, and starts again on what was stored.</summary>
    public async Task CrashAndRestart(Action? meanwhile = null)
    {
        await CrashHost();
        meanwhile?.Invoke();
        await StartHost();
    }

    /// <summary>What the grains need of the application; by default a storage in memory.</summary>
    protected virtual void ConfigureServices(IServiceCollection services) =>
        services.AddKeyedSingleton<IGrainStorage>("Default", Storage);
}
