using Ampl.Silo.Hosting;

namespace Ampl.Api.CommandLine;

/// <summary>What the program can do besides serving; without one of these words it serves.</summary>
internal static class Verbs
{
    private const string Help = """
        Usage: Ampl.Api [serve] [settings]           serve the API and the page (the default)
               Ampl.Api understand < lines.jsonl     what each {"text": ...} means, a JSON line each;
                                                     with "context" (payment, booking, or our last words)
                                                     a bare yes or no is the answer to that
               Ampl.Api guard < lines.jsonl          the guard's verdict on each {"text": ..., "direction":
                                                     "input" or "output"}, a JSON line each
               Ampl.Api ingest [--source all|inventory|faq|sales|insurance] [--dir FOLDER] [--file FILE]
                                                     put the dealer's files, or one file, into the database
               Ampl.Api evaluate [file.jsonl ...]    accuracy on labelled lines; without a file, on held-out folds
                                                     of the sentences that understanding learns from
        Settings are in .env, the environment or --NAME=value; .env.example lists them.
        A line that cannot be read gives {"error": ...} in its place, and the exit code 1 at the end.
        """;

    /// <summary>Null when the arguments ask to serve.</summary>
    public static async Task<int?> Run(string[] args)
    {
        if (args is ["--help" or "-h" or "help", ..])
        {
            await Console.Out.WriteLineAsync(Help);
            return 0;
        }
        return args is [var verb, .. var rest] ? await Run(verb, rest) : null;
    }

    private static async Task<int?> Run(string verb, string[] args) => verb switch
    {
        "serve" => null,
        "understand" => await OnLines(args, MessageLines.Understand),
        "guard" => await OnLines(args, MessageLines.Guard),
        "ingest" => await IngestCommand.Run(args, Console.Out, CancellationToken.None),
        "evaluate" => await EvaluateCommand.Run(TextReading.From(args), Operands(args), Console.Out),
        _ when verb.StartsWith('-') || verb.Contains('=', StringComparison.Ordinal) => null,
        _ => throw new SettingException("The command line", $"knows no '{verb}'; --help lists the commands."),
    };

    private static async Task<int> OnLines(string[] args, Func<TextReading, InputLine, byte[]> answer)
    {
        var reading = TextReading.From(args);
        using var input = new StreamReader(Console.OpenStandardInput());
        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        var bad = await JsonLines.Run(input, output, line => answer(reading, line));
        if (bad > 0) await Console.Error.WriteLineAsync($"{bad} lines could not be read.");
        return bad > 0 ? 1 : 0;
    }

    private static string[] Operands(string[] args) => [.. args.Where(arg => !arg.StartsWith('-'))];
}
