using Ampl.Silo.Knowledge.Vectors;
using Ampl.Tests.Hosting;

namespace Ampl.Tests.Knowledge;

public sealed class VectorFileTests : IDisposable
{
    private static readonly string One = new('a', 64);
    private static readonly string Two = new('b', 64);
    private readonly TemporaryDirectory _directory = new();

    private string Path => System.IO.Path.Combine(_directory.Path, "deep", "embeddings.bin");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void What_was_appended_is_there_for_the_next_process()
    {
        New().Append([(One, [1, 2, 3])]);
        var next = New();

        next.TryGet(One, out var vector).ShouldBeTrue();
        vector.ShouldBe([1, 2, 3]);
        next.TryGet(Two, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(47)]
    public void An_entry_cut_short_is_dropped_and_written_over(int left)
    {
        New().Append([(One, [1, 2, 3])]);
        var whole = new FileInfo(Path).Length;
        New().Append([(Two, [4, 5, 6])]);
        using (var file = File.OpenWrite(Path)) file.SetLength(whole + left);
        var next = New();

        next.TryGet(Two, out _).ShouldBeFalse();
        next.Append([(Two, [7, 8, 9])]);

        New().TryGet(Two, out var vector).ShouldBeTrue();
        vector.ShouldBe([7, 8, 9]);
        new FileInfo(Path).Length.ShouldBe(2 * whole);
    }

    [Fact]
    public void Two_processes_see_each_others_entries()
    {
        var (first, second) = (New(), New());
        first.Append([(One, [1])]);
        second.Append([(Two, [2])]);
        first.Refresh();

        first.TryGet(Two, out _).ShouldBeTrue();
        second.TryGet(One, out _).ShouldBeTrue();
    }

    [Fact]
    public void A_file_of_something_else_is_refused_by_name()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.WriteAllBytes(Path, [.. Enumerable.Repeat((byte)0xFF, 100)]);

        Should.Throw<InvalidDataException>(() => New()).Message.ShouldContain("embeddings.bin");
    }

    private VectorFile New()
    {
        var file = new VectorFile(Path);
        file.Refresh();
        return file;
    }
}
