using System.Text.Json;
using HipAssess.Cli.Output;
using HipAssess.Import.Columns;
using HipAssess.Norms.Published;

namespace HipAssess.Tests.Cli;

public sealed class NormsCommandTests
{
    private static readonly string Runners = Repository.Path("sample-data", "runners.csv");

    private static JsonElement[] Sessions(string json) => [.. JsonDocument.Parse(json).RootElement.GetProperty("sessions").EnumerateArray()];

    [Fact]
    public void A_folder_named_where_the_norm_file_goes_ends_with_four_and_advice()
    {
        using var folder = new Folder();
        var ran = Door.Run("norms", "build", Repository.Path("sample-data", "runners.csv"), "--output", folder.Path);

        Assert.Equal(ExitCodes.NotWritten, ran.Code);
        Assert.Contains("it is a folder, where a file is needed. Name a file in it.", ran.Error);
    }

    [Fact]
    public void The_list_filters_by_muscle_sex_and_unit()
    {
        var ran = Door.Run("norms", "list", "--muscle", "abductors", "--sex", "female", "--unit", "pct_bw");
        Assert.Equal(ExitCodes.Done, ran.Code);
        string[] sets = [.. ran.Out.Split('\n').Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Split(' ')[0])];
        Assert.Equal(["leetun2004", "alvarenga2019", "bell2016"], sets);
    }

    [Fact]
    public void Every_set_shows_all_its_norms_and_how_to_cite_it()
    {
        foreach (string set in PublishedNorms.Sets)
        {
            var ran = Door.Run("norms", "show", set);
            Assert.Equal(ExitCodes.Done, ran.Code);
            Assert.All(PublishedNorms.InSet(set), norm =>
            {
                Assert.Contains(norm.Id, ran.Out);
                Assert.Contains(norm.Citation, ran.Out);
                Assert.Contains(norm.Identifier, ran.Out);
            });
        }
    }

    [Fact]
    public void A_norm_is_built_shared_and_used()
    {
        using var folder = new Folder();
        string file = folder.File("club-norms.json");
        var built = Door.Run("norms", "build", Runners, "--output", file);
        Assert.Equal(ExitCodes.Done, built.Code);
        Assert.Equal("", built.Out);
        Assert.Contains("30 athletes of group control", built.Error);

        var used = Door.Run("assess", Runners, "--norms", file, "--format", "json");
        Assert.Equal(ExitCodes.Done, used.Code);
        var muscle = Sessions(used.Out)[0].GetProperty("muscles")[0];
        Assert.Equal("club-norms.json", muscle.GetProperty("differenceNorm").GetProperty("source").GetString());
        Assert.Equal("club-norms.json", JsonDocument.Parse(used.Out).RootElement.GetProperty("settings").GetProperty("norms").GetString());
    }

    [Fact]
    public void Building_the_same_norm_twice_gives_other_codes()
    {
        Assert.NotEqual(Door.Run("norms", "build", Runners).Out, Door.Run("norms", "build", Runners).Out);
    }

    [Fact]
    public void A_damaged_norm_file_is_rejected_with_file_line_and_cure()
    {
        using var folder = new Folder();
        string text = Door.Run("norms", "build", Runners).Out;
        string file = folder.Write("club.json", text.Replace("\"dominantSide\": \"left\"", "\"dominantSide\": \"both\"", StringComparison.Ordinal));
        var ran = Door.Run("assess", Runners, "--norms", file);
        Assert.Equal(ExitCodes.Rejected, ran.Code);
        Assert.Equal("", ran.Out);
        Assert.Matches(@"club\.json:\d+: error norm_file_value in athletes\[\d+\]\.dominantSide: .*\(found ""both""\)", ran.Error);
    }

    [Fact]
    public void A_name_that_is_neither_set_nor_file_is_wrong_usage() =>
        Assert.Equal(ExitCodes.Usage, Door.Run("assess", Runners, "--norms", "leetun1904").Code);

    [Fact]
    public void A_named_norm_that_applies_to_nothing_is_said_so()
    {
        Assert.Contains("applies to nothing", Door.Run("assess", Repository.Path("sample-data", "athlete.csv"), "--norms", "sugimoto2014").Error);
        Assert.DoesNotContain("applies to nothing", Door.Run("assess", Repository.Path("sample-data", "athlete.csv"), "--norms", "leetun2004").Error);
    }

    [Fact]
    public void A_published_set_is_used_by_name_and_says_what_does_not_fit()
    {
        var ran = Door.Run("assess", Repository.Path("sample-data", "athlete.csv"), "--norms", "leetun2004", "--format", "json");
        var norm = Sessions(ran.Out)[0].GetProperty("muscles")[0].GetProperty("strengthNorm");
        Assert.Equal("leetun2004", norm.GetProperty("source").GetString());
        string[] misfits = [.. norm.GetProperty("published").GetProperty("misfits").EnumerateArray().Select(misfit => misfit.GetProperty("code").GetString()!)];
        Assert.Equal(["position_not_stated", "age_outside"], misfits);
        Assert.Equal(JsonValueKind.Null, norm.GetProperty("left").GetProperty("pHolm").ValueKind);
    }

    [Fact]
    public void Without_controls_the_nearest_published_norms_stand_as_context()
    {
        var ran = Door.Run("assess", Repository.Path("sample-data", "athlete.csv"), "--format", "json");
        var muscle = Sessions(ran.Out)[0].GetProperty("muscles")[0];
        Assert.Equal(JsonValueKind.Null, muscle.GetProperty("strengthNorm").ValueKind);
        Assert.Equal(3, muscle.GetProperty("otherNorms").GetArrayLength());
    }

    [Fact]
    public void A_repeat_test_becomes_the_error_of_an_assessment()
    {
        using var folder = new Folder();
        string file = folder.File("reliability.csv");
        var ran = Door.Run("reliability", Repository.Path("sample-data", "retest.csv"), "--output", file);
        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains("12 people give wide intervals", ran.Error);
        Assert.Equal(8, ran.Out.Split('\n').TakeWhile(line => line.Length > 0).Count() + 1);

        var used = Door.Run("assess", Runners, "--reliability", file, "--format", "json");
        var bound = Sessions(used.Out)[0].GetProperty("muscles")[0].GetProperty("errorBound");
        Assert.Contains("own repeat test (retest.csv)", bound.GetProperty("source").GetString());
        Assert.Equal("reliability.csv", JsonDocument.Parse(used.Out).RootElement.GetProperty("settings").GetProperty("reliability").GetString());
    }

    [Fact]
    public void A_file_without_a_second_session_gives_no_error_figures() =>
        Assert.Equal(ExitCodes.Rejected, Door.Run("reliability", Repository.Path("sample-data", "athlete.csv")).Code);
}
