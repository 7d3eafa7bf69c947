using System.Diagnostics;
using HipAssess.Cli;
using HipAssess.Cli.Output;
using HipAssess.Domain;

namespace HipAssess.Tests.Cli;

/// <summary>What somebody meets who starts: samples, templates, mistakes on the command line, completion.</summary>
public class FirstStepsTests
{
    private static readonly string Runners = Repository.Path("sample-data", "runners.csv");

    [Fact]
    public void The_demo_writes_the_samples_and_every_command_it_says_works_on_them()
    {
        using var folder = new Folder();
        var ran = Door.Run("demo", folder.File("demo"));

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Equal(File.ReadAllBytes(Runners), File.ReadAllBytes(folder.File("demo/runners.csv")));
        string[] commands = [.. ran.Out.Split('\n').Where(line => line.StartsWith("  hipassess ", StringComparison.Ordinal))];
        Assert.Equal(3, commands.Length);
        foreach (string command in commands)
            Assert.Equal(ExitCodes.Done, Door.Run([.. command.Trim().Split(' ').Skip(1).Where(word => word != "--open")]).Code);
    }

    [Fact]
    public void The_demo_leaves_a_file_that_somebody_has_worked_on_as_it_is()
    {
        using var folder = new Folder();
        folder.Write("season.csv", "mine");

        var ran = Door.Run("demo", folder.Path);

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains("season.csv is there already", ran.Error);
        Assert.Equal("mine", File.ReadAllText(folder.File("season.csv")));
        Assert.DoesNotContain("runners.csv is there", ran.Error);
    }

    public static TheoryData<string, string, bool> TemplatesInEveryUnit => new(
        from layout in new[] { "long", "side-by-side", "wide" }
        from unit in Enum.GetValues<StrengthUnit>()
        where !unit.IsOfRange() && unit != StrengthUnit.NewtonPerKilogramTwoThirds
        from mobility in new[] { false, true }
        select (layout, unit.Name(), mobility));

    [Theory]
    [MemberData(nameof(TemplatesInEveryUnit))]
    public void A_template_in_any_unit_is_accepted_with_its_example(string layout, string unit, bool mobility)
    {
        string[] arguments = ["template", layout, "--unit", unit, "--example", .. mobility ? ["--mobility"] : Array.Empty<string>()];
        var read = Door.RunWithInput(Door.Run(arguments).Out, "check", "-");

        Assert.Equal(ExitCodes.Done, read.Code);
        Assert.DoesNotContain("columns ignored", read.Out);
    }

    [Fact]
    public void A_template_has_position_note_and_in_the_long_layout_pain()
    {
        Assert.EndsWith("muscle,position,side,trial,strength_n,pain,note\n", Door.Run("template", "long").Out);
        Assert.EndsWith("muscle,position,left_1_kgf,left_2_kgf,right_1_kgf,right_2_kgf,note\n", Door.Run("template", "side-by-side", "--unit", "kgf").Out);
    }

    [Theory]
    [InlineData("--outptu", "--output")]
    [InlineData("--chart", "--charts")]
    [InlineData("--pfd", "--pdf")]
    public void A_misspelt_option_is_no_file(string misspelt, string meant)
    {
        var ran = Door.Run("assess", Runners, misspelt, "x");

        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains($"{misspelt} is no option of assess. Did you mean {meant}?", ran.Error);
    }

    [Fact]
    public void A_mistake_is_said_in_a_line_without_the_help_and_nothing_goes_to_stdout()
    {
        var command = Door.Run("asess", "x.csv");
        Assert.Equal((ExitCodes.Usage, ""), (command.Code, command.Out));
        Assert.Equal("hipassess: Unrecognized command or argument 'asess'. Did you mean assess?\nhipassess: Unrecognized command or argument 'x.csv'.\nSee hipassess --help.\n", command.Error);

        var value = Door.Run("assess", Runners, "--fail-on", "often");
        Assert.Equal((ExitCodes.Usage, ""), (value.Code, value.Out));
        Assert.Equal(2, value.Error.Count(c => c == '\n'));
        Assert.EndsWith("See hipassess assess --help.\n", value.Error);
    }

    [Fact]
    public void A_command_asked_for_alone_has_the_name_and_the_help_it_has_among_all()
    {
        string all = Door.Run("--help").Out;
        Assert.NotEmpty(CommandLine.Commands);
        foreach (var (name, declare) in CommandLine.Commands)
        {
            Assert.Equal(name, declare(Terminal.Console()).Name);
            Assert.Contains($"\n  {name} ", all, StringComparison.Ordinal);
            Assert.Equal(Door.Run("-h", name).Out, Door.Run(name, "-h").Out);
        }
    }

    [Fact]
    public void A_missing_file_is_named_with_its_folder_and_nobody_is_told_to_leave_rows_out()
    {
        var ran = Door.Run("assess", "nowhere/else.csv");

        Assert.Equal(ExitCodes.Rejected, ran.Code);
        Assert.Contains("nowhere/else.csv", ran.Error);
        Assert.DoesNotContain("--skip-bad-rows", ran.Error);
    }

    [Fact]
    public void Of_like_problems_five_are_shown_then_how_many_more_and_where()
    {
        using var folder = new Folder();
        string file = folder.Write("rows.csv", "athlete,muscle,left_n,right_n\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"A{i},abductors,0,120\nB{i},abductors,x,120\n")));

        var ran = Door.Run("assess", file);

        Assert.Equal(5, ran.Error.Split('\n').Count(line => line.Contains("error value_zero", StringComparison.Ordinal)));
        Assert.Equal(5, ran.Error.Split('\n').Count(line => line.Contains("error missing_word", StringComparison.Ordinal)));
        Assert.Contains("and 25 more of value_zero\nand 25 more of missing_word\nAll of them, as a table: hipassess check FILE --format csv\n", ran.Error);
        Assert.Equal(61, Door.Run("check", file, "--format", "csv").Out.TrimEnd().Split('\n').Length);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void A_completion_script_asks_the_program_itself(string shell)
    {
        var ran = Door.Run("completion", shell);
        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains("[suggest:", ran.Out);
        Assert.Contains("hipassess completion " + shell, ran.Out);
    }

    [Fact]
    public void What_the_scripts_ask_for_is_answered()
    {
        Assert.Equal("assess\n", Door.Run("[suggest:12]", "hipassess as").Out);
        Assert.Equal(["flag", "incomplete", "watch"], Door.Run("[suggest:27]", "hipassess assess --fail-on ").Out.TrimEnd().Split('\n').Where(word => word[0] != '-'));
    }

    [Fact]
    public void Bash_completes_a_command_with_the_script()
    {
        using var folder = new Folder();
        folder.Write("hipassess.bash", Door.Run("completion", "bash").Out);
        folder.Write("try.bash", $$"""
            hipassess() { echo assess; echo athlete; }
            source {{folder.File("hipassess.bash")}}
            COMP_LINE="hipassess as" COMP_POINT=12 COMP_WORDS=(hipassess as) COMP_CWORD=1
            _hipassess
            echo "${COMPREPLY[@]}"
            """);
        using var bash = Process.Start(new ProcessStartInfo("bash", [folder.File("try.bash")]) { RedirectStandardOutput = true })!;
        Assert.Equal("assess\n", bash.StandardOutput.ReadToEnd());
    }

    [Fact]
    public void The_result_is_opened_when_asked_for_and_named_last()
    {
        using var folder = new Folder();
        var opened = new List<string>();
        using var output = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error, Stream.Null) { Opens = page => { opened.Add(page); return false; } };

        Assert.Equal(ExitCodes.Done, HipAssess.Cli.CommandLine.Run(["track", Repository.Path("sample-data", "season.csv"), "--output", folder.File("out"), "--open"], terminal));

        Assert.Equal([Path.GetFullPath(folder.File("out/index.html"))], opened);
        Assert.EndsWith($"Open {folder.File("out/index.html")}\nhipassess: it could not be opened from here. Open it in a browser.\n", error.ToString());
        Assert.Equal(ExitCodes.Usage, Door.Run("track", Runners, "--open").Code);
    }
}
