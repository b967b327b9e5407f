using Ampl.Knowledge;
using Ampl.Knowledge.Documents;

namespace Ampl.Silo.Knowledge;

internal enum FileOutcome
{
    Read,
    Unchanged,
    Removed,
    NotRead,
}

/// <summary>What became of one file; <see cref="Note"/> says why a file was not read.</summary>
internal sealed record FileReport(string Path, KnowledgeNamespace Namespace, FileOutcome Outcome, int Documents, IReadOnlyList<RowProblem> Problems, string? Note = null)
{
    /// <summary>Which file of how many, while a load runs.</summary>
    public int Number { get; init; }
    public int Of { get; init; }
}

/// <summary>What a load did, file by file; nothing that was left out is missing here.</summary>
internal sealed record LoadReport(IReadOnlyList<FileReport> Files)
{
    public int Documents => Files.Sum(file => file.Documents);

    /// <summary>Lines for a log or a terminal: only what somebody should look at.</summary>
    public IEnumerable<string> Warnings =>
        Files.Where(file => file.Note is not null).Select(file => $"{file.Path}: {file.Note}")
            .Concat(Files.SelectMany(file => file.Problems.Select(problem => $"{file.Path}:{problem.Line}: {problem.Reason}")));
}
