using HipAssess.Cli.Output;

namespace HipAssess.Tests.Cli;

/// <summary>No input is ever written to, by whatever path.</summary>
public sealed class InputSafetyTests
{
    private static readonly string Runners = Repository.Read("sample-data", "runners.csv");

    [Theory]
    [InlineData("assess", "results.csv")]
    [InlineData("assess", "rejects.csv")]
    [InlineData("assess", "index.html")]
    [InlineData("assess", "report-R01-2025-06-05.html")]
    [InlineData("study", "results.csv")]
    [InlineData("track", "results.json")]
    [InlineData("track", "track-mara.html")]
    public void An_input_called_as_an_output_is_refused_where_the_output_would_go(string command, string name)
    {
        using var folder = new Folder();
        folder.Write(name, Runners);

        var ran = Door.Run(command, folder.File(name), "--output", folder.Path);

        AssertRefused(ran, folder, name, Runners);
    }

    [Theory]
    [InlineData("--athletes")]
    [InlineData("--profile")]
    [InlineData("--norms")]
    [InlineData("--reliability")]
    [InlineData("--pseudonymise")]
    public void So_is_every_other_file_that_is_read(string option)
    {
        using var folder = new Folder();
        string text = option == "--pseudonymise" ? new string('a', 64) + "\n" : "athlete,sex\nR01,f\n";
        folder.Write("results.csv", text);

        var ran = Door.Run("assess", Repository.Path("sample-data", "runners.csv"), option, folder.File("results.csv"), "--output", folder.Path);

        AssertRefused(ran, folder, "results.csv", text);
    }

    [Theory]
    [InlineData("norms build", "--output")]
    [InlineData("reliability", "--output")]
    public void A_single_output_is_no_input(string command, string option)
    {
        using var folder = new Folder();
        folder.Write("x.csv", Runners);

        var ran = Door.Run([.. command.Split(' '), folder.File("x.csv"), option, Path.Combine(folder.Path, ".", "x.csv")]);

        AssertRefused(ran, folder, "x.csv", Runners);
    }

    [Fact]
    public void A_key_that_is_yet_to_be_made_is_an_input_too()
    {
        using var folder = new Folder();

        var ran = Door.Run("norms", "build", Repository.Path("sample-data", "runners.csv"), "--pseudonymise", folder.File("x"), "--output", folder.File("x"));

        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public void Links_to_an_input_are_the_input()
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (bool isHard in new[] { true, false })
        {
            using var folder = new Folder();
            string input = folder.Write("tests.csv", Runners);
            Directory.CreateDirectory(folder.File("out"));
            if (isHard)
                Folder.HardLink(folder.File("out/results.csv"), input);
            else
                File.CreateSymbolicLink(folder.File("out/results.csv"), input);

            var ran = Door.Run("assess", input, "--output", folder.File("out"));

            Assert.Equal(ExitCodes.Usage, ran.Code);
            Assert.Equal(["out", "out/results.csv", "tests.csv"], folder.Names);
        }
    }

    [Fact]
    public void A_folder_with_inputs_of_other_names_takes_the_output()
    {
        using var folder = new Folder();
        string input = folder.Write("tests.csv", Runners);

        Assert.Equal(ExitCodes.Done, Door.Run("assess", input, "--output", folder.Path).Code);
        Assert.Equal(Runners, File.ReadAllText(input));
    }

    private static void AssertRefused(Ran ran, Folder folder, string name, string text)
    {
        Assert.Equal((ExitCodes.Usage, ""), (ran.Code, ran.Out));
        Assert.StartsWith("hipassess: ", ran.Error);
        Assert.Single(ran.Error.TrimEnd().Split('\n'));
        Assert.Equal([name], folder.Names);
        Assert.Equal(text, File.ReadAllText(folder.File(name)));
    }
}
