using System.Net;

namespace HipAssess.Tests.Web;

/// <summary>A file that says something else than the store of the same athlete and day.</summary>
public sealed class ContradictionTests
{
    private const string Stored = "athlete,date,sex,muscle,side,force_n\nA1,2026-03-01,female,abductors,left,184.2\nA1,2026-03-01,female,abductors,right,190.5\n"
        + "A2,2026-03-01,,abductors,left,150\nA2,2026-03-01,,abductors,right,151\n";

    private const string Other = "athlete,date,sex,muscle,side,force_n\nA1,2026-03-01,male,abductors,left,184.7\nA1,2026-03-01,male,abductors,right,190.5\n"
        + "A2,2026-03-01,,abductors,left,150\nA2,2026-03-01,,abductors,right,152\nA3,2026-03-01,,abductors,left,1500\nA3,2026-03-01,,abductors,right,151\n";

    private static async Task<(DoorOfATest Door, string Decisions)> OpenAsync()
    {
        var door = await DoorOfATest.OpenAsync();
        await door.KeepTextAsync(Stored);
        return (door, await ImportPageTests.BringAsync(door, Other));
    }

    private static async Task<double?> LeftAsync(DoorOfATest door, string athlete) => (await door.Store.Sessions.OfAsync(athlete)).Single().Session.Tests[0].Left!.Trials[0];

    [Fact]
    public async Task It_is_told_what_differs_and_nothing_is_kept_undecided()
    {
        var (door, decisions) = await OpenAsync();
        await using (door)
        {
            string page = ImportPageTests.Text(await door.PageAsync(decisions));
            Assert.Contains("3 athletes, 3 tests: 1 new, 2 that contradict it.", page);
            Assert.Contains("abductors, left 184.2 N 184.7 N", page);
            Assert.Contains("sex female male", page);
            using var refused = await ImportPageTests.KeepAsync(door, decisions);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains("say for 2 tests whether", ImportPageTests.Text(await refused.Content.ReadAsStringAsync()));
            Assert.Equal((2, 0), (await door.Store.Sessions.CountAsync(), (await door.Store.Files.ListAsync()).Count));
        }
    }

    [Theory]
    [InlineData("store", 184.2, 1)]
    [InlineData("file", 184.7, 2)]
    public async Task For_all_the_stores_stays_or_the_files_becomes_a_new_version(string holds, double left, long version)
    {
        var (door, decisions) = await OpenAsync();
        await using (door)
        {
            using var kept = await ImportPageTests.KeepAsync(door, decisions, ("holds", holds));
            Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
            Assert.Equal(left, await LeftAsync(door, "A1"));
            var one = (await door.Store.Sessions.OfAsync("A1")).Single();
            Assert.Equal(version, one.Version);
            Assert.Equal(version, (await door.Store.Sessions.HistoryAsync(one.Id))!.Versions.Count);
            Assert.Equal(1500, await LeftAsync(door, "A3"));
        }
    }

    [Fact]
    public async Task What_is_said_of_one_goes_before_what_is_said_of_all()
    {
        var (door, decisions) = await OpenAsync();
        await using (door)
        {
            var first = (await door.Store.Sessions.OfAsync("A1")).Single();
            using var kept = await ImportPageTests.KeepAsync(door, decisions, ("holds", "store"), ($"holds-{first.Id}", "file"));
            Assert.Equal(184.7, await LeftAsync(door, "A1"));
            Assert.Equal(151, (await door.Store.Sessions.OfAsync("A2")).Single().Session.Tests[0].Right!.Trials[0]);
        }
    }

    [Fact]
    public async Task A_test_amended_since_the_page_was_looked_at_is_not_overwritten()
    {
        var (door, decisions) = await OpenAsync();
        await using (door)
        {
            var seen = (await door.Store.Sessions.OfAsync("A1")).Single();
            string settled = "";
            await door.Store.Sessions.SaveAsync(new(seen.Session with { Notes = ["amended"] }, null, new(seen.Id, 1)), "somebody");
            using var late = await door.PostAsync(decisions.Replace("/decisions", "/keep", StringComparison.Ordinal), ("settled", settled), ("holds", "file"), ($"version-{seen.Id}", "1"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
            Assert.Contains("were changed while this page was open", ImportPageTests.Text(await late.Content.ReadAsStringAsync()));
            Assert.Equal(["amended"], (await door.Store.Sessions.OfAsync("A1")).Single().Session.Notes);
            Assert.Equal((2, 0), (await door.Store.Sessions.CountAsync(), (await door.Store.Files.ListAsync()).Count));
        }
    }

    [Fact]
    public async Task A_file_settled_otherwise_in_another_tab_is_shown_again()
    {
        var (door, decisions) = await OpenAsync();
        await using (door)
        {
            using (await door.PostAsync(decisions, ("date-order", "dmy")))
            {
            }
            using var late = await door.PostAsync(decisions.Replace("/decisions", "/keep", StringComparison.Ordinal), ("settled", ""), ("holds", "file"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
            Assert.Equal(2, await door.Store.Sessions.CountAsync());
        }
    }
}
