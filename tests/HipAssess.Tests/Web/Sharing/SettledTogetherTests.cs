using System.Net;
using HipAssess.Store.Kept;
using HipAssess.Strength;
using HipAssess.Web.Cohorts;

namespace HipAssess.Tests.Web.Sharing;

/// <summary>Two administrators with one page of settings open.</summary>
public sealed class SettledTogetherTests
{
    private static readonly (string, string)[] Plain = [("strength", "best"), ("normalise", "mass"), ("mobility", "mean"), ("retest-days", "10"), ("paper", "a4")];

    [Fact]
    public async Task Who_saves_an_older_page_is_told_and_overwrites_nothing()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        using Guest anna = await door.SignedInAsync("anna", Access.Administrator), bert = await door.SignedInAsync("bert", Access.Administrator);
        string older = SettingsPageTests.AsShown(await anna.PageAsync("/settings"));
        using var saved = await SaveAsync(bert, SettingsPageTests.AsShown(await bert.PageAsync("/settings")), ("normalise", "none"), ("retest-days", "3"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);

        using var told = await SaveAsync(anna, older, ("clinic-name", "Hip Clinic"));
        Assert.Equal((Normalisation.None, 3, ""), await SettledAsync(door));
        string page = await told.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, told.StatusCode);
        Assert.Contains("Somebody else changed the settings", page, StringComparison.Ordinal);
        Assert.Matches("name=\"retest-days\"[^>]*value=\"3\"", page); // as it is now
        Assert.Matches("value=\"none\" selected", page);

        using var again = await SaveAsync(anna, SettingsPageTests.AsShown(page), ("normalise", "none"), ("retest-days", "3"), ("clinic-name", "Hip Clinic"));
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal((Normalisation.None, 3, "Hip Clinic"), await SettledAsync(door));
    }

    [Fact]
    public async Task Of_two_who_save_at_once_one_is_told()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        using Guest anna = await door.SignedInAsync("anna", Access.Administrator), bert = await door.SignedInAsync("bert", Access.Administrator);
        for (int i = 0; i < 10; i++)
        {
            string shown = SettingsPageTests.AsShown(await anna.PageAsync("/settings"));
            var answers = await Task.WhenAll(SaveAsync(anna, shown, ("clinic-name", $"Anna {i}")), SaveAsync(bert, shown, ("clinic-name", $"Bert {i}")));
            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.SeeOther);
            Assert.Equal(answers[0].StatusCode == HttpStatusCode.SeeOther ? $"Anna {i}" : $"Bert {i}", (await DoorSettings.ReadAsync(door.Store)).ClinicName);
        }
    }

    [Fact]
    public async Task A_norm_that_is_chosen_beside_an_open_page_stays_and_the_audit_tells_what_was_changed()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        using Guest anna = await door.SignedInAsync("anna", Access.Administrator), bert = await door.SignedInAsync("bert", Access.Administrator);
        using var first = await SaveAsync(anna, SettingsPageTests.AsShown(await anna.PageAsync("/settings")));
        int before = (await door.Store.Audit.ListAsync(new(), 1000)).Count(one => one.What == AuditCodes.SettingChanged);
        string shown = SettingsPageTests.AsShown(await anna.PageAsync("/settings"));
        string norm = HipAssess.Norms.Published.PublishedNorms.Sets[0];
        await bert.PostAsync("/norms/use", ("norm", norm));
        using var saved = await SaveAsync(anna, shown, ("clinic-name", "Hip Clinic"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Equal((norm, "Hip Clinic"), await DoorSettings.ReadAsync(door.Store) is var settings ? (settings.Norm, settings.ClinicName) : default);
        var told = (await door.Store.Audit.ListAsync(new(), 1000)).Where(one => one.What == AuditCodes.SettingChanged);
        Assert.Equal([("anna", "setting/clinic_name"), ("bert", "setting/norm")], told.SkipLast(before).Select(one => (one.Who, one.About)));
        Assert.DoesNotContain(told.TakeLast(before), one => one.About is "setting/norm" or "setting/reliability");
    }

    private static Task<HttpResponseMessage> SaveAsync(Guest guest, string shown, params (string Name, string Value)[] fields) =>
        guest.PostAsync("/settings", [("as-shown", shown), .. Plain.Where(one => fields.All(field => field.Name != one.Item1)), .. fields]);

    private static async Task<(Normalisation, int?, string)> SettledAsync(SharedDoorOfATest door)
    {
        var settings = await DoorSettings.ReadAsync(door.Store);
        return (settings.Normalise, settings.RetestDays, settings.ClinicName);
    }
}
