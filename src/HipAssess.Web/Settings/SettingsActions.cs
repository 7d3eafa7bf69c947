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
    public static async Task<Answer> Show(Visit visit) => Page(await SettledAsync(visit), []);

    /// <summary>Sets what the form says, all of it or nothing; nothing where somebody else changed it since the form was shown.</summary>
    public static async Task<Answer> Save(Visit visit)
    {
        var form = await visit.FormAsync();
        var stored = await SettledAsync(visit);
        if (!IsAsShown(stored))
            return Page(stored, [SettingsWords.ChangedMeanwhile]);
        var before = DoorSettings.Of(stored.Texts);
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
            return Page(stored, wrong.ToImmutable(), after);
        var change = new SettingChange(after.Texts()) { SetsPicture = picture is not null || form.Text("no-logo") is not null, Picture = picture };
        return await visit.Store.Settings.ChangeAsync(DoorSettings.LogoPicture, now => IsAsShown(now) ? change : null, visit.Who, visit.Gone)
            ? Answer.SeeOther("/settings") : Page(await SettledAsync(visit), [SettingsWords.ChangedMeanwhile]);

        bool IsAsShown(Settled now) => form.Text("as-shown") == Fingerprint(now);
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

    private static Task<Settled> SettledAsync(Visit visit) => visit.Store.Settings.SettledAsync(DoorSettings.LogoPicture, visit.Gone);

    private static string Fingerprint(Settled stored) => DoorSettings.Of(stored.Texts).Fingerprint(stored.Picture);

    private static Answer Page(Settled stored, ImmutableArray<string> wrong, DoorSettings? typed = null)
    {
        string html = Html.Of<SettingsPage>(
            (nameof(SettingsPage.Settings), typed ?? DoorSettings.Of(stored.Texts)), (nameof(SettingsPage.HasLogo), stored.Picture is not null), (nameof(SettingsPage.Wrong), wrong),
            (nameof(SettingsPage.AsShown), Fingerprint(stored)));
        return wrong.IsEmpty ? Answer.Page(SettingsPage.Title, html) : Answer.Problem(SettingsPage.Title, html);
    }
}
