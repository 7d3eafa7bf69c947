using HipAssess.Cli;
using HipAssess.Cli.Output;

namespace HipAssess.Tests.Cli;

public class WindowWidthTests
{
    public static TheoryData<int, string> CommandsAndWidths => new(
        from width in new[] { 60, 80, 120 }
        from command in new[]
        {
            "assess runners.csv", "assess runners.csv --all", "track season.csv", "study runners.csv", "check broken.csv", "reliability retest.csv",
            "norms list", "norms mobility", "profiles list", "exercises",
        }
        select (width, command));

    [Theory]
    [MemberData(nameof(CommandsAndWidths))]
    public void No_line_is_longer_than_the_window(int width, string command)
    {
        string printed = Printed(command, width);
        Assert.All(printed.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        Assert.Equal(Words(Printed(command, null)), Words(printed));
    }

    [Theory]
    [InlineData("a short line", 20, "a short line")]
    [InlineData("one two three four", 9, "one two|three|four")]
    [InlineData("  indented words go on", 14, "  indented|  words go on")]
    [InlineData("averyveryverylongword", 8, "averyver|yverylon|gword")]
    public void A_sentence_is_broken_between_words(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', TextTable.Wrapped(text, width)));

    [Fact]
    public void The_widest_column_gives_way_first()
    {
        string[][] rows = [["R01", "a sentence that goes on and on"], ["R02", "short"]];
        Assert.Equal(["R01  a sentence that", "     goes on and on", "R02  short"], TextTable.Lines(rows, 20).SelectMany(lines => lines));
        Assert.Equal(["R01  a sentence that goes on and on", "R02  short"], TextTable.Lines(rows, null).SelectMany(lines => lines));
    }

    // However they are arranged: tables that have become lists name their columns with every row.
    private static IEnumerable<string> Words(string printed) =>
        printed.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => !word.EndsWith(':')).Distinct().Where(word => word.Any(char.IsAsciiDigit)).Order(StringComparer.Ordinal);

    private static string Printed(string command, int? width)
    {
        using var output = new StringWriter { NewLine = "\n" };
        string[] arguments = [.. command.Split(' ').Select(word => word.EndsWith(".csv", StringComparison.Ordinal) ? Repository.Path("sample-data", word) : word)];
        CommandLine.Run(arguments, new Terminal(output, TextWriter.Null, Stream.Null) { Width = width });
        return output.ToString();
    }
}
