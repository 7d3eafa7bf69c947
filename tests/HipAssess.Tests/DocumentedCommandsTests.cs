using System.Text.RegularExpressions;
using HipAssess.Cli.Output;
using HipAssess.Import.Columns;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests;

/// <summary>Every command in README and docs runs and ends well. Output goes to a folder of the test's own.</summary>
public partial class DocumentedCommandsTests
{
    public static TheoryData<string, string> Commands()
    {
        var commands = new TheoryData<string, string>();
        foreach (string file in new[] { Repository.Path("README.md") }.Concat(Directory.GetFiles(Repository.Path("docs"), "*.md")).Order(StringComparer.Ordinal))
            foreach (Match block in ShellBlock().Matches(File.ReadAllText(file)))
                foreach (string line in block.Groups["body"].Value.ReplaceLineEndings("\n").Replace("\\\n", " ").Split('\n'))
                    if (ToolCommand().Match(line) is { Success: true } command)
                        commands.Add(Path.GetFileName(file), command.Groups["arguments"].Value.Trim());
        return commands;
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task It_runs_as_written(string document, string command)
    {
        using var folder = new Folder();
        string[] words = [.. Word().Matches(command.Split(" > ")[0]).Select(word => word.Value.Trim('"', '\''))];
        if (words is ["serve", .. var options])
        {
            using var served = await ServedProgram.StartAsync(["serve", .. Located(options, folder), .. options.Contains("--data") ? Array.Empty<string>() : ["--data", folder.File("hipassess.db")]]);
            Assert.Equal(ExitCodes.Done, await served.EndAsync());
            return;
        }
        MakeStore(words, folder);
        var ran = Door.RunWithInput("", Located(words, folder));

        Assert.True(ran.Code is ExitCodes.Done or ExitCodes.Found, $"{document}: hipassess {command} ended with {ran.Code}\n{ran.Error}");
    }

    [Fact]
    public void The_README_names_its_two_commands()
    {
        string readme = Repository.Read("README.md");
        Assert.Contains("dotnet run -c Release --project src/HipAssess.Cli -- assess sample-data/runners.csv --output report", readme);
        Assert.Contains("\ndotnet test", readme);
    }

    // The commands on a store get one, and restore a backup besides.
    private static void MakeStore(string[] words, Folder folder)
    {
        if (words[0] is not ("backup" or "restore" or "export" or "store"))
            return;
        Cli.StoreCommandTests.Fill(folder.File("clinic.db"), "A01");
        if (words[0] == "restore")
            Cli.StoreCommandTests.Fill(folder.File(words[1]), "A02");
    }

    // Files of the repository are found wherever the test runs; files a command writes go to the test's folder.
    private static string[] Located(string[] words, Folder folder) => [.. words.Select((word, i) =>
        word.StartsWith("sample-data/", StringComparison.Ordinal) || word.StartsWith("docs/", StringComparison.Ordinal) ? Repository.Path(word)
        : word.EndsWith(".db", StringComparison.Ordinal) || i > 0 && words[i - 1] is "--output" or "--pseudonymise" or "--data" ? folder.File(word)
        : word)];

    [GeneratedRegex("```sh\n(?<body>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"^\s*(hipassess|dotnet run [^\n]*--project src/HipAssess\.Cli --) (?<arguments>[^#\n]*)")]
    private static partial Regex ToolCommand();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|\\S+")]
    private static partial Regex Word();
}
