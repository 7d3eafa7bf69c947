using System.Net;
using System.Text.RegularExpressions;
using HipAssess.Norms;
using HipAssess.Reports.Print;
using HipAssess.Strength;
using HipAssess.Web.Cohorts;

namespace HipAssess.Tests.Web;

/// <summary>What is settled once for all pages of a store.</summary>
public sealed partial class SettingsPageTests
{
    // One grey pixel.
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private static readonly (string, string)[] Fields =
        [("strength", "mean"), ("normalise", "none"), ("mobility", "best"), ("retest-days", "14"), ("paper", "letter"), ("clinic-name", "Hips & <b>Co</b>"), ("clinic-address", "1 Road\r\nTown")];

    [Fact]
    public void Nothing_settled_is_what_the_command_line_does_by_itself()
    {
        var plain = DoorSettings.Of(new Dictionary<string, string>());
        Assert.Equal(new DoorSettings(), plain);
        Assert.Equal(new DoorSettings(), DoorSettings.Of(new Dictionary<string, string> { ["strength"] = "worst", ["retest_days"] = "-3", ["paper"] = "a0" }));
    }

    [Fact]
    public async Task Assessments_follow_the_settings()
    {
        await using var door = await DoorOfATest.OpenAsync();
        Assert.Equal(new AssessmentSettings(), await (await DoorSettings.ReadAsync(door.Store)).AssessmentAsync(door.Store));
        using var saved = await SaveAsync(door, Fields);
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        var settings = await DoorSettings.ReadAsync(door.Store);
        Assert.Equal(Paper.Letter, settings.Paper);
        Assert.Equal(("Hips & <b>Co</b>", "1 Road\nTown"), (settings.ClinicName, settings.ClinicAddress));
        var assessment = await settings.AssessmentAsync(door.Store);
        Assert.Equal((StrengthChoice.Mean, Normalisation.None, 14), (assessment.Strength, assessment.Normalise, assessment.RetestDays));
        using (await SaveAsync(door, [.. Fields, ("single-day", "yes")]))
        {
        }
        Assert.Null((await DoorSettings.ReadAsync(door.Store)).RetestDays);
        string page = await door.PageAsync("/settings");
        Assert.Contains("Hips &amp; &lt;b&gt;Co", page);
        Assert.Equal(settings with { RetestDays = null }, DoorSettings.Of((await DoorSettings.ReadAsync(door.Store)).Texts().Where(text => text.Value is not null).ToDictionary(text => text.Key, text => text.Value!)));
    }

    [Fact]
    public async Task A_page_of_a_test_follows_the_settings_and_its_pdf_the_paper()
    {
        await using var door = await DoorOfATest.OpenAsync();
        await door.KeepSampleAsync("runners.csv");
        var test = (await door.Store.Sessions.OfAsync("R01")).Single();
        string before = await door.PageAsync($"/tests/{test.Id}");
        using (await SaveAsync(door, Fields))
        {
        }
        Assert.NotEqual(before, await door.PageAsync($"/tests/{test.Id}"));
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(await door.Client.GetByteArrayAsync($"/tests/{test.Id}/report.pdf"));
        Assert.Equal(792, pdf.GetPage(1).Height, 1.0);
    }

    [Fact]
    public async Task The_letterhead_stands_on_the_page_of_a_test_and_of_a_track_and_in_their_pdfs()
    {
        await using var door = await DoorOfATest.OpenAsync();
        await door.KeepSampleAsync("season.csv");
        var athlete = (await door.Store.Athletes.FindAsync(new())).Rows[0];
        var test = (await door.Store.Sessions.OfAsync(athlete.Code))[0];
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Png), "logo", "logo.png" }, { new StringContent("10"), "retest-days" }, { new StringContent(AsShown(await door.PageAsync("/settings"))), "as-shown" },
            { new StringContent("Hip <Clinic>"), "clinic-name" }, { new StringContent("1 Road\r\n\r\nTown"), "clinic-address" },
        };
        using var saved = await door.SendAsync("/settings", form);
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        foreach (string page in new[] { $"/tests/{test.Id}", $"/athletes/{athlete.Id}/track" })
        {
            string html = await door.PageAsync(page);
            Assert.Contains("Hip &lt;Clinic&gt;", html);
            Assert.Contains("Logo of Hip", html);
            using var pdf = UglyToad.PdfPig.PdfDocument.Open(await door.Client.GetByteArrayAsync(page.StartsWith("/tests", StringComparison.Ordinal) ? page + "/report.pdf" : page + ".pdf"));
            string first = pdf.GetPage(1).Text;
            Assert.Contains("Hip <Clinic>", first);
            Assert.Contains("Town", first);
        }
    }

    [Theory]
    [InlineData("clinic-name", "", "begins with the name")]
    [InlineData("retest-days", "0", "no number of days")]
    [InlineData("retest-days", "soon", "no number of days")]
    public async Task What_cannot_be_is_refused_and_nothing_of_it_is_kept(string field, string value, string said)
    {
        await using var door = await DoorOfATest.OpenAsync();
        using var refused = await SaveAsync(door, [.. Fields.Where(one => one.Item1 != field), (field, value)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        string page = await refused.Content.ReadAsStringAsync();
        Assert.Contains(said, page);
        Assert.Contains(field == "clinic-name" ? "1 Road" : "Hips &amp;", page); // the rest of the form is there still
        Assert.Equal(new DoorSettings(), await DoorSettings.ReadAsync(door.Store));
    }

    [Theory]
    [InlineData("logo.svg", "<svg onload='alert(1)'/>", false)]
    [InlineData("logo.png", "GIF89a", false)]
    [InlineData("logo.svg", null, true)] // a PNG, whatever it is called
    public async Task A_logo_is_a_picture_by_its_bytes(string name, string? text, bool isTaken)
    {
        await using var door = await DoorOfATest.OpenAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(text is null ? Png : System.Text.Encoding.UTF8.GetBytes(text)), "logo", name }, { new StringContent("10"), "retest-days" }, { new StringContent("Hip Clinic"), "clinic-name" }, { new StringContent(AsShown(await door.PageAsync("/settings"))), "as-shown" } };
        using var answer = await door.SendAsync("/settings", form);
        Assert.Equal(isTaken ? HttpStatusCode.SeeOther : HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        using var logo = await door.Client.GetAsync("/settings/logo");
        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.NotFound, logo.StatusCode);
        if (!isTaken)
            return;
        Assert.Equal("image/png", logo.Content.Headers.ContentType?.MediaType);
        using (await SaveAsync(door, ("retest-days", "10"), ("no-logo", "yes")))
        {
        }
        Assert.Equal(HttpStatusCode.NotFound, (await door.Client.GetAsync("/settings/logo")).StatusCode);
    }

    [Fact]
    public async Task A_logo_that_came_after_the_page_is_not_taken_out_by_it()
    {
        await using var door = await DoorOfATest.OpenAsync();
        string older = AsShown(await door.PageAsync("/settings"));
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Png), "logo", "logo.png" }, { new StringContent("10"), "retest-days" }, { new StringContent("Hip Clinic"), "clinic-name" }, { new StringContent(older), "as-shown" },
        };
        using var saved = await door.SendAsync("/settings", form);
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        string newer = AsShown(await door.PageAsync("/settings"));
        foreach (string shown in new[] { older, "", newer[1..] })
        {
            using var told = await door.PostAsync("/settings", ("as-shown", shown), ("retest-days", "7"), ("no-logo", "yes"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, told.StatusCode);
            Assert.Contains("value=\"Hip Clinic\"", await told.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await door.Client.GetAsync("/settings/logo")).StatusCode);
        }
        using var now = await door.PostAsync("/settings", ("as-shown", newer), ("retest-days", "7"), ("no-logo", "yes"));
        Assert.Equal(HttpStatusCode.NotFound, (await door.Client.GetAsync("/settings/logo")).StatusCode);
    }

    /// <summary>What a page of settings says it was made of.</summary>
    internal static string AsShown(string page) => Shown().Match(page).Groups[1].Value;

    private static async Task<HttpResponseMessage> SaveAsync(DoorOfATest door, params (string, string)[] fields) =>
        await door.PostAsync("/settings", [("as-shown", AsShown(await door.PageAsync("/settings"))), .. fields]);

    [GeneratedRegex("name=\"as-shown\" value=\"([^\"]*)\"")]
    private static partial Regex Shown();
}
