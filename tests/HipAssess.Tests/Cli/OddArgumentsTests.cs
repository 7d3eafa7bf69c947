using HipAssess.Cli.Output;

namespace HipAssess.Tests.Cli;

/// <summary>Whatever is asked for ends with one line and the right exit code.</summary>
public sealed class OddArgumentsTests
{
    private static readonly string Season = Repository.Path("sample-data", "season.csv");

    [Theory]
    [InlineData("--norms")]
    [InlineData("--reliability")]
    [InlineData("--pseudonymise")]
    [InlineData("--athletes")]
    [InlineData("--profile")]
    public void A_file_that_is_empty_by_name_a_folder_a_dangling_link_or_unreadable(string option)
    {
        using var folder = new Folder();
        var odd = new List<string> { "", folder.Path, folder.File(new string('x', 300)), "/dev/null/x" };
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(folder.File("dangling"), folder.File("nowhere/x"));
            odd.Add(folder.File("dangling"));
        }

        Assert.All(odd, path =>
        {
            var ran = Door.Run("assess", Season, option, path);
            Assert.True(ran.Code is ExitCodes.Usage or ExitCodes.Rejected, $"{path}: {ran.Code} {ran.Error}");
            Assert.NotEqual("", ran.Error);
        });
    }

    [Theory]
    [InlineData("log", "")]
    [InlineData("assess", "")]
    [InlineData("assess", "x.csv", "--output", "")]
    [InlineData("norms", "build", "x.csv", "--output", "")]
    [InlineData("exercises", "")]
    public void An_empty_argument_is_wrong_usage(params string[] arguments)
    {
        var ran = Door.Run(arguments);

        Assert.Equal((ExitCodes.Usage, ""), (ran.Code, ran.Out));
        Assert.Contains("is empty", ran.Error);
    }

    [Theory]
    [InlineData(",,,,\n")]
    [InlineData("\"\"\n")]
    [InlineData("\n\n")]
    [InlineData("   \n")]
    public void A_log_whose_last_row_is_blank_takes_a_test(string last)
    {
        using var folder = new Folder();
        string text = "athlete,date,muscle,left_n,right_n\nmara,2026-01-03,abductors,186,190\n" + last;
        string file = folder.Write("own.csv", text);

        var ran = Door.Run("log", file, "--date", "2026-02-07", "abductors", "left", "200");

        Assert.True(ran.Code is ExitCodes.Done or ExitCodes.Rejected, ran.Error);
        Assert.Equal(ran.Code == ExitCodes.Done ? text + "mara,2026-02-07,abductors,200,\n" : text, File.ReadAllText(file));
    }

    [Theory]
    [InlineData("\"schema\":null")]
    [InlineData("\"schema\":{\"fields\":null}")]
    [InlineData("\"schema\":{\"fields\":[null]}")]
    [InlineData("\"schema\":{\"fields\":[{\"name\":null}]}")]
    [InlineData("\"schema\":{\"fields\":[{\"name\":\"left_n\",\"role\":\"strength\",\"side\":\"left\",\"unit\":\"n\",\"when\":{\"muscle\":null}}]}")]
    [InlineData("\"schema\":{\"fields\":[{\"name\":\"left_n\",\"role\":\"strength\",\"side\":\"left\",\"unit\":\"n\",\"when\":{\"muscle\":[null]}}]}")]
    [InlineData("\"schema\":{\"fields\":[{\"name\":\"left_n\",\"role\":\"strength\",\"side\":\"left\",\"unit\":\"n\",\"when\":{\"nowhere\":[\"x\"]}}]}")]
    [InlineData("\"schema\":{\"fields\":[{\"name\":\"left_n\",\"role\":\"strength\",\"side\":\"left\",\"unit\":\"n\",\"categories\":[{\"value\":\"a\",\"label\":\"b\"},{\"value\":\"A\",\"label\":\"c\"}]}]}")]
    [InlineData("\"schema\":{\"fields\":[{\"name\":\"date\",\"role\":\"date\",\"format\":\"%d\"},{\"name\":\"left_n\",\"role\":\"strength\",\"muscel\":\"x\"}]}")]
    [InlineData("\"schema\":{\"fields\":[{\"name\":\"left_n\",\"name\":\"right_n\",\"role\":\"strength\"}]}")]
    [InlineData("\"schema\":{\"fields\":[{\"name\":\"left_n\",\"role\":\"strength\",\"side\":\"left\",\"unit\":\"n\"}],\"missingValues\":[null]}")]
    [InlineData("\"refuse\":{\"message\":null},\"schema\":{\"fields\":[]}")]
    public void A_mapping_file_says_what_is_wrong_with_it(string json)
    {
        using var folder = new Folder();
        string file = folder.Write("own.csv", "athlete,date,muscle,left_n,right_n\nmara,2026-01-03,abductors,186,190\n");

        var ran = Door.Run("check", file, "--profile", folder.Write("mine.json", "{\"name\":\"mine\"," + json + "}"), "--format", "csv");

        Assert.Equal(ExitCodes.Rejected, ran.Code);
        Assert.Matches("mapping_invalid|profile_does_not_fit", ran.Out);
    }

    [Fact]
    public void Escapes_in_arguments_do_not_reach_the_terminal()
    {
        const string Escape = "\u001b[31m";
        string[][] lines =
        [
            ["assess", Escape + ".csv"], [Escape], ["assess", "x.csv", "--unit", Escape], ["assess", "x.csv", "--format", Escape], ["norms", "show", Escape],
            ["profiles", "show", Escape], ["exercises", Escape], ["assess", Season, "--norms", Escape], ["assess", Season, "--pseudonymise", Escape + "/x"],
            ["track", Season, "--athlete", Escape], ["log", Season, Escape], ["assess", Season, "--output", $"/dev/null/{Escape}"], ["template", Escape],
        ];

        Assert.All(lines, line =>
        {
            var ran = Door.Run(line);
            Assert.DoesNotContain('\u001b', ran.Out + ran.Error);
            Assert.NotEqual(ExitCodes.Bug, ran.Code);
        });
    }

    [Theory]
    [InlineData(">&-", ExitCodes.NotWritten)]
    [InlineData(">/dev/full", ExitCodes.NotWritten)]
    [InlineData("2>/dev/full", ExitCodes.Done)]
    [InlineData("2>&-", ExitCodes.Done)]
    [InlineData("<&-", ExitCodes.Done)]
    public void A_stream_that_is_closed_or_full_ends_in_no_abort(string redirection, int code)
    {
        if (!OperatingSystem.IsLinux())
            return;
        string tool = Path.Combine(AppContext.BaseDirectory, "hipassess.dll");

        var ran = BuiltProgram.Run("sh", "", ["-c", $"dotnet '{tool}' assess '{Season}' {redirection}"]);

        Assert.Equal(code, ran.Code);
    }
}
