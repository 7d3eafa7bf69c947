using System.Text.RegularExpressions;
using HipAssess.Import.Columns;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests.Wording;

/// <summary>How many controls are expected beyond an athlete is worked out from a model, so nothing may read as if they had been counted.</summary>
public partial class EstimateTests
{
    [Fact]
    public void Roster_reports_and_results_call_a_share_of_controls_an_estimate()
    {
        using var folder = new Folder();
        var ran = Door.Run("assess", Repository.Path("sample-data", "runners.csv"), "--all", "--output", folder.File("out"));
        string[] written = ["report-R05-2025-06-11.html", "report-R12-2025-06-27.html", "results.json"];

        Assert.All([ran.Out, .. written.Select(name => File.ReadAllText(folder.File($"out/{name}")))], AssertEstimated);
    }

    [Fact]
    public void So_is_a_share_of_the_people_of_a_published_norm() => AssertEstimated(Door.RunWithInput(
        "athlete,sex,age,mass_kg,position,contraction,muscle,left_n,right_n\nA,female,20,60,side-lying,isometric,abductors,60,62\n",
        "assess", "-", "--norms", "leetun2004", "--format", "json").Out);

    private static void AssertEstimated(string text)
    {
        string plain = text.Replace("&#xA0;", " ", StringComparison.Ordinal);
        var shares = Share().Matches(plain);
        Assert.NotEmpty(shares);
        Assert.All(shares, share => Assert.Contains("estimated", plain[Math.Max(0, share.Index - 30)..share.Index]));
    }

    [GeneratedRegex(@"\b[0-9]+ (in|of) (100|1,000) (controls|of such people)")]
    private static partial Regex Share();
}
