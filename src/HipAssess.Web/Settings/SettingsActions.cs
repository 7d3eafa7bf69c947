using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Mobility;
using HipAssess.Reports.Letterheads;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Print;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store.Kept;
using HipAssess.Strength;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Cohorts;
using HipAssess.Web.Forms;

namespace HipAssess.Web.Settings;

/// <summary><c>/settings</c>: what holds for all pages and reports of the store.</summary>
internal static class SettingsActions
{
    private const int LongestName = 200, LongestAddress = 1000;

    /// <summary>The settings as they are.</summary>
    public static async Task<Answer> Show(Visit visit) => await PageAsync(visit, await visit.SettingsAsync(), []);

    /// <summary>Sets what the form says, all of it or nothing.</summary>
    public static async Task<Answer> Save(Visit visit)
    {
        var form = await PostedForm.ReadAsync(visit.Context.Request, visit.Gone);
        var before = await visit.SettingsAsync();
        var wrong = ImmutableArray.CreateBuilder<string>();
        bool isSingle = form.Text("single-day") is not null;
        string typed = form.Text("retest-days") ?? "";
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int days) || days is < 1 or > 365)
        {
            if (!isSingle)
                wrong.Add(YardstickWords.NoDays(typed));
            days = before.RetestDays ?? new DoorSettings().RetestDays!.Value;
        }
        var after = before with
        {
            Strength = ChoiceNames.ParseStrength(form.Text("strength") ?? "") ?? before.Strength,
            Normalise = ChoiceNames.ParseNormalisation(form.Text("normalise") ?? "") ?? before.Normalise,
            Mobility = RangeChoices.Parse(form.Text("mobility") ?? "") ?? before.Mobility,
            RetestDays = isSingle ? null : days,
            Paper = form.Text("paper") switch { "letter" => Paper.Letter, "a4" => Paper.A4, _ => before.Paper },
            ClinicName = form.Text("clinic-name") ?? "",
            ClinicAddress = (form.Text("clinic-address") ?? "").ReplaceLineEndings("\n"),
        };
        if (after.ClinicName.Length > LongestName)
            wrong.Add(SettingsWords.TooLong("Name", LongestName));
        if (after.ClinicAddress.Length > LongestAddress)
            wrong.Add(SettingsWords.TooLong("Address", LongestAddress));
        if (after.ClinicName.Length == 0 && (after.ClinicAddress.Length > 0 || !form.Files.IsEmpty))
            wrong.Add(SettingsWords.NoName);
        var picture = form.Files.IsEmpty ? null : PictureOf(form.Files[0], wrong);
        if (wrong.Count > 0)
            return await PageAsync(visit, after, wrong.ToImmutable());
        await visit.Store.Settings.SetAsync(after.Texts(), visit.Who, visit.Gone);
        if (picture is not null || form.Text("no-logo") is not null)
            await visit.Store.Settings.SetPictureAsync(DoorSettings.LogoPicture, picture, visit.Who, visit.Gone);
        return Answer.SeeOther("/settings");
    }

    /// <summary>The picture.</summary>
    public static async Task<Answer> ShowLogo(Visit visit) => await visit.Store.Settings.PictureAsync(DoorSettings.LogoPicture, visit.Gone) is { } picture
        ? Answer.Download(picture.MediaType == "image/png" ? "logo.png" : "logo.svg", picture.MediaType, to => to.Write(picture.Content)) : Answer.NotFound;

    private static Picture? PictureOf(PostedFile file, ImmutableArray<string>.Builder wrong)
    {
        var (logo, problem) = file.Content.Length > Logo.Largest ? (null, null) : Logo.Of(file.Content.ToArray());
        if (logo is null)
            wrong.Add(SettingsWords.NoPicture(problem));
        return logo is null ? null : new Picture(logo.IsSvg ? "image/svg+xml" : "image/png", logo.Content);
    }

    private static async Task<Answer> PageAsync(Visit visit, DoorSettings settings, ImmutableArray<string> wrong)
    {
        bool hasLogo = await visit.Store.Settings.PictureAsync(DoorSettings.LogoPicture, visit.Gone) is not null;
        string html = Html.Of<SettingsPage>((nameof(SettingsPage.Settings), settings), (nameof(SettingsPage.HasLogo), hasLogo), (nameof(SettingsPage.Wrong), wrong));
        return wrong.IsEmpty ? Answer.Page(SettingsPage.Title, html) : Answer.Problem(SettingsPage.Title, html);
    }
}
