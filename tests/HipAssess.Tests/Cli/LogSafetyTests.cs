using HipAssess.Cli.Output;
using HipAssess.Files;

namespace HipAssess.Tests.Cli;

/// <summary>No confirmed row is lost, whatever else goes on with the file.</summary>
public sealed class LogSafetyTests
{
    private static readonly string Season = Repository.Read("sample-data", "season.csv");

    [Fact]
    public async Task Twenty_through_two_routes_lose_no_row()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new Folder();
        Directory.CreateDirectory(folder.File("real"));
        Directory.CreateSymbolicLink(folder.File("link"), folder.File("real"));

        var ran = await Door.AtOnceAsync(Enumerable.Range(0, 20).Select(i => new[]
        {
            "log", folder.File($"{(i % 2 == 0 ? "real" : "link")}/many.csv"), "--unit", "n", "--date", $"2026-01-{i + 1:00}", "abductors", "left", $"{200 + i}",
        }));

        Assert.All(ran, one => Assert.Equal(ExitCodes.Done, one.Code));
        Assert.Equal(20, File.ReadAllLines(folder.File("real/many.csv")).Length - 1);
        Assert.Equal(["many.csv"], Directory.EnumerateFileSystemEntries(folder.File("real")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_with_a_second_name_is_refused_since_that_would_keep_the_old_rows()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new Folder();
        string file = folder.Write("season.csv", Season);
        Folder.HardLink(folder.File("second.csv"), file);

        var ran = Log(file);

        Assert.Equal(ExitCodes.NotWritten, ran.Code);
        Assert.Contains("hard link", ran.Error);
        Assert.Equal(Season, File.ReadAllText(file));
    }

    [Fact]
    public void A_file_that_another_run_holds_is_given_up_after_a_while_and_says_for_whom()
    {
        using var folder = new Folder();
        string file = folder.Write("season.csv", Season);
        using var held = FolderLock.Take(folder.Path, TimeSpan.Zero, _ => { });
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var ran = Log(file);

        Assert.InRange(watch.Elapsed.TotalSeconds, 9, 30);
        Assert.Equal(ExitCodes.NotWritten, ran.Code);
        Assert.Contains("waiting for another hipassess", ran.Error);
        Assert.Equal(Season, File.ReadAllText(file));
    }

    private const string Answers = "2025-10-04\nabductors\n21.2\n22\n\n\n";

    [Theory]
    [InlineData(null)]
    [InlineData("athlete,date,muscle,left_1_kgf,left_2_kgf,right_1_kgf,right_2_kgf,note\nmara,2025-09-06,abductors,20,20,20,20,\n")]
    public void What_was_shown_is_written_or_nothing(string? meanwhile)
    {
        using var folder = new Folder();
        string file = folder.Write("season.csv", Season.Replace("_kgf", "_n"));

        var ran = Door.RunWithAnswers(Answers, () =>
        {
            if (meanwhile is null)
                File.Delete(file);
            else
                File.WriteAllText(file, meanwhile);
        }, "y\n", "log", file);

        Assert.Equal(ExitCodes.Rejected, ran.Code);
        Assert.Contains("Nothing was written", ran.Error);
        Assert.Equal(meanwhile, File.Exists(file) ? File.ReadAllText(file) : null);
    }

    [Fact]
    public void A_row_that_came_meanwhile_stays_beside_what_was_shown()
    {
        using var folder = new Folder();
        string file = folder.Write("season.csv", Season);

        var ran = Door.RunWithAnswers(Answers, () => Door.Run("log", file, "--date", "2025-10-03", "flexors", "left", "20"), "y\n", "log", file);

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Equal(2 + Season.Count(c => c == '\n'), File.ReadAllLines(file).Length);
    }

    [Fact]
    public void A_value_in_one_unit_is_not_written_under_another()
    {
        using var folder = new Folder();
        string file = folder.Write("new.csv", "athlete,date,muscle,side,force_n\n");

        var ran = Log(file, "--unit", "kgf");

        Assert.Equal(ExitCodes.Rejected, ran.Code);
        Assert.Contains("The file is in N, not in kgf", ran.Error);
    }

    [Theory]
    [InlineData("--note", "=1+1")]
    [InlineData("--note", "＝1+1")]
    [InlineData("--note", "@x")]
    [InlineData("--note", " -1")]
    [InlineData("--athlete", "+x")]
    public void What_a_spreadsheet_would_run_is_not_logged(string option, string text)
    {
        using var folder = new Folder();
        string file = folder.Write("season.csv", Season);

        Assert.Equal(ExitCodes.Rejected, Log(file, $"{option}={text}").Code);
        Assert.Equal(Season, File.ReadAllText(file));
    }

    [Fact]
    public void A_read_only_file_stays()
    {
        using var folder = new Folder();
        string file = folder.Write("season.csv", Season);
        File.SetAttributes(file, FileAttributes.ReadOnly);

        var ran = Log(file);

        File.SetAttributes(file, FileAttributes.Normal);
        Assert.Equal(ExitCodes.NotWritten, ran.Code);
        Assert.Contains("read-only", ran.Error);
        Assert.Equal(Season, File.ReadAllText(file));
    }

    [Fact]
    public void No_temporary_folder_is_needed()
    {
        using var folder = new Folder();
        string file = folder.Write("season.csv", Season), tool = Path.Combine(AppContext.BaseDirectory, "hipassess.dll");

        var ran = BuiltProgram.Run("dotnet", "", [tool, "log", file, "--date", "2025-10-04", "abductors", "left", "21.2"], new Dictionary<string, string> { ["TMPDIR"] = "/nowhere" });

        Assert.Equal((ExitCodes.Done, ""), (ran.Code, ran.Error));
        Assert.Equal(["season.csv"], folder.Names);
    }

    private static Ran Log(string file, params string[] more) => Door.Run(["log", file, "--date", "2025-10-04", "abductors", "left", "21.2", .. more]);
}
