using System.Net;

namespace HipAssess.Tests.Web;

/// <summary>Ids, names, teams and notes that are markup, formulas or invisible signs.</summary>
public sealed class HostileTextTests
{
    private const string Script = "<script>alert(1)</script>";

    [Fact]
    public async Task No_page_carries_markup_of_an_athlete()
    {
        await using var door = await DoorOfATest.OpenAsync();
        await door.KeepTextAsync($"athlete,name,date,group,muscle,side,force_n,note\n"
            + $"{Script},{Script},2026-03-01,injured,abductors,left,180,\"{Script}\"\n{Script},{Script},2026-03-01,injured,abductors,right,182,\n"
            + $"{Script},{Script},2026-04-01,injured,abductors,left,180,\n{Script},{Script},2026-04-01,injured,abductors,right,182,\n");
        var athlete = (await door.Store.Athletes.FindAsync(new())).Rows[0];
        using var changed = await door.PostAsync($"/athletes/{athlete.Id}", ("version", $"{athlete.Version}"), ("name", Script), ("team", "\"><img src=x>"), ("note", "</textarea>" + Script));
        Assert.Equal(HttpStatusCode.SeeOther, changed.StatusCode);
        var test = (await door.Store.Sessions.NewestAsync(1))[0];
        foreach (string path in new[] { "/", "/athletes", "/athletes?find=%3Cscript%3E", $"/athletes/{athlete.Id}", $"/athletes/{athlete.Id}/track", $"/tests/{test.Id}", "/screening" })
        {
            string html = await door.PageAsync(path);
            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("</textarea><", html.Replace("</textarea></label>", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_file_to_keep_has_a_name_that_is_safe_everywhere()
    {
        await using var door = await DoorOfATest.OpenAsync();
        await door.KeepTextAsync("athlete,date,muscle,side,force_n\n\"../../x\"\";a=b\",2026-03-01,abductors,left,180\n\"../../x\"\";a=b\",2026-03-01,abductors,right,182\n");
        var test = (await door.Store.Sessions.NewestAsync(1))[0];
        using var answer = await door.Client.GetAsync($"/tests/{test.Id}/results.csv");
        string name = answer.Content.Headers.ContentDisposition!.FileName!.Trim('"');
        Assert.Matches("^[A-Za-z0-9_-]+\\.csv$", name);
    }
}
