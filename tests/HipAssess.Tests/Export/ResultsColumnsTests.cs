using System.Text.RegularExpressions;
using HipAssess.Import.Columns;
using HipAssess.Reports.Words;
using HipAssess.Tests.Cli;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Export;

/// <summary>Keeps the tables of results.csv in docs/csv-format.md and the headers written together.</summary>
public partial class ResultsColumnsTests
{
    [Theory]
    [InlineData("assess", "runners.csv")]
    [InlineData("track", "season.csv")]
    [InlineData("study", "runners.csv")]
    public void The_page_describes_every_column_in_its_order(string command, string file)
    {
        string header = Door.Run(command, Repository.Path("sample-data", file), "--format", "csv").Out.Split('\n')[0];

        Assert.Equal(header.Split(','), Described(command).Select(column => column.Groups["name"].Value));
    }

    [Fact]
    public void The_page_explains_every_reason()
    {
        string page = Repository.Read("docs", "csv-format.md");
        Assert.All(Enum.GetValues<ReasonCode>(), code => Assert.Contains($"`{CodeWords.Code(code)}`", page));
    }

    // The names in the first cell of each row, e.g. "| `left`, `right` | …".
    private static IEnumerable<Match> Described(string command)
    {
        string section = Repository.Read("docs", "csv-format.md").ReplaceLineEndings("\n").Split($"\n### {command}: ")[1].Split("\n#")[0];
        return section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(line => Column().Matches(line.Split(" | ")[0]));
    }

    [GeneratedRegex("`(?<name>[a-z0-9_]+)`")]
    private static partial Regex Column();
}
