using System.Globalization;
using HipAssess.Import.Columns;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests.Studies;

/// <summary>The whole study of sample-data/runners.csv against R 4.2 (tests/reference/study.R), through the command.</summary>
public class StudyReferenceTests
{
    [Fact]
    public void Every_statistic_of_the_sample_cohort_agrees_with_R()
    {
        string[] lines = Door.Run("study", Repository.Path("sample-data", "runners.csv"), "--format", "csv").Out.TrimEnd('\n').Split('\n');
        string[] columns = lines[0].Split(',');
        var ours = lines.Skip(1).Select(line => new ReferenceRow("study", columns, line.Split(','))).ToDictionary(Key);
        var reference = ReferenceFile.Rows("study-runners.csv");

        Assert.Equal(522, reference.Count);
        foreach (var row in reference)
            foreach (string column in new[] { "value", "low", "high", "p" })
                if (row.Optional(column) is { } expected)
                    Agrees(expected, ours[Key(row)].Optional(column), row.Text("statistic"), $"{row.Place} {column}");
    }

    private static string Key(ReferenceRow row) =>
        string.Join('|', row.Text("analysis"), row.Text("muscle"), row.Text("group"), row.Text("statistic"));

    private static void Agrees(double expected, double? actual, string statistic, string place)
    {
        if (statistic == "chi_square_yates" && expected < 1e-20)
            // R leaves rounding where the correction takes everything.
            Close.Absolute(0, actual, 1e-20, place);
        else
            Close.Relative(expected, actual, statistic.StartsWith("shapiro", StringComparison.Ordinal) ? 1e-8 : 1e-10, place);
    }

    [Fact]
    public void The_table_has_no_empty_and_no_infinite_cell_where_a_value_belongs()
    {
        string csv = Door.Run("study", Repository.Path("sample-data", "runners.csv"), "--format", "csv").Out;
        Assert.DoesNotContain("NaN", csv);
        Assert.DoesNotContain("∞", csv);
        Assert.DoesNotContain("Infinity", csv);
        foreach (string cell in csv.TrimEnd('\n').Split('\n').Skip(1).SelectMany(line => line.Split(',').Skip(4)).Where(cell => cell.Length > 0))
            Assert.True(double.IsFinite(double.Parse(cell, CultureInfo.InvariantCulture)), cell);
    }
}
