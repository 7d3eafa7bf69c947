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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_changes_while_others_are_read_is_refused(bool isReplaced)
    {
        if (OperatingSystem.IsWindows())
            return;
        const string Header = "athlete,muscle,left_n,right_n\n";
        using var folder = new Folder();
        string file = folder.Write("tests.csv", Header + "Ada,abductors,100,110\n"), pipe = folder.File("pipe");
        using (var made = Process.Start("mkfifo", [pipe]))
            made.WaitForExit();
        var writing = Task.Run(() =>
        {
            using var to = new FileStream(pipe, FileMode.Open, FileAccess.Write); // there as soon as the reader is
            if (isReplaced)
                File.Move(folder.Write("other.csv", Header + "Ada,abductors,100,111\n"), file, overwrite: true);
            else
                File.AppendAllText(file, "Bea,abductors,100,110\n");
            to.Write("athlete,muscle,left_n,right_n\nCleo,abductors,100,110\n"u8);
        });

        var ran = Door.Run("assess", file, pipe, "--format", "json");
        await writing;

        Assert.Equal(ExitCodes.Rejected, ran.Code);
        Assert.Contains("file_changed", ran.Error);
    }

    [Theory]
    [InlineData("--format", "json")]
    [InlineData("--skip-bad-rows", "--format", "json")]
    public void The_hash_is_of_the_bytes_that_were_read(params string[] options)
    {
        using var folder = new Folder();
        string text = "\uFEFFathlete,muscle,left_n,right_n\n" + string.Concat(Enumerable.Range(0, 7000).Select(i => $"A{i % 4000},{(i < 4000 ? "abductors" : "flexors")},100,110\n")) + "A1,flexors,x,1\n";
        if (options.Length == 2)
            text = text[..^"A1,flexors,x,1\n".Length];
        string file = folder.Write("tests.csv", text);

        var ran = Door.Run(["assess", file, .. options]);

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))), ran.Out);
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
