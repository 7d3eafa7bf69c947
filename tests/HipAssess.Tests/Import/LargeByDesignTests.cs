using HipAssess.Cli.Output;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests.Import;

/// <summary>Files made to take for ever end soon, with a sentence.</summary>
public sealed class LargeByDesignTests
{
    [Theory]
    [InlineData("device", "too_many_names")]
    [InlineData("tester", "too_many_names")]
    [InlineData("position", "too_many_tests")]
    [InlineData("contraction", "too_many_tests")]
    public void Words_that_differ_in_every_row(string column, string code)
    {
        string text = $"athlete,date,muscle,side,trial,force_n,{column}\n" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"A,2026-01-01,abductors,left,1,100,w{i}\n"));

        var imported = Csv.Read(text);

        Assert.Contains(imported.Problems, problem => problem.Code == code);
        Assert.True(imported.IsRejected);
    }

    [Fact]
    public void More_test_days_than_track_compares()
    {
        using var folder = new Folder();
        string file = folder.Write("days.csv", "athlete,date,muscle,left_n,right_n\n" + string.Concat(Enumerable.Range(0, 8_000).Select(i => $"A,{new DateOnly(2000, 1, 1).AddDays(i):O},abductors,100,110\n")));

        var ran = Door.Run("track", file);

        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains("8,000 test days", ran.Error);
    }

    [Fact]
    public void A_mapping_without_end()
    {
        if (OperatingSystem.IsWindows())
            return;
        var ran = Door.Run("assess", Repository.Path("sample-data", "season.csv"), "--profile", "/dev/zero");

        Assert.Equal(ExitCodes.Rejected, ran.Code);
        Assert.Contains("larger than 1 MB", ran.Error);
    }
}
