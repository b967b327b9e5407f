using System.Text.Json.Serialization;
using Ampl.Silo.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ampl.Bench;

/// <summary>A request and an answer of the same shape as a chat, without anything behind them.</summary>
internal sealed record BareMessage(string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BareMessage))]
internal sealed partial class BareJson : JsonSerializerContext;

/// <summary>The baselines: the same web server doing nothing, or storing one row.</summary>
internal static class BareServer
{
    public const string Nothing = "/bare";
    public const string GroupCommit = "/bare/sqlite";
    public const string OneInsert = "/bare/postgresql";

    public static async Task Run(string url, string sqliteUrl, string? postgresUrl)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseSetting("urls", url);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, BareJson.Default));
        var app = builder.Build();
        app.MapPost(Nothing, (BareMessage message) => TypedResults.Ok(message));
        await MapGroupCommit(app, sqliteUrl);
        if (postgresUrl is not null) await MapOneInsert(app, postgresUrl);
        await app.RunAsync();
    }

    /// <summary>One row through the same commit queue as the product, so that only the work around it differs.</summary>
    private static async Task MapGroupCommit(WebApplication app, string sqliteUrl)
    {
        var options = new StorageOptions { Database = DatabaseUrl.Parse(sqliteUrl) };
        var database = new Silo.Storage.Sqlite.SqliteDatabase(options.Database.File!, options.ReadConnections, TimeProvider.System);
        await database.Open(CancellationToken.None);
        var queue = new CommitQueue(database.CreateWriter, app.Services.GetRequiredService<ILogger<CommitQueue>>());
        await queue.Execute(new Statement("CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, message TEXT NOT NULL)"));
        app.MapPost(GroupCommit, async (BareMessage message) =>
        {
            await queue.Execute(new Statement("INSERT INTO bare (message) VALUES ($1)", message.Message));
            return TypedResults.Ok(message);
        });
    }

    private static async Task MapOneInsert(WebApplication app, string postgresUrl)
    {
        var source = NpgsqlDataSource.Create(DatabaseUrl.Parse(postgresUrl).ConnectionString!);
        await using (var create = source.CreateCommand("CREATE TABLE IF NOT EXISTS bare (id bigserial PRIMARY KEY, message text NOT NULL)"))
            await create.ExecuteNonQueryAsync();
        app.MapPost(OneInsert, async (BareMessage message) =>
        {
            await using var insert = source.CreateCommand("INSERT INTO bare (message) VALUES ($1)");
            insert.Parameters.AddWithValue(message.Message);
            await insert.ExecuteNonQueryAsync();
            return TypedResults.Ok(message);
        });
    }
}
