using HipAssess.Cli.Output;
using HipAssess.Import.Columns;
using HipAssess.Strength;
using HipAssess.Tests.Cli;
using HipAssess.Tests.Import;

namespace HipAssess.Tests.Strength;

/// <summary>Different testers, the same people, one day.</summary>
public sealed class InterRaterTests
{
    private static readonly ImportOptions Apart = Csv.Options with { TestersApart = true };

    private static string Rated => "athlete,date,tester,muscle,left_n,right_n\n" + string.Concat(ReferenceFile.Rows("inter-rater-data.csv")
        .Select(row => $"{row.Text("athlete")},2026-01-05,{row.Text("tester")},abd,{row.Text("left")},{row.Text("right")}\n"));

    [Fact]
    public void Three_testers_agree_as_R_says()
    {
        var estimate = Assert.Single(InterRaterEstimates.Of(Csv.Read(Rated, Apart).Sessions, StrengthChoice.Best));
        var row = Assert.Single(ReferenceFile.Rows("inter-rater.csv"));
        Assert.Equal((12, 3), (estimate.People, estimate.Testers.Length));
        Close.Relative(row["icc_left"], estimate.Left!.Value, 1e-10, row.Place);
        Close.Relative(row["icc_right"], estimate.Right!.Value, 1e-10, row.Place);
        Close.Relative(row["own_level"], estimate.OwnLevelSemPercent, 1e-10, row.Place);
        Close.Relative(row["low"], estimate.OwnLevelSemPercentCi95.Low, 1e-9, row.Place);
        Close.Relative(row["high"], estimate.OwnLevelSemPercentCi95.High, 1e-9, row.Place);
        // lme4 searches for its optimum
        Close.Relative(row["sem"], estimate.Sem, 1e-5, row.Place);
        Close.Relative(row["sem_percent"], estimate.SemPercent, 1e-5, row.Place);
        Close.Relative(row["difference"], estimate.DifferenceSemPercent, 1e-5, row.Place);
        foreach (var offset in ReferenceFile.Rows("inter-rater-offsets.csv"))
        {
            var found = estimate.Offsets.Single(one => one.Tester == offset.Text("tester"));
            Close.Relative(offset["percent"], found.Percent, 1e-10, offset.Place);
            Close.Relative(offset["low"], found.Ci95Percent!.Value.Low, 1e-8, offset.Place);
            Close.Relative(offset["high"], found.Ci95Percent.Value.High, 1e-8, offset.Place);
        }
    }

    [Fact]
    public void Unit_side_and_order_of_rows_change_nothing()
    {
        string[] lines = Rated.TrimEnd('\n').Split('\n');
        string shuffled = lines[0] + "\n" + string.Join('\n', lines.Skip(1).Reverse()) + "\n";
        string swapped = Rated.Replace("left_n,right_n", "right_n,left_n", StringComparison.Ordinal);
        string pounds = Rated.Replace("_n", "_lbf", StringComparison.Ordinal);
        var plain = Of(Rated);
        foreach (string text in new[] { shuffled, swapped, pounds })
            Assert.Equal(plain.SemPercent, Of(text).SemPercent, 1e-9);
        Assert.Equal(plain.Left!.Value, Of(swapped).Right!.Value, 1e-12);
    }

    [Fact]
    public void Who_was_not_measured_by_all_on_one_day_is_left_out_and_named_and_a_further_day_does_not_count_twice()
    {
        string text = Rated + "X,2026-01-05,Ann,abd,150,151\nX,2026-01-06,Bea,abd,150,151\nX,2026-01-06,Cem,abd,150,151\n"
            + "P01,2026-02-05,Ann,abd,100,100\nP01,2026-02-05,Bea,abd,200,200\nP01,2026-02-05,Cem,abd,300,300\n";
        var estimate = Of(text);
        Assert.Equal(["X"], estimate.LeftOut);
        Assert.Equal(Of(Rated).SemPercent, estimate.SemPercent);
    }

    [Fact]
    public void Trials_of_each_tester_stay_theirs_and_without_the_option_testers_are_pooled_and_named()
    {
        const string text = "athlete,date,tester,muscle,side,trial,force_n\nA,2026-01-05,X,abd,left,1,150\nA,2026-01-05,X,abd,left,2,155\nA,2026-01-05,Y,abd,left,1,170\n";
        Assert.Equal([("X", 2), ("Y", 1)], Csv.Read(text, Apart).Sessions[0].Tests.Select(test => (test.Tester!, test.Left!.Trials.Length)).Order());
        Assert.Equal("reading_contradiction", Csv.Error(text).Code);
    }

    [Fact]
    public void The_terminal_and_the_file_say_that_the_figures_are_between_testers()
    {
        using var folder = new Folder();
        string file = folder.Write("rated.csv", Rated);
        var ran = Door.Run("reliability", file, "--between", "tester", "--output", folder.File("between.csv"));
        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.StartsWith("Inter-rater: different testers, the same people, one day.", ran.Out);
        Assert.Contains("Bea reads +6 % against the others (+5 % to +8 %)", ran.Out);
        string[] written = File.ReadAllLines(folder.File("between.csv"));
        Assert.StartsWith("between,muscle,", written[0]);
        Assert.StartsWith("tester,abductors,,,,n,Ann; Bea; Cem,12,", written[1]);
        var refused = Door.Run("assess", file, "--reliability", folder.File("between.csv"));
        Assert.Equal(ExitCodes.Rejected, refused.Code);
        Assert.Contains("leave out what changes from day to day", refused.Error);
    }

    [Fact]
    public void Codes_hide_testers()
    {
        using var folder = new Folder();
        var ran = Door.Run("reliability", folder.Write("rated.csv", Rated), "--between", "tester", "--pseudonymise", folder.File("key"), "--output", folder.File("between.csv"));
        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.DoesNotContain("Bea", ran.Out + ran.Error + File.ReadAllText(folder.File("between.csv")));
    }

    [Theory]
    [InlineData("athlete,date,muscle,left_n,right_n\nA,2026-01-05,abd,150,151\n", ExitCodes.Usage, "has no column tester")]
    [InlineData("athlete,date,tester,muscle,left_n,right_n\nA,2026-01-05,X,abd,150,151\nA,2026-01-05,Y,abd,152,151\n", ExitCodes.Rejected, "three athletes whom every tester measured")]
    public void What_is_missing_is_said(string text, int code, string said)
    {
        using var folder = new Folder();
        var ran = Door.Run("reliability", folder.Write("a.csv", text), "--between", "tester");
        Assert.Equal(code, ran.Code);
        Assert.Contains(said, ran.Error);
    }

    private static InterRaterEstimate Of(string text) => Assert.Single(InterRaterEstimates.Of(Csv.Read(text, Apart).Sessions, StrengthChoice.Best));
}
