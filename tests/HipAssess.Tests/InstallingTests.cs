using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using HipAssess.Cli.Output;
using HipAssess.Import.Columns;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests;

/// <summary>
/// The commands of docs/installing.md, run as written but for their places: packages, tool and what is built for them
/// lie in a folder of the test's own, and the package is made for this platform only.
/// </summary>
public partial class InstallingTests
{
    private static readonly Dictionary<string, string> Environment = new()
    {
        // No process may outlive the test: it would hold the test's pipes open.
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["UseSharedCompilation"] = "false",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
    };

    [Fact]
    public void The_tool_is_packed_installed_run_and_uninstalled_as_written()
    {
        using var folder = new Folder();
        string tool = folder.File(OperatingSystem.IsWindows() ? "tools/hipassess.exe" : "tools/hipassess");
        string[] commands = [.. Commands().Select(command => command
            .Replace("--global", $"--tool-path {folder.File("tools")}", StringComparison.Ordinal)
            .Replace("packages", folder.File("packages"), StringComparison.Ordinal))];
        Assert.Equal(4, commands.Length);

        Run("dotnet", $"{commands[0]} --artifacts-path {folder.File("build")} -p:ToolPackageRuntimeIdentifiers={RuntimeInformation.RuntimeIdentifier} -p:RunAnalyzers=false");
        Run("dotnet", commands[1]);

        Assert.Equal(ToolVersion.Number.Split('+')[0], Run(tool, commands[2]).Out.Trim().Split('+')[0]);
        AssertDoesTheMainJob(tool, folder);

        Run("dotnet", commands[3]);
        Assert.False(File.Exists(tool));
    }

    private static void AssertDoesTheMainJob(string tool, Folder folder)
    {
        string runners = Repository.Path("sample-data", "runners.csv");
        var ran = BuiltProgram.Run(tool, "", ["assess", runners, "--output", folder.File("report")]);

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Equal(Door.Run("assess", runners).Out, ran.Out);
        string[] pages = Directory.GetFiles(folder.File("report"), "*.html");
        Assert.Equal(32, pages.Length);
        Assert.Equal(31, pages.Count(page => File.ReadAllText(page).Contains("<svg", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Commands() =>
        AsATool().Match(Repository.Read("docs", "installing.md")).Groups["section"].Value.Split('\n')
            .Where(line => line.StartsWith("dotnet ", StringComparison.Ordinal) || line.StartsWith("hipassess ", StringComparison.Ordinal));

    private static Ran Run(string program, string command)
    {
        var ran = BuiltProgram.Run(program, "", command.Split(' ').Skip(1), Environment);
        Assert.True(ran.Code == 0, $"{command} ended with {ran.Code}\n{ran.Out}\n{ran.Error}");
        return ran;
    }

    [GeneratedRegex("## As a .NET tool\n(?<section>.*?)\n## ", RegexOptions.Singleline)]
    private static partial Regex AsATool();
}
