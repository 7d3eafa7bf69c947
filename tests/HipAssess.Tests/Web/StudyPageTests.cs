using System.Net;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests.Web;

/// <summary>The study of tests in the store.</summary>
public sealed class StudyPageTests
{
    private static string Sample => Repository.Path("sample-data", "runners.csv");

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("&strength=mean&normalise=mass&equivalence-bound=7.5", new[] { "--strength", "mean", "--normalise", "mass", "--equivalence-bound", "7.5" })]
    [InlineData("&muscle=abductors&muscle=flexors&normalise=none", new[] { "--muscles", "abductors,flexors", "--normalise", "none" })]
    public async Task It_says_what_the_command_line_says_of_the_file_number_for_number(string query, string[] options)
    {
        await using var door = await DoorOfATest.OpenAsync();
        using (await ImportPageTests.KeepAsync(door, await ImportPageTests.BringAsync(door, "runners.csv", await File.ReadAllBytesAsync(Sample))))
        {
        }
        string csv = await door.Client.GetStringAsync("/study/results.csv?compare=yes" + query);
        Assert.Equal(Door.Run(["study", Sample, "--format", "csv", .. options]).Out, csv);
        Assert.Contains("abductors", csv);
    }

    [Fact]
    public async Task The_page_is_the_page_of_the_command_line_and_its_files_are_there()
    {
        await using var door = await DoorOfATest.OpenAsync();
        await door.KeepSampleAsync("runners.csv");
        Assert.DoesNotContain("<article", await door.PageAsync("/study"), StringComparison.Ordinal);
        string page = await door.PageAsync("/study?compare=yes&muscle=abductors");
        using var folder = new Folder();
        Assert.Equal(0, Door.Run("study", Sample, "--muscles", "abductors", "--output", folder.Path).Code);
        string file = await File.ReadAllTextAsync(folder.File("index.html"));
        Assert.Equal(Tables(file), Tables(page));
        Assert.Equal("%PDF", (await door.Client.GetStringAsync("/study/study.pdf?compare=yes"))[..4]);
        using var json = System.Text.Json.JsonDocument.Parse(await door.Client.GetStringAsync("/study/results.json?compare=yes"));
        Assert.Equal("hipassess/study-2", json.RootElement.GetProperty("schema").GetString());

        static string Tables(string html) => html[html.IndexOf("<section", StringComparison.Ordinal)..html.IndexOf(">Methods, ready to paste</h3>", StringComparison.Ordinal)];
    }

    [Fact]
    public async Task Days_team_and_position_choose_the_tests()
    {
        await using var door = await DoorOfATest.OpenAsync();
        string rows = "athlete,date,group,injured_side,mass_kg,position,muscle,side,force_n\n" + string.Concat(Enumerable.Range(1, 8).SelectMany(i => new[] { "supine", "prone" }.SelectMany(position => new[] { "left", "right" }.Select(side =>
            $"R{i},2026-0{1 + (i % 2)}-01,{(i < 5 ? "injured,left" : "control,")},70,{position},abductors,{side},{150 + (7 * i) + (side == "left" ? i % 3 : 0) + (position == "prone" ? 20 * i : 0)}\n"))));
        await door.KeepTextAsync(rows);
        var athlete = (await door.Store.Athletes.OneAsync("R1"))!;
        await door.Store.Athletes.ChangeAsync(athlete.Code, athlete.Version, new(null, "Club"), "owner");
        string all = await Csv(""), supine = await Csv("&position=Supine"), prone = await Csv("&position=prone"), january = await Csv("&to=2026-01-31&position=supine");
        Assert.NotEqual(supine, prone);
        Assert.Equal(all, prone); // of as many the one met first
        Assert.NotEqual(supine, january);
        using var few = await door.Client.GetAsync("/study/results.csv?compare=yes&team=Club");
        Assert.Equal(HttpStatusCode.OK, few.StatusCode);
        Assert.NotEqual(supine, await few.Content.ReadAsStringAsync());

        Task<string> Csv(string query) => door.Client.GetStringAsync("/study/results.csv?compare=yes" + query);
    }

    [Theory]
    [InlineData("equivalence-bound=0", "is no percentage above 0")]
    [InlineData("equivalence-bound=5,5", "is no percentage above 0")]
    [InlineData("from=2026-02-01&to=2026-01-01", "lies before the first")]
    [InlineData("from=gestern", "is no day")]
    [InlineData("team=nobody", "Nobody’s group is given")]
    public async Task What_cannot_be_asked_is_refused_with_the_cure(string query, string said)
    {
        await using var door = await DoorOfATest.OpenAsync();
        await door.KeepSampleAsync("runners.csv");
        using var page = await door.Client.GetAsync("/study?compare=yes&" + query);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Contains(said, ImportPageTests.Text(await page.Content.ReadAsStringAsync()).Replace("Nobody's", "Nobody’s"));
        using var file = await door.Client.GetAsync("/study/results.csv?compare=yes&" + query);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, file.StatusCode);
    }

    [Fact]
    public async Task Athletes_whose_side_contradicts_their_group_are_left_out_only_when_asked()
    {
        await using var door = await DoorOfATest.OpenAsync();
        await door.KeepSampleAsync("runners.csv");
        await door.KeepTextAsync("athlete,date,group,injured_side,mass_kg,muscle,side,force_n\nX1,2026-01-01,injured,,70,abductors,left,150\nX1,2026-01-01,injured,,70,abductors,right,150\n");
        using var refused = await door.Client.GetAsync("/study?compare=yes");
        string page = ImportPageTests.Text(await refused.Content.ReadAsStringAsync());
        Assert.Contains("study_no_injured_side", page);
        Assert.DoesNotContain("--skip-bad-rows", page);
        Assert.Contains("<article", await door.PageAsync("/study?compare=yes&skip-bad-rows=yes"));
    }
}
