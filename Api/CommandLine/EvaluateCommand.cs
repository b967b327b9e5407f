using System.Globalization;
using Ampl.Silo.Understanding;
using Ampl.Understanding;

namespace Ampl.Api.CommandLine;

/// <summary>How well messages are understood: on labelled files, or on folds that training did not see.</summary>
internal static class EvaluateCommand
{
    private const int Folds = 5;

    public static async Task<int> Run(TextReading reading, string[] files, TextWriter output)
    {
        if (files.Length == 0) await Intents(output, HeldOutFolds(UnderstandingFiles.Load(reading.Files)), $"sentences in {Folds} folds, each read by a model that learnt from the others");
        else await Labelled(reading, files, output);
        return 0;
    }

    private static async Task Labelled(TextReading reading, string[] files, TextWriter output)
    {
        var (answers, entities) = (new List<Judged>(), new EntityTally());
        foreach (var line in files.SelectMany(LabelledLine.Read))
        {
            var read = reading.Read(line.Text, line.Context).Message;
            if (line.Example is not null) answers.Add(Judged.Of(line.Example, read));
            if (line.Gold is not null) entities.Judge(line.Text, line.Gold, read.Entities);
        }

        if (answers.Count > 0) await Intents(output, answers, $"labelled messages of {files.Length} files");
        if (entities.Messages > 0) await entities.Write(output);
    }

    private static async Task Intents(TextWriter output, IReadOnlyCollection<Judged> answers, string of)
    {
        await output.WriteLineAsync($"{answers.Count} {of}");
        await output.WriteLineAsync($"\n{"",-18}{"messages",9}{"strict",9}{"lenient",9}{"language",10}");
        await Rows(output, answers.GroupBy(answer => answer.Example.Language.Tag()));
        await Rows(output, answers.GroupBy(answer => IntentName.Of(answer.Example.Intent)));
        await Rows(output, answers.GroupBy(_ => "all"));
        await Confusions(output, answers);
        await Calibration(output, answers);
    }

    /// <summary>Every fold takes each fifth sentence, so languages and intents are spread evenly.</summary>
    private static List<Judged> HeldOutFolds(UnderstandingData data) =>
    [
        .. Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var kept = data with { Sentences = data.Sentences.WithExamples(data.Sentences.Examples.Where((_, index) => index % Folds != fold)) };
            var reader = MessageReader.Create(kept, data.Models.Select(model => $"{model.Brand} {model.Model}"));
            return data.Sentences.Examples.Where((_, index) => index % Folds == fold).Select(example => Judged.Of(example, reader.Read(example.Text, default)));
        }),
    ];

    private static async Task Rows(TextWriter output, IEnumerable<IGrouping<string, Judged>> groups)
    {
        foreach (var group in groups.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{group.Key,-18}{group.Count(),9}{group.Average(Strict),9:0.000}{group.Average(Lenient),9:0.000}{group.Average(answer => answer.LanguageRight ? 1d : 0),10:0.000}"));
        }
        await output.WriteLineAsync();
    }

    private static async Task Confusions(TextWriter output, IEnumerable<Judged> answers)
    {
        await output.WriteLineAsync("Most frequent confusions (alternatives not counted)");
        var frequent = answers.Where(answer => !answer.Lenient).GroupBy(answer => (answer.Example.Intent, answer.Intent)).OrderByDescending(group => group.Count()).Take(12);
        foreach (var pair in frequent)
            await output.WriteLineAsync($"  {IntentName.Of(pair.Key.Item1),-18}read as {IntentName.Of(pair.Key.Item2),-18}{pair.Count(),5}");
    }

    private static async Task Calibration(TextWriter output, IReadOnlyCollection<Judged> answers)
    {
        await output.WriteLineAsync("\nOf the answers with a confidence of at least");
        foreach (var least in (double[])[0.9, 0.8, 0.6, 0.4])
        {
            var sure = answers.Where(answer => answer.Confidence >= least).ToList();
            if (sure.Count == 0) continue;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"  {least:0.0}  {sure.Average(Lenient):0.000} are right  ({(double)sure.Count / answers.Count:0.00} of all)"));
        }
    }

    private static double Strict(Judged answer) => answer.Strict ? 1 : 0;

    private static double Lenient(Judged answer) => answer.Lenient ? 1 : 0;

    private readonly record struct Judged(Example Example, Intent Intent, double Confidence, bool LanguageRight)
    {
        public bool Strict => Intent == Example.Intent;

        public bool Lenient => Strict || Example.Alternatives.Contains(Intent);

        public static Judged Of(Example example, Understood read) => new(example, read.Intent, read.Confidence, read.Language == example.Language);
    }
}
