using HipAssess.Cli.Output;
using HipAssess.Cli.Starting;

namespace HipAssess.Tests.Cli;

/// <summary>Without arguments a double click opens the browser; a terminal, a script and a pipe get the help.</summary>
public class SurroundingsTests
{
    private const string Nothing = "/dev/null", Journal = "socket:[4711]", Pipe = "pipe:[4711]", Window = "/dev/pts/3";

    [Theory]
    [InlineData("a file manager", ":0", false, Nothing, Nothing)]
    [InlineData("a file manager whose programs write to the journal", ":0", false, Nothing, Journal)]
    [InlineData("a desktop that closes the streams", ":0", false, null, null)]
    public void A_double_click_opens_the_browser(string who, string display, bool terminal, string? input, string? output) =>
        Assert.True(Meant([], display, terminal, input, output) is ["serve"], who);

    [Theory]
    [InlineData("a terminal", ":0", true, Window, Window)]
    [InlineData("a terminal, piped into less", ":0", true, Window, Pipe)]
    [InlineData("a terminal, all streams thrown away", ":0", true, Nothing, Nothing)]
    [InlineData("a program that reads what it says", ":0", false, Nothing, Pipe)]
    [InlineData("a program that gives and takes", ":0", false, Journal, Journal)]
    [InlineData("a pipe into it", ":0", false, Pipe, Nothing)]
    [InlineData("a file of its output", ":0", false, Nothing, "/tmp/out.txt")]
    [InlineData("a file of its input", ":0", false, "/tmp/in.csv", Nothing)]
    [InlineData("cron", "", false, Nothing, Nothing)]
    [InlineData("a server without a desktop", null, false, Nothing, Nothing)]
    public void Everything_else_prints_the_help(string who, string? display, bool terminal, string? input, string? output) =>
        Assert.True(Meant([], display, terminal, input, output) is ["--help"], who);

    [Fact]
    public void Wayland_is_a_desktop_too() =>
        Assert.True(Surroundings.OnLinux(name => name == "WAYLAND_DISPLAY" ? "wayland-0" : null, false, Nothing, Nothing).IsDoubleClick);

    [Fact]
    public void What_is_asked_for_is_done_wherever_it_is_asked()
    {
        Assert.Equal(["check", "x.csv"], Meant(["check", "x.csv"], ":0", false, Nothing, Nothing));
        Assert.Equal(["serve", "--no-open"], Meant(["serve", "--no-open"], ":0", false, Nothing, Nothing));
    }

    [Fact]
    public void A_shell_that_reads_what_it_says_gets_the_help_even_beside_a_desktop()
    {
        var ran = BuiltProgram.Run(ServedProgram.Path, "", [], new Dictionary<string, string> { ["DISPLAY"] = ":0" });

        Assert.Equal((ExitCodes.Done, ""), (ran.Code, ran.Error));
        Assert.Contains("\nUsage:\n  hipassess [command]", ran.Out);
    }

    private static string[] Meant(string[] arguments, string? display, bool terminal, string? input, string? output) =>
        Surroundings.Meant(arguments, () => Surroundings.OnLinux(name => name == "DISPLAY" ? display : null, terminal, input, output));
}
