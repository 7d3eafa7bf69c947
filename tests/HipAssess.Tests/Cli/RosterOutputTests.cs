using System.Text.RegularExpressions;

namespace HipAssess.Tests.Cli;

/// <summary>Who gets a report, and in which order.</summary>
public class RosterOutputTests
{
    private const string Header = "athlete,date,group,injured_side,muscle,left_n,right_n\n";

    private static readonly string Rows = Header
        + string.Concat(Enumerable.Range(0, 9).Select(i => $"C{i},2026-03-0{i + 1},control,,abductors,{200 + i},{201 + 2 * i % 5}\n"))
        + "Zoë,2026-03-11,injured,left,abductors,150,204\nmüller,2026-03-12,injured,right,abductors,203,201\nMuller2,2026-03-10,injured,right,abductors,203,202\nMuller10,2026-03-09,injured,right,abductors,203,202\n";

    [Fact]
    public void Controls_get_reports_only_when_asked_for()
    {
        using var folder = new Folder();
        string file = folder.Write("club.csv", Rows);

        var few = Door.Run("assess", file, "--output", folder.File("few"));
        Assert.Contains("4 reports, none of controls (--all makes them too).", few.Error);
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.File("few")), name => Path.GetFileName(name).StartsWith("report-C", StringComparison.Ordinal));
        Assert.Contains("9 sessions of controls: ", few.Out);
        Assert.DoesNotContain("C3 ", few.Out);
        Assert.All(File.ReadLines(folder.File("few/results.csv")).Where(line => line[0] == 'C'), line => Assert.DoesNotContain(".html", line));

        var all = Door.Run("assess", file, "--output", folder.File("all"), "--all");
        Assert.Contains("13 reports.", all.Error);
        Assert.Contains("C3 ", all.Out);
        Assert.Equal(9, Directory.EnumerateFiles(folder.File("all")).Count(name => Path.GetFileName(name).StartsWith("report-C", StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_there_are_only_controls_they_are_reported()
    {
        using var folder = new Folder();
        string file = folder.Write("controls.csv", string.Join('\n', Rows.Split('\n').Take(10)) + "\n");

        Assert.Contains("9 reports.", Door.Run("assess", file, "--output", folder.File("out")).Error);
    }

    [Fact]
    public void The_matrix_has_a_column_for_each_movement_with_side_degrees_and_mark()
    {
        using var folder = new Folder();
        Door.Run("assess", Repository.Path("sample-data", "screening.csv"), "--output", folder.File("out"));
        string roster = Ordered(File.ReadAllText(folder.File("out/index.html")), "urgent").Replace("&#xA0;", " "), c14 = roster[roster.IndexOf("<bdi>C14</bdi>", StringComparison.Ordinal)..];

        Assert.Equal(
            ["Athlete", "Date", "Verdict", "Abductors", "Adductors", "Flexors", "Internal rotation", "External rotation"],
            Regex.Matches(roster, "<th scope=\"col\">([^<]+)</th>").Select(found => found.Groups[1].Value));
        Assert.Equal("◆ right 20°", Cell(c14, "Internal rotation"));
        Assert.Equal("left 1°", Cell(c14, "External rotation"));
        Assert.Equal("◆ right 26 %", Cell(roster, "Abductors"));
        Assert.Contains("▲ left little", roster);
        Assert.DoesNotContain("°%", roster);
        Assert.Contains("Mobility: of 18 controls, each judged by all others,", File.ReadAllText(folder.File("out/index.html")));
        Assert.Contains("C14,2025-09-14,internal_rotation,hip flexed 90 deg,deg,", File.ReadAllText(folder.File("out/results.csv")));

        static string Cell(string row, string column) => Regex.Match(row, $"data-label=\"{column}\">\\s*([^<]+?)\\s*</td>").Groups[1].Value;
    }

    [Fact]
    public void All_reports_stand_in_the_order_of_the_roster_after_a_list_of_them()
    {
        using var folder = new Folder();
        Door.Run("assess", folder.Write("club.csv", Rows), "--output", folder.File("out"));
        string all = File.ReadAllText(folder.File("out/all.html")), roster = File.ReadAllText(folder.File("out/index.html"));

        string[] contents = [.. Regex.Matches(all, "<li><a href=\"#(report-[0-9]+)\"><bdi>([^<]+)</bdi>").Select(found => found.Groups[2].Value)];
        Assert.Equal("Zoë", contents[0]);
        Assert.Equal(Regex.Matches(all, "<article class=\"report\" id=\"(report-[0-9]+)\"").Select(found => found.Groups[1].Value),
            Regex.Matches(all, "<li><a href=\"#(report-[0-9]+)\"").Select(found => found.Groups[1].Value));
        Assert.Equal(contents, Regex.Matches(Ordered(roster, "urgent"), "<bdi>([^<]+)</bdi></a>").Select(found => found.Groups[1].Value));
    }

    [Fact]
    public void The_roster_can_be_read_by_name_and_by_date_without_script()
    {
        using var folder = new Folder();
        Door.Run("assess", folder.Write("club.csv", Rows), "--output", folder.File("out"));
        string roster = File.ReadAllText(folder.File("out/index.html"));

        Assert.Equal(["müller", "Muller2", "Muller10", "Zoë"], Names("name"));
        Assert.Equal(["müller", "Zoë", "Muller2", "Muller10"], Names("newest"));
        Assert.DoesNotContain("<script", roster);

        IEnumerable<string> Names(string order) => Regex.Matches(Ordered(roster, order), "<bdi>([^<]+)</bdi></a>").Select(found => found.Groups[1].Value);
    }

    [Fact]
    public void A_file_of_a_report_is_named_after_the_plain_letters_of_the_athlete()
    {
        using var folder = new Folder();
        Door.Run("assess", folder.Write("one.csv", Header + "\"Müller, Jonas\",2026-03-11,,,abductors,150,204\n"), "--output", folder.File("out"));
        Assert.Matches("report-Muller_Jonas-[0-9a-f]{12}-2026-03-11[.]html", string.Join(' ', folder.Names));
    }

    private static string Ordered(string roster, string order) => Regex.Match(roster, $"(?s)<div class=\"ordered {order}\">.*?</table>").Value;
}
