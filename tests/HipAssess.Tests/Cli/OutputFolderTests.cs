using System.Diagnostics;
using HipAssess.Cli.Output;
using HipAssess.Files;

namespace HipAssess.Tests.Cli;

/// <summary>Whoever looks into the folder of the output finds one run, whole.</summary>
public sealed class OutputFolderTests
{
    private static readonly Terminal Nobody = new(TextWriter.Null, TextWriter.Null, Stream.Null);

    [Fact]
    public void Until_the_end_of_a_run_its_folder_is_as_it_was()
    {
        using var folder = new Folder();
        folder.Write("index.html", "old");
        using (var output = new OutputFolder(folder.Path, Nobody))
        {
            output.Write("index.html", to => to.Write("new"));
            output.Write("results.csv", to => to.Write("new"));
            Assert.Equal("old", File.ReadAllText(folder.File("index.html")));
            Assert.False(File.Exists(folder.File("results.csv")));
            output.Commit();
        }

        Assert.Equal(["index.html", "results.csv"], folder.Names);
        Assert.Equal("new", File.ReadAllText(folder.File("index.html")));
    }

    [Fact]
    public void A_run_that_ends_before_its_time_leaves_nothing()
    {
        using var folder = new Folder();
        folder.Write("index.html", "old");
        using (var output = new OutputFolder(folder.Path, Nobody))
            output.Write("index.html", to => to.Write("new"));

        Assert.Equal(["index.html"], folder.Names);
        Assert.Equal("old", File.ReadAllText(folder.File("index.html")));
    }

    [Fact]
    public void What_a_run_that_was_killed_has_taken_away_is_put_back()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(folder.File(".hipassess-part/old"));
        folder.Write(".hipassess-part/old/report-A-undated.html", "old");
        folder.Write(".hipassess-part/index.html.part", "half");

        new OutputFolder(folder.Path, Nobody).Dispose();

        Assert.Equal(["report-A-undated.html"], folder.Names);
    }

    [Theory]
    [InlineData("results.csv")]
    [InlineData("index.html")]
    public void A_file_that_is_read_only_stays_and_so_does_all_else(string name)
    {
        using var folder = new Folder();
        string kept = folder.Write(name, "mine"), other = folder.Write(name == "index.html" ? "results.csv" : "index.html", "old");
        File.SetAttributes(kept, FileAttributes.ReadOnly);

        var ran = Door.Run("assess", Repository.Path("sample-data", "runners.csv"), "--output", folder.Path);

        File.SetAttributes(kept, FileAttributes.Normal);
        Assert.Equal(ExitCodes.NotWritten, ran.Code);
        Assert.Contains("read-only", ran.Error);
        Assert.Equal(("mine", "old"), (File.ReadAllText(kept), File.ReadAllText(other)));
        Assert.Equal(2, folder.Names.Length);
    }

    [Fact]
    public void A_name_that_cannot_be_taken_leaves_all_as_it_was()
    {
        using var folder = new Folder();
        folder.Write("index.html", "old");
        Directory.CreateDirectory(folder.File("results.csv"));
        using var output = new OutputFolder(folder.Path, Nobody);
        output.Write("index.html", to => to.Write("new"));
        output.Write("results.csv", to => to.Write("new"));

        Assert.Throws<OutputException>(output.Commit);
        output.Dispose();

        Assert.Equal(["index.html", "results.csv"], folder.Names);
        Assert.Equal("old", File.ReadAllText(folder.File("index.html")));
    }

    [Fact]
    public void Parts_of_the_user_stay()
    {
        using var folder = new Folder();
        folder.Write("results.csv.part", "mine");
        folder.Write(".season.csv.part", "mine");

        Assert.Equal(ExitCodes.Done, Door.Run("assess", Repository.Path("sample-data", "athlete.csv"), "--output", folder.Path).Code);

        Assert.Equal("mine", File.ReadAllText(folder.File("results.csv.part")));
        Assert.Equal("mine", File.ReadAllText(folder.File(".season.csv.part")));
    }

    [Fact]
    public void One_run_at_a_time_writes_into_a_folder()
    {
        using var folder = new Folder();
        using var held = FolderLock.Take(folder.Path, TimeSpan.Zero, _ => { });

        var ran = Door.Run("assess", Repository.Path("sample-data", "athlete.csv"), "--output", folder.Path);

        Assert.Equal(ExitCodes.NotWritten, ran.Code);
        Assert.Contains("is writing there", ran.Error);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public void Killed_at_any_time_a_run_leaves_old_files_or_new_ones_never_both()
    {
        using var folder = new Folder();
        string old = folder.Write("old.csv", Cohort("1")), fresh = folder.Write("new.csv", Cohort("2")), output = folder.File("out");
        string tool = Path.Combine(AppContext.BaseDirectory, "hipassess.dll");
        Assert.Equal(ExitCodes.Done, Door.Run("assess", old, "--output", output).Code);
        for (int i = 0; i < 8; i++)
        {
            using var run = Process.Start(new ProcessStartInfo("dotnet", [tool, "assess", fresh, "--output", output]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            run.WaitForExit(TimeSpan.FromMilliseconds(300 + 200 * i));
            run.Kill();
            run.WaitForExit();
            string[] texts = [.. Directory.EnumerateFiles(output, "*.*").Select(File.ReadAllText)];
            Assert.True(texts.All(text => !text.Contains("new.csv")) || texts.All(text => !text.Contains("old.csv")));
            Assert.All(Directory.EnumerateFiles(output, "*.html"), page => Assert.EndsWith("</html>", File.ReadAllText(page).TrimEnd()));
        }
        Assert.Equal(ExitCodes.Done, Door.Run("assess", fresh, "--output", output).Code);
        Assert.False(Directory.Exists(Path.Combine(output, ".hipassess-part")));
    }

    private static string Cohort(string digit) =>
        "athlete,date,muscle,left_n,right_n\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"A{i},2026-01-01,abductors,1{i:00},12{digit}\n"));
}
