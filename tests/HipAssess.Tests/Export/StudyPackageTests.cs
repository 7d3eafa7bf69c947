using System.Text.Json.Nodes;
using HipAssess.Reports.Export.Packages;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests.Export;

/// <summary>Another lab repeats a study with what it was passed on, to the last digit.</summary>
public sealed class StudyPackageTests
{
    private static readonly string Runners = Repository.Path("sample-data", "runners.csv");

    private static JsonObject Results(string json)
    {
        var results = JsonNode.Parse(json)!.AsObject();
        results.Remove("inputs"); // how the file was named, and that it was read as a whole
        return results;
    }

    private static string Exported(Folder folder, params string[] options)
    {
        Assert.Equal(0, Door.Run(["study", Runners, "--export", folder.File("package"), .. options]).Code);
        return folder.File("package/datapackage.json");
    }

    [Fact]
    public void A_package_read_back_gives_equal_results_under_the_settings_in_it()
    {
        using var folder = new Folder();
        string package = Exported(folder, "--muscles", "abductors,flexors", "--equivalence-bound", "7.5", "--strength", "mean");

        var again = Door.Run("study", package, "--format", "json");

        Assert.Equal(0, again.Code);
        var results = Results(File.ReadAllText(folder.File("package/results.json")));
        Assert.True(JsonNode.DeepEquals(results, Results(again.Out)));
        Assert.Equal(["abductors", "flexors"], results["muscles"]!.AsArray().Select(muscle => (string)muscle!["muscle"]!));
        Assert.Equal(["README.md", "data.csv", "datapackage.json", "results.json"], Directory.GetFiles(folder.File("package")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Options_beside_a_package_take_the_place_of_those_in_it()
    {
        using var folder = new Folder();
        string package = Exported(folder, "--muscles", "abductors,flexors");

        var again = JsonNode.Parse(Door.Run("study", package, "--muscles", "adductors", "--normalise", "none", "--format", "json").Out)!;

        Assert.Equal(("adductors", "none", "best"), ((string)again["muscles"]![0]!["muscle"]!, (string)again["settings"]!["normalise"]!, (string)again["settings"]!["strength"]!));
    }

    [Fact]
    public void What_is_passed_on_names_nobody_and_says_the_command()
    {
        using var folder = new Folder();
        Exported(folder, "--muscles", "abductors", "--pseudonymise", folder.File("key"));

        string all = string.Concat(Directory.GetFiles(folder.File("package")).Select(File.ReadAllText));
        Assert.DoesNotContain("R01", all);
        Assert.DoesNotContain("plantar fasciitis", all);
        Assert.DoesNotContain("runners.csv", all);
        Assert.DoesNotContain(folder.Path, all);
        Assert.All((string[])["hipassess study COHORT --", "--pseudonymise KEYFILE", "--muscles abductors", "--export DIR"], part => Assert.Contains(part, all));
        Assert.Contains("60 athletes, 60 tests.", all);
    }

    [Fact]
    public void Every_column_of_the_data_is_described()
    {
        using var folder = new Folder();
        var package = JsonNode.Parse(File.ReadAllText(Exported(folder)))!;

        string header = File.ReadLines(folder.File("package/data.csv")).First();
        Assert.Equal(header.Split(','), package["resources"]![0]!["schema"]!["fields"]!.AsArray().Select(field => (string)field!["name"]!));
        Assert.All(package["resources"]!.AsArray(), resource => Assert.Equal(new FileInfo(folder.File($"package/{(string)resource!["path"]!}")).Length, (long)resource["bytes"]!));
        Assert.Equal(PackageColumns.All.Length, PackageColumns.All.Select(field => field.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("\"data.csv\"", "\"../data.csv\"", "do not lie beside it")]
    [InlineData("\"sha256:", "\"sha256:0", "its SHA-256 differs")]
    [InlineData("\"hipassess\"", "\"other\"", "says no settings")]
    [InlineData("\"allometric\"", "\"by shoe size\"", "damaged: normalise")]
    [InlineData("\"resources\": [", "\"resources\": [[", "damaged")]
    public void A_package_that_does_not_hold_together_is_refused_in_one_line(string what, string by, string says)
    {
        using var folder = new Folder();
        string package = Exported(folder);
        File.WriteAllText(package, File.ReadAllText(package).Replace(what, by, StringComparison.Ordinal));

        var run = Door.Run("study", package);

        Assert.Equal(3, run.Code);
        Assert.Contains(says, Assert.Single(run.Error.TrimEnd().Split('\n')));
    }

    [Fact]
    public void Nothing_that_is_read_is_written_over()
    {
        using var folder = new Folder();
        string package = Exported(folder);

        Assert.Equal(2, Door.Run("study", package, "--export", folder.File("package")).Code);
        Assert.Equal(2, Door.Run("study", Runners, "--export", folder.File("x"), "--output", folder.File("x")).Code);
        Assert.Equal(2, Door.Run("study", package, Runners).Code);
    }

    [Fact]
    public void A_package_shares_its_folder_with_nothing_by_whatever_spelling()
    {
        using var folder = new Folder();
        Assert.Equal(2, Door.Run("study", Runners, "--export", folder.File("x") + "/", "--output", folder.File("x")).Code);
        Assert.Equal(2, Door.Run("study", Runners, "--export", folder.File("y/../x"), "--output", folder.File("x")).Code);
        Directory.CreateDirectory(folder.File("project"));
        folder.Write("project/README.md", "mine");

        var run = Door.Run("study", Runners, "--export", folder.File("project"));

        Assert.Equal(2, run.Code);
        Assert.Contains("README.md", run.Error);
        Assert.Equal("mine", File.ReadAllText(folder.File("project/README.md")));
        Exported(folder);
        Exported(folder); // an earlier package gives way to a newer one
    }

    [Fact]
    public void Own_data_called_like_that_of_a_package_may_lie_in_a_folder_of_results()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(folder.File("work"));
        string own = folder.Write("work/data.csv", File.ReadAllText(Runners));

        Assert.Equal(0, Door.Run("assess", own, "--output", folder.File("work")).Code);
        Assert.Equal(File.ReadAllText(Runners), File.ReadAllText(own));
    }
}
