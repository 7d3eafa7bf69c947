using System.Diagnostics;
using HipAssess.Cli.Output;

namespace HipAssess.Tests.Cli;

/// <summary>What can be read only once is read once, from start to end.</summary>
public sealed class PipeTests
{
    private static readonly string Season = Repository.Path("sample-data", "season.csv");
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "hipassess.dll");

    [Theory]
    [InlineData("cat '{0}' | dotnet '{1}' assess /dev/stdin --format csv")]
    [InlineData("dotnet '{1}' assess <(cat '{0}') --format csv")]
    [InlineData("dotnet '{1}' assess - --format csv < '{0}'")]
    [InlineData("dotnet '{1}' assess /dev/stdin --format csv < '{0}'")]
    [InlineData("cd '{2}'; mkfifo pipe; cat '{0}' > pipe & dotnet '{1}' assess '{2}/pipe' --format csv")]
    public void A_pipe_gives_what_the_file_gives(string command)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new Folder();
        var expected = Door.Run("assess", Season, "--format", "csv");

        var ran = BuiltProgram.Run("bash", "", ["-c", string.Format(System.Globalization.CultureInfo.InvariantCulture, command, Season, Tool, folder.Path)]);

        Assert.Equal((ExitCodes.Done, expected.Out), (ran.Code, ran.Out));
    }

    [Fact]
    public void A_pipe_without_a_writer_ends_with_a_message()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new Folder();
        using (var made = Process.Start("mkfifo", [folder.File("pipe")]))
            made.WaitForExit();

        var ran = Door.Run("assess", folder.File("pipe"));

        Assert.Equal(ExitCodes.Rejected, ran.Code);
        Assert.Contains("pipe_silent", ran.Error);
    }

    [Fact]
    public void A_norm_a_profile_and_a_key_may_come_through_a_pipe()
    {
        if (OperatingSystem.IsWindows())
            return;
        var ran = BuiltProgram.Run("bash", "", ["-c", $"dotnet '{Tool}' assess '{Season}' --reliability <(printf 'muscle,sem_percent\\nabductors,4\\n')"]);

        Assert.Equal(ExitCodes.Done, ran.Code);
    }
}
