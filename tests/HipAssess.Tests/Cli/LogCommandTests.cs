using System.Diagnostics;
using HipAssess.Cli.Output;
using HipAssess.Import.Columns;

namespace HipAssess.Tests.Cli;

public class LogCommandTests
{
    private static readonly string Season = Repository.Read("sample-data", "season.csv");

    [Fact]
    public void A_logged_test_is_the_last_row_and_the_change_since_last_time_is_shown()
    {
        using var folder = new Folder();
        string file = folder.Write("season.csv", Season);

        var ran = Door.Run("log", file, "--date", "2025-10-04", "abductors", "left", "25.2", "24.9", "right", "22", "21.7", "--note", "frost");

        Assert.Equal((ExitCodes.Done, ""), (ran.Code, ran.Error));
        Assert.Equal(Season + "mara,2025-10-04,,abductors,25.2,24.9,22,21.7,frost\n", File.ReadAllText(file));
        Assert.Contains("Abductors since 2025-09-06:\n  left +20 %: changed; error alone makes −13 % to +15 %", ran.Out);
        Assert.Equal(["season.csv"], folder.Names);
    }

    [Fact]
    public void A_range_of_motion_is_logged_in_degrees_and_its_change_is_shown_in_degrees()
    {
        using var folder = new Folder();
        string file = folder.File("mara.csv");

        var first = Door.Run("log", file, "--date", "2026-01-03", "ir90", "deg", "left", "45", "46", "right", "41", "thomas", "left", "-3", "right", "5");
        var second = Door.Run("log", file, "--date", "2026-02-07", "--muscle", "ir90 deg", "--side", "left", "--trials", "20", "21");

        Assert.Equal((ExitCodes.Done, "", ExitCodes.Done, ""), (first.Code, first.Error, second.Code, second.Error));
        Assert.Contains("  internal rotation (hip flexed 90 deg): left 45.0°, 46.0°; right 41.0°\n", first.Out);
        Assert.Contains("  extension (modified thomas): left −3.0°; right 5.0°\n", first.Out);
        Assert.Contains("Internal rotation (hip flexed 90 deg) since 2026-01-03:\n  left −25°: changed", second.Out);
        Assert.DoesNotContain("%", first.Out + second.Out);
        Assert.EndsWith("mara,2026-02-07,ir90,left,1,20,deg,,,,,,\nmara,2026-02-07,ir90,left,2,21,deg,,,,,,\n", File.ReadAllText(file));
    }

    [Fact]
    public void Questions_take_movements_too_and_ask_for_no_unit_then()
    {
        using var folder = new Folder();

        var ran = Door.RunWithInput("\n2026-02-01\nir90\nir90 deg\n32 34\n>45\n41\nthomas\n8\n\n\n\nyes\n", "log", folder.File("new.csv"));

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains("left, every trial in °,", ran.Error);
        Assert.EndsWith(",ir90,right,1,41,deg,,,,,,\nnew,2026-02-01,thomas,left,1,8,deg,,,,,,\n", File.ReadAllText(folder.File("new.csv")));
    }

    [Fact]
    public void The_same_as_single_options()
    {
        using var folder = new Folder();
        string file = folder.Write("season.csv", Season);

        Door.Run("log", file, "--date", "2025-10-04", "--muscle", "abductors", "--side", "left", "--trials", "21.2", "20.9");

        Assert.EndsWith("mara,2025-10-04,,abductors,21.2,20.9,,,\n", File.ReadAllText(file));
    }

    [Fact]
    public void A_dry_run_shows_the_rows_and_writes_nothing()
    {
        using var folder = new Folder();
        string file = folder.Write("season.csv", Season);

        var ran = Door.Run("log", file, "--date", "2025-10-04", "abductors", "left", "21.2", "--dry-run");

        Assert.Contains("+ mara,2025-10-04,,abductors,21.2,,,,\n", ran.Out);
        Assert.Equal(Season, File.ReadAllText(file));
    }

    [Fact]
    public void A_day_that_is_there_is_refused_and_the_file_left_alone()
    {
        using var folder = new Folder();
        string file = folder.Write("season.csv", Season);

        var ran = Door.Run("log", file, "--date", "2025-09-06", "abductors", "left", "21.2");

        Assert.Equal(ExitCodes.Rejected, ran.Code);
        Assert.Contains("--replace", ran.Error);
        Assert.Equal(Season, File.ReadAllText(file));
    }

    [Fact]
    public void Questions_are_asked_until_the_answers_can_be_understood()
    {
        using var folder = new Folder();
        string file = folder.File("new.csv");

        var ran = Door.RunWithInput("kilo\nkgf\n1.2.2026\n2026-02-01\nglutes\nabductors\n18.6 17.2\n18.x\n17.2\n\nfirst test\nyes\n", "log", file);

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Equal(
            "athlete,date,muscle,side,trial,value,unit,mass_kg,position,mode,pain,note,beyond_neutral_positive\n"
            + "new,2026-02-01,abductors,left,1,18.6,kgf,,,,,first test,\nnew,2026-02-01,abductors,left,2,17.2,kgf,,,,,,\nnew,2026-02-01,abductors,right,1,17.2,kgf,,,,,,\n",
            File.ReadAllText(file));
    }

    [Theory]
    [InlineData("2026-02-01\nabductors\n18.6\n17.2\n\n\nn\n", ExitCodes.Done)]
    [InlineData("2026-02-01\nabductors\n18.6\n17.2\n\n\nq\n", ExitCodes.Done)]
    [InlineData("2026-02-01\nabductors\n18.6\n17.2\n\n\ncancel\n", ExitCodes.Done)]
    [InlineData("2026-02-01\nabductors\n18.6\n17.2\n\n\n\n", ExitCodes.Done)]
    [InlineData("2026-02-01\nabductors\n18.6\n", ExitCodes.Usage)]
    [InlineData("", ExitCodes.Usage)]
    public void A_no_or_an_end_before_the_yes_writes_nothing(string answers, int code)
    {
        using var folder = new Folder();

        var ran = Door.RunWithInput(answers, "log", folder.File("new.csv"), "--unit", "kgf");

        Assert.Equal(code, ran.Code);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public void Pain_of_a_test_of_several_sides_must_say_which_of_them_hurt()
    {
        using var folder = new Folder();

        var whole = Door.Run("log", folder.File("new.csv"), "--unit", "kgf", "abductors", "left", "15.6", "15.9", "right", "19", "--pain", "5");
        Assert.Equal(ExitCodes.Usage, whole.Code);
        Assert.Contains("Say 'pain 5' behind the side: abductors left 15.6 15.9 pain 5.", whole.Error);
        Assert.Empty(folder.Names);

        Assert.Equal(ExitCodes.Done, Door.Run("log", folder.File("new.csv"), "--unit", "kgf", "abductors", "left", "15.6", "pain", "5", "right", "19").Code);
        Assert.Equal(ExitCodes.Done, Door.Run("log", folder.File("one.csv"), "--unit", "kgf", "--muscle", "abductors", "--side", "left", "--trials", "15.6", "--pain", "5").Code);
        Assert.Contains(",left,1,15.6,kgf,,,,5,", File.ReadAllText(folder.File("new.csv")));
        Assert.Contains(",right,1,19,kgf,,,,,", File.ReadAllText(folder.File("new.csv")));
        Assert.Contains(",left,1,15.6,kgf,,,,5,", File.ReadAllText(folder.File("one.csv")));
    }

    [Fact]
    public void A_new_file_needs_its_unit()
    {
        using var folder = new Folder();

        var ran = Door.Run("log", folder.File("new.csv"), "abductors", "left", "18");

        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains("--unit", ran.Error);
    }

    [Fact]
    public void A_folder_that_is_not_there_ends_with_four()
    {
        using var folder = new Folder();

        var ran = Door.Run("log", Path.Combine(folder.Path, "no", "new.csv"), "abductors", "left", "18", "--unit", "kgf");

        Assert.Equal(ExitCodes.NotWritten, ran.Code);
    }

    [Fact]
    public void A_link_stays_a_link_and_the_file_keeps_its_permissions()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new Folder();
        string file = folder.Write("season.csv", Season);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(folder.File("link.csv"), file);

        Door.Run("log", folder.File("link.csv"), "--date", "2025-10-04", "abductors", "left", "21.2");

        Assert.NotNull(File.ResolveLinkTarget(folder.File("link.csv"), false));
        Assert.EndsWith("21.2,,,,\n", File.ReadAllText(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task Twenty_at_once_lose_no_row()
    {
        using var folder = new Folder();
        string file = folder.File("many.csv");

        var ran = await Door.AtOnceAsync(Enumerable.Range(1, 20).Select(day => Logged(file, day)));

        Assert.All(ran, one => Assert.Equal(ExitCodes.Done, one.Code));
        AssertAllThere(file, 20);
        Assert.Equal(["many.csv"], folder.Names);
    }

    [Fact]
    public void Processes_wait_for_each_other()
    {
        using var folder = new Folder();
        string file = folder.File("many.csv");
        string tool = Path.Combine(AppContext.BaseDirectory, "hipassess.dll");

        var calls = Enumerable.Range(1, 4).Select(day => Process.Start(new ProcessStartInfo("dotnet", [tool, .. Logged(file, day)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!).ToList();

        Assert.All(calls, call =>
        {
            call.WaitForExit();
            Assert.Equal(0, call.ExitCode);
            call.Dispose();
        });
        AssertAllThere(file, 4);
    }

    private static string[] Logged(string file, int day) =>
        ["log", file, "--unit", "n", "--date", $"2026-01-{day:00}", "abductors", "left", $"{200 + day}"];

    private static void AssertAllThere(string file, int days) => Assert.Equal(
        Enumerable.Range(1, days).Select(day => $"many,2026-01-{day:00},abductors,left,1,{200 + day},n,,,,,,"),
        File.ReadAllLines(file).Skip(1).Order(StringComparer.Ordinal));

    [Fact]
    public void A_part_left_by_a_call_that_was_killed_is_in_nobodys_way()
    {
        using var folder = new Folder();
        string file = folder.Write("season.csv", Season);
        folder.Write(".season.csv.hipassess-part", "half a ro");

        Assert.Equal(ExitCodes.Done, Door.Run("log", file, "--date", "2025-10-04", "abductors", "left", "21.2").Code);

        Assert.Equal(["season.csv"], folder.Names);
    }
}
