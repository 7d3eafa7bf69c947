using HipAssess.Files;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests.Files;

public sealed class FileFactsTests
{
    [Fact]
    public void A_file_is_the_same_by_whatever_path_and_link()
    {
        using var folder = new Folder();
        string file = folder.Write("a.csv", "1");
        Directory.CreateDirectory(folder.File("sub"));
        Assert.True(FileFacts.AreOne(file, Path.Combine(folder.Path, "sub", "..", "a.csv")));
        if (OperatingSystem.IsWindows())
            return;
        File.CreateSymbolicLink(folder.File("link.csv"), file);
        Folder.HardLink(folder.File("hard.csv"), file);

        Assert.True(FileFacts.AreOne(file, folder.File("link.csv")));
        Assert.True(FileFacts.AreOne(file, folder.File("hard.csv")));
        Assert.Equal(2, FileFacts.Of(file)!.Names);
    }

    [Fact]
    public void Two_files_with_the_same_content_are_two()
    {
        using var folder = new Folder();

        Assert.False(FileFacts.AreOne(folder.Write("a.csv", "1"), folder.Write("b.csv", "1")));
    }

    [Fact]
    public void What_is_written_to_shows()
    {
        using var folder = new Folder();
        string file = folder.Write("a.csv", "1");
        var before = FileFacts.Of(file)!;

        File.AppendAllText(file, "2");

        Assert.Equal((FileKind.File, 1L, 2L), (before.Kind, before.Size, FileFacts.Of(file)!.Size));
    }

    [Fact]
    public void A_folder_a_device_and_nothing_are_told_apart()
    {
        using var folder = new Folder();

        Assert.Equal(FileKind.Folder, FileFacts.Of(folder.Path)?.Kind);
        Assert.Null(FileFacts.Of(folder.File("nothing")));
        Assert.Null(FileFacts.Of(""));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(FileKind.Stream, FileFacts.Of("/dev/null")?.Kind);
    }
}
