using System.Text.RegularExpressions;

namespace HipAssess.Tests.Cli;

/// <summary>Counts of one read as counts of one, on the screen and on the pages.</summary>
public partial class CountingTests
{
    private const string OneOfEach =
        """
        athlete,date,group,injured_side,dominant_side,muscle,left_n,right_n
        A1,2026-03-14,injured,left,left,abductors,150,200.5
        C1,2026-03-14,control,,right,abductors,190,196

        """;

    [Theory]
    [InlineData("check")]
    [InlineData("assess", "--output")]
    [InlineData("study", "--output")]
    [InlineData("track", "--output")]
    [InlineData("track", "--athlete", "A1", "--output")]
    [InlineData("norms", "build", "--output")]
    public void One_athlete_is_not_1_athletes(params string[] command)
    {
        using var folder = new Folder();
        string roster = folder.Write("roster.csv", "athlete,mass_kg\nA1,60\nB1,70\n");
        string cohort = folder.Write("cohort.csv", OneOfEach), single = folder.Write("single.csv", string.Join('\n', OneOfEach.Split('\n')[..2]));
        foreach (string file in new[] { cohort, single })
        {
            string output = folder.File(Path.GetFileName(file) + ".out");
            string[] written = command[^1] == "--output" ? [.. command, output] : command;
            var ran = Door.Run([.. written, file, "--athletes", roster]);
            string pages = Directory.Exists(output) ? string.Concat(Directory.EnumerateFiles(output, "*.html").Select(File.ReadAllText)) : "";

            Assert.Contains("1 ", ran.Out + ran.Error);
            Assert.DoesNotMatch(PluralOfOne(), ran.Out + ran.Error + Tag().Replace(pages, " "));
        }
    }

    // A word in -s after a 1 that is no part of a larger number and no list marker; "1 is", "1 has" and the like are right.
    [GeneratedRegex(@"(?<![\d.,:−-])1 (?!(is|has|was|carries|shows|uses|others?|this|signs on)\b)[a-z]+s\b|\b1 muscle groups|\b1 (are|have|were|use|carry)\b")]
    private static partial Regex PluralOfOne();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
